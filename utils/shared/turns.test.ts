import { expect, it } from 'vitest';
import { turns } from './turns';

it('does what has one key in turn, what has another beside it, and goes on after what fails', async () => {
  const inTurn = turns<string>();
  const log: string[] = [];
  let finish: () => void = () => {};
  const first = inTurn('a', async () => {
    log.push('first');
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    throw new Error('It failed');
  });
  const second = inTurn('a', async () => log.push('second'));
  await inTurn('b', async () => log.push('beside'));
  expect(log).toEqual(['first', 'beside']);
  finish();
  await expect(first).rejects.toThrow('It failed');
  await second;
  expect(log).toEqual(['first', 'beside', 'second']);
});
