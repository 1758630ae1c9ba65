import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../page/machine';
import { type BrowserName, measureLists } from './measure-lists';

// npx tsx bench/lists/main.ts [--entries 1000000] [--browsers chromium,firefox] [--json FILE]; needs the production builds.
const { values } = parseArgs({
  options: {
    lists: { type: 'boolean' },
    entries: { type: 'string', default: '1000000' },
    browsers: { type: 'string', default: 'chromium,firefox' },
    json: { type: 'string' },
  },
});
const entries = Number(values.entries);
const hostOf = (i: number) => `h${i.toString(36)}.${(i * 7919) % 9973}-listed.example`;
const folder = await mkdtemp(join(tmpdir(), 'qr-code-previewer-list-'));
const file = join(folder, 'list.txt');
await writeFile(file, Array.from({ length: entries }, (_, i) => `0.0.0.0 ${hostOf(i)}\n`).join(''));

const SAMPLES = 2000;
const step = Math.max(1, Math.floor(entries / SAMPLES));
const listed = Array.from({ length: SAMPLES }, (_, i) => `https://${hostOf((i * step) % entries)}/x?y=${i}`);
const neighbours = listed.map((url) => url.replace('https://h', 'https://g'));

console.log(
  '| browser | import | memory more at the peak | stored | listed found | neighbours found | a look-up, median (95th of 100) |',
);
console.log('|---|---|---|---|---|---|---|');
const results: Record<string, unknown> = {};
for (const browser of values.browsers.split(',') as BrowserName[]) {
  const result = await measureLists(browser, { file, entries, listed, neighbours });
  results[browser] = result;
  const { seconds, peakMegabytes, storedMegabytes, found, falselyFound, median, p95 } = result;
  console.log(
    `| ${browser} | ${seconds.toFixed(2)} s | ${peakMegabytes?.toFixed(0) ?? '?'} MB | ${storedMegabytes.toFixed(1)} MB | ${found} of ${SAMPLES} | ${falselyFound} of ${SAMPLES} | ${median.toFixed(2)} ms (${p95.toFixed(2)} ms) |`,
  );
}
console.log(`\n${entries.toLocaleString('en')} entries · ${machine()}`);
if (values.json) await writeFile(values.json, `${JSON.stringify({ entries, browsers: results }, null, 2)}\n`);
await rm(folder, { recursive: true });
