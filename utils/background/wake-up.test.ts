import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWakeUp } from './wake-up';

const DAY = 24 * 3_600_000;
const START = Date.UTC(2026, 0, 1);
const act = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: START });
});

/** When the alarm is set for, in milliseconds from now. */
const alarmIn = async () => ((await fakeBrowser.alarms.get('test'))?.scheduledTime ?? 0) - Date.now();

describe('a wait', () => {
  it('of a month does not end at once, which timers do that are asked for more than 24.8 days', async () => {
    createWakeUp('test', act).at(Date.now() + 30 * DAY);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(act).not.toHaveBeenCalled();
    expect(await alarmIn()).toBeLessThanOrEqual(DAY);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([Number.POSITIVE_INFINITY, Number.NaN, 1e300])('until %s is no endless loop', async (time) => {
    createWakeUp('test', act).at(time);
    expect(await alarmIn()).toBeGreaterThanOrEqual(30_000);
    expect(await alarmIn()).toBeLessThanOrEqual(DAY);
  });

  it('of a moment ends in time, and by an alarm should the background be ended', async () => {
    createWakeUp('test', act).at(Date.now() + 2000);
    expect(await alarmIn()).toBe(30_000);
    await vi.advanceTimersByTimeAsync(2000);
    expect(act).toHaveBeenCalledOnce();
  });

  it('in the past does not go round and round: each round asks anew', async () => {
    const wake = createWakeUp('test', async () => {
      await act();
      if (act.mock.calls.length < 3) wake.at(0);
    });
    wake.at(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(act).toHaveBeenCalledTimes(3);
  });

  it('is bounded whichever way the clock is set', async () => {
    const wake = createWakeUp('test', act);
    wake.at(Date.now() + 60_000);
    vi.setSystemTime(START - 365 * DAY);
    wake.at(START + 60_000);
    expect(await alarmIn()).toBeLessThanOrEqual(DAY);
    vi.setSystemTime(START + 365 * DAY);
    wake.at(START + 60_000);
    expect(await alarmIn()).toBe(30_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(act).toHaveBeenCalledOnce();
  });

  it('is its own alarm’s alone', async () => {
    createWakeUp('test', act).listen();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'other', scheduledTime: 0 });
    expect(act).not.toHaveBeenCalled();
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'test', scheduledTime: 0 });
    expect(act).toHaveBeenCalledOnce();
  });
});
