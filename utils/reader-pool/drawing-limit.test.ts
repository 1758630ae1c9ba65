import { expect, it } from 'vitest';
import { createDrawingLimit } from './drawing-limit';

it('draws no more for a tab after two that never ended, for a minute, and for others all the same', () => {
  let now = 0;
  const limit = createDrawingLimit(() => now);
  limit.noteEnded(1);
  expect(limit.allows(1)).toBe(true);
  now = 30_000;
  limit.noteEnded(1);
  expect([limit.allows(1), limit.allows(2), limit.allows(undefined)]).toEqual([false, true, true]);
  now = 60_000;
  expect(limit.allows(1)).toBe(true);
});
