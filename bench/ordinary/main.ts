import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { slowest, type TimedPicture } from '../corpus/losses';
import { prepareReaders, type ReaderName, readers } from '../corpus/readers';
import { collectPictures, type OrdinaryPicture } from './collect';
import { drawPictures } from './drawn';

// npx tsx bench/ordinary/main.ts [--folder DIR …] [--every N] [--json FILE]: exits with 1 on a find, there is none to make.
const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true },
    every: { type: 'string' },
    json: { type: 'string' },
  },
});
const every = Number(values.every ?? 1);
const slowMs = 150;
const largeSide = 200; // pixels: a small picture costs every reader next to nothing
const names = Object.keys(readers) as ReaderName[];

await prepareReaders();
const timed: (TimedPicture & { side: number })[] = [];
const finds: { file: string; reader: ReaderName; text: string }[] = [];
let count = 0;
for await (const one of pictures()) {
  if (count++ % every !== 0) continue;
  // The compiler sees each kind of picture before the clock runs: the first hundred are read twice.
  if (timed.length < 100) await measure(one, []);
  timed.push(await measure(one, finds));
}

const totals = Object.fromEntries(
  names.map((name) => [name, Math.round(timed.reduce((sum, { ms }) => sum + ms[name], 0))]),
) as Record<ReaderName, number>;
const falseFinds = finds.filter(({ reader }) => reader === 'this');
const result = {
  pictures: timed.length,
  falseFinds,
  readers: Object.fromEntries(names.map((name) => [name, { totalMs: totals[name] }])),
  slowerThanJsqr: timed
    .filter(({ ms, side }) => side > largeSide && ms.this > ms.jsqr)
    .map(({ file }) => file),
  over150Ms: timed.filter(({ ms }) => ms.this > slowMs).map(({ file }) => file),
  slowest: slowest(timed),
};
console.log(
  `${result.pictures} pictures without a code: ${falseFinds.length} false finds; ${totals.this} ms, ` +
    `${(totals.this / totals.zxing).toFixed(2)} × zxing, ${(totals.this / totals.jsqr).toFixed(3)} × jsQR; ` +
    `${result.over150Ms.length} over ${slowMs} ms, ${result.slowerThanJsqr.length} above ${largeSide} px slower than jsQR`,
);
for (const { file, reader, text } of finds)
  console.log(`  ${reader} found ${JSON.stringify(text)} in ${file}`);
for (const { file, ms } of result.slowest)
  console.log(
    `  ${ms.this.toFixed(0)} ms (jsQR ${ms.jsqr.toFixed(0)}, zxing ${ms.zxing.toFixed(0)}): ${file}`,
  );
if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
if (falseFinds.length > 0) process.exitCode = 1;

async function* pictures(): AsyncGenerator<OrdinaryPicture> {
  yield* drawPictures();
  yield* collectPictures(values.folder ?? ['node_modules', '/usr/share'], 12);
}

/** Reads a picture with every reader, each time another one first, and notes what they find. */
async function measure({ name, picture }: OrdinaryPicture, found: typeof finds) {
  const ms: Record<ReaderName, number> = { this: 0, jsqr: 0, zxing: 0 };
  for (let offset = 0; offset < names.length; offset++) {
    const reader = names[(timed.length + offset) % names.length] ?? 'this';
    const start = performance.now();
    const reads = await readers[reader](picture);
    ms[reader] = performance.now() - start;
    for (const { text } of reads) found.push({ file: name, reader, text: text.slice(0, 80) });
  }
  return { file: name, ms, side: Math.max(picture.width, picture.height) };
}
