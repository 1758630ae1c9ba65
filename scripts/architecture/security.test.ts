import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, textOf } from './sources';

const named = [...textOf('docs/security.md').matchAll(/^\| .* \| `(\S+)` \|$/gm)].map(
  ([, file]) => file ?? '',
);

it('tests every row of the table of attacks', () => {
  const rows = textOf('docs/security.md').match(/^\| (?!tried|-)/gm)?.length;
  expect(named.length).toBe(rows);
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

it('has every attack in the table', () => {
  const files = readdirSync(join(ROOT, 'e2e/attacks')).filter((file) => /\.(e2e|long)\.ts$/.test(file));
  expect(files.filter((file) => !named.includes(`e2e/attacks/${file}`))).toEqual([]);
});
