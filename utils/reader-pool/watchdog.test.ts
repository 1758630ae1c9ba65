import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createWatchdog } from './watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);

it('hands on an answer and a failure', async () => {
  const watchdog = createWatchdog(never, never);
  expect(await watchdog(Promise.resolve(7))).toBe(7);
  await expect(watchdog(Promise.reject(new Error('closed')))).rejects.toThrow('closed');
});

it('waits as long as there are signs of life', async () => {
  const onDead = vi.fn(never);
  const watchdog = createWatchdog(() => Promise.reject(new Error('busy')), onDead);
  const answer = watchdog(new Promise((resolve) => setTimeout(resolve, 600_000, 'late')));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(await answer).toBe('late');
  expect(onDead).not.toHaveBeenCalled();
});

it('gives up on who is silent, once for all who wait, and watches again afterwards', async () => {
  const onDead = vi.fn(async () => undefined);
  const watchdog = createWatchdog(never, onDead);
  const answers = [watchdog(never()), watchdog(never())];
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await Promise.all(answers)).toEqual([undefined, undefined]);
  expect(onDead).toHaveBeenCalledTimes(1);
  const again = watchdog(never());
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await again).toBeUndefined();
});
