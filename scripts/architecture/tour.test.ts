import { expect, it } from 'vitest';
import { codeOf, filesIn, PRODUCT, textOf } from './sources';

const rows = [...textOf('docs/tour.md').matchAll(/^\| \d+\. .*\| `(\S+)` \| `(\w+)` \| (?:`(\w+)` )?\|$/gm)];
const everything = PRODUCT.flatMap(filesIn).map(codeOf).join('\n');

it('has its steps', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.length).toBe(textOf('docs/tour.md').match(/^\| \d+\./gm)?.length);
});

it.each(rows.map(([, file, name, type]) => ({ file, name, type })))(
  '$name is in $file',
  ({ file, name, type }) => {
    expect(codeOf(file ?? '')).toMatch(new RegExp(`export (async )?(function\\*?|const|class) ${name}\\b`));
    if (type) expect(everything).toMatch(new RegExp(`export (interface|type|class) ${type}\\b`));
  },
);
