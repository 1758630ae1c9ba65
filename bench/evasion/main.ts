/**
 * Shows every way of hiding a code that the project knows (`e2e/evasion`) to the production build in a real browser, and
 * prints a Markdown table of what was read: `npx tsx bench/evasion/main.ts [--firefox] [--only PART]`. Needs `wxt build`.
 */
import { parseArgs } from 'node:util';
import { startTestBed } from '../../e2e/harness/test-bed';
import { type PageOutcome, pagesToShow, routesOf, showPages } from '../../e2e/reading/show-pages';

const { values } = parseArgs({
  options: { firefox: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
const browser = values.firefox ? 'Firefox' : 'Chromium';
const pages = pagesToShow(values.only);
const bed = await startTestBed(browser, { routes: routesOf(pages) });
const outcomes = await showPages(bed, pages, {
  onOutcome: (outcome) => {
    if (!isGood(outcome)) console.error(lineOf(outcome));
  },
});
await bed.close();

const GROUPS: [beginning: string, words: string][] = [
  ['place', 'Places of a page'],
  ['replaced', 'Replaced after a while'],
  ['tiles', 'Cut into pictures, gaps of 0 to 16 px'],
  ['text', 'Made of characters'],
  ['boxes', 'Made of table cells, grids, shadows, gradients'],
  ['style', 'Colours, transparency, dots, no quiet zone'],
  ['nested', 'One code inside another'],
  ['conflicting', 'Reads differently on different phones'],
  ['no code', 'No code, but a likeness (silent)'],
];
console.log(`| how it is hidden | read in ${browser} |\n|---|--:|`);
for (const [beginning, words] of GROUPS) {
  const group = outcomes.filter(({ page }) => page.name.startsWith(beginning));
  if (group.length > 0) console.log(`| ${words} | ${group.filter(isGood).length} / ${group.length} |`);
}
const good = outcomes.filter(isGood).length;
console.log(`| all | ${good} / ${outcomes.length} |`);
process.exitCode = good === outcomes.length ? 0 : 1;

function isGood({ missing, wrong, unstated }: PageOutcome): boolean {
  return missing.length + wrong.length + unstated.length === 0;
}

function lineOf({ page, missing, wrong, unstated, sightings }: PageOutcome): string {
  const how = sightings.map((sighting) => sighting.how.join('+')).join(', ');
  return `${page.name}: missing ${missing.length}, wrong ${wrong.join(' ')}, not stated ${unstated} (how: ${how})`;
}
