import { browser } from '#imports';
import { reportBug } from '../platform/errors';

/** The shortest delay that browsers keep for an alarm. */
const SHORTEST_ALARM_MS = 30_000;
/** No wait is longer than this at one go: by then the clock or the key may have changed. */
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Has something done at a time, even if the background is ended before: by an alarm, and sooner than alarms can be by a
 * timer as well. Whoever is woken too early asks again.
 *
 * @param name of the alarm
 */
export function createWakeUp(name: string, act: () => Promise<unknown>) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    act().catch(reportBug);
  }

  return {
    now,

    /** Replaces what was asked for before. */
    at(time: number): void {
      const wait = Math.min(Math.max(0, time - Date.now()) || 0, LONGEST_WAIT_MS);
      clearTimeout(timer);
      // A timer takes 24.8 days at most and fires at once beyond; those that an alarm can wait for are left to it.
      if (wait < 2 * SHORTEST_ALARM_MS) timer = setTimeout(now, wait);
      void browser.alarms.create(name, { when: Date.now() + Math.max(wait, SHORTEST_ALARM_MS) });
    },

    /** To be called in the first turn of the background. */
    listen(): void {
      browser.alarms.onAlarm.addListener((alarm) => {
        if (alarm.name === name) now();
      });
    },
  };
}
