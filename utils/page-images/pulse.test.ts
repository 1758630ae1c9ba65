// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BEAT_MS, type Beat, startPulse } from './pulse';

const MINUTE = 60_000;
let aborter: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  aborter = new AbortController();
});
afterEach(() => {
  aborter.abort();
  vi.useRealTimers();
});

/** How often a beat comes in so many milliseconds. */
async function beatsIn(beat: ReturnType<typeof vi.fn>, ms: number): Promise<number> {
  beat.mockClear();
  await vi.advanceTimersByTimeAsync(ms);
  return beat.mock.calls.length;
}

it('beats every second while a frame changes, and every ten once it has rested for long', async () => {
  const beat = vi.fn(() => undefined);
  const quicken = startPulse(document, [beat], aborter.signal);
  expect(await beatsIn(beat, 10_000)).toBe(10);
  await beatsIn(beat, MINUTE);
  expect(await beatsIn(beat, MINUTE)).toBe(6);
  quicken();
  expect(await beatsIn(beat, BEAT_MS)).toBe(1);
  expect(await beatsIn(beat, 10_000)).toBe(10);
});

it('beats as soon as anything in it wants that, and not at all once its signal has ended', async () => {
  const beat = vi.fn(() => undefined);
  const beats: Beat[] = [beat];
  startPulse(document, beats, aborter.signal);
  beats.push(() => 4000);
  await beatsIn(beat, MINUTE);
  expect(await beatsIn(beat, MINUTE)).toBe(15);
  aborter.abort();
  expect(await beatsIn(beat, MINUTE)).toBe(0);
});

it('runs nothing more once a beat has ended it', async () => {
  const after = vi.fn(() => undefined);
  startPulse(document, [() => void aborter.abort(), after], aborter.signal);
  expect(await beatsIn(after, MINUTE)).toBe(0);
});

it('does nothing in a frame that nobody sees', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const beat = vi.fn(() => undefined);
  startPulse(document, [beat], aborter.signal);
  expect(await beatsIn(beat, 10_000)).toBe(0);
  hidden.mockReturnValue(false);
  expect(await beatsIn(beat, 10_000)).toBe(10);
});
