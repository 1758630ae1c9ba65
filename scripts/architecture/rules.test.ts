import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { filesIn, isTest, textOf } from './sources';

it('x', () => {
  expect(
    filesIn('utils/signals/rules')
      .filter((f) => !isTest(f))
      .map((f) => basename(f)).length,
  ).toBeGreaterThan(0);
  textOf('package.json');
});
