import { expect, it } from 'vitest';
import { createDispatchLoop, type Dispatched } from './dispatcher';

it('sends what is asked for while an earlier answer is slow in coming', async () => {
  const waiting: Promise<void>[] = [];
  let sent = 0;
  const run = createDispatchLoop(async (): Promise<Dispatched | undefined> => {
    const next = waiting.shift();
    if (next) sent += 1;
    return next && { inFlight: next };
  });
  let answer = () => {};
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  waiting.push(slow);
  const done = run();
  await expect.poll(() => sent).toBe(1);
  waiting.push(Promise.resolve());
  void run();
  await expect.poll(() => sent).toBe(2);
  answer();
  await done;
  expect(waiting).toEqual([]);
});
