/**
 * Shows every way of hiding a code that the project knows (`e2e/evasion`) to the production build in a real browser, and
 * prints a Markdown table of what was found: `npx tsx bench/evasion/main.ts [--firefox] [--only PART]`. Needs `wxt build`.
 */
import { parseArgs } from 'node:util';
import { startDriven } from '../../e2e/reading/browser';
import { type Outcome, pagesToShow, routesOf, showAll } from '../../e2e/reading/show-pages';

const { values } = parseArgs({
  options: { firefox: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
const name = values.firefox ? 'firefox' : 'chromium';
const pages = pagesToShow(values.only);
const driven = await startDriven(name, routesOf(pages));
const outcomes = await showAll(driven, pages, 3, (outcome) => {
  if (!isGood(outcome)) console.error(lineOf(outcome));
});
await driven.close();

const GROUPS: [beginning: string, words: string][] = [
  ['place', 'Places of a page'],
  ['swapped', 'Exchanged after a while'],
  ['pieces', 'Cut into pictures, gaps of 0 to 16 px'],
  ['text', 'Made of characters'],
  ['boxes', 'Made of table cells, grids, shadows, gradients'],
  ['look', 'Colours, transparency, dots, no quiet zone'],
  ['nested', 'One code inside another'],
  ['duelling', 'Reads differently on different phones'],
  ['no code', 'No code, but a likeness (silent)'],
];
console.log(`| how it is hidden | found in ${name === 'firefox' ? 'Firefox' : 'Chromium'} |\n|---|--:|`);
for (const [beginning, words] of GROUPS) {
  const group = outcomes.filter(({ one }) => one.name.startsWith(beginning));
  if (group.length > 0) console.log(`| ${words} | ${group.filter(isGood).length} / ${group.length} |`);
}
const good = outcomes.filter(isGood).length;
console.log(`| all | ${good} / ${outcomes.length} |`);
process.exitCode = good === outcomes.length ? 0 : 1;

function isGood({ missing, wrong, unstated }: Outcome): boolean {
  return missing.length + wrong.length + unstated.length === 0;
}

function lineOf({ one, missing, wrong, unstated, finds }: Outcome): string {
  const how = finds.map((find) => find.how.join('+')).join(', ');
  return `${one.name}: missing ${missing.length}, wrong ${wrong.join(' ')}, not stated ${unstated} (how: ${how})`;
}
