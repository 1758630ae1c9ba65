import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codesIn, readGroundTruth } from './ground-truth';
import { loadPicture } from './load';
import { prepareReaders, type ReaderName, readers } from './readers';
import { type CorpusResult, type OnPicture, runCorpus } from './run';
import { details, table } from './table';

// npx tsx bench/corpus/main.ts --corpus DIR [--corpus DIR …] [--json FILE] [--verbose]
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    json: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});
if (!values.corpus?.length) {
  console.error('usage: --corpus DIR [--corpus DIR …] [--json FILE] [--verbose]');
  process.exit(2);
}

const printPicture: OnPicture = (entry, scores, ms) => {
  const all = codesIn(entry);
  const readings = (Object.keys(readers) as ReaderName[]).map((name) => {
    const { found, wrong, falseReads } = scores[name];
    return `${name} ${found}/${all}${wrong + falseReads ? ` !${wrong + falseReads}` : ''} ${ms[name].toFixed(1)}ms`;
  });
  if (values.verbose) console.error(`${entry.file}: ${readings.join(' · ')}`);
};

await prepareReaders();
const results: CorpusResult[] = [];
for (const corpus of values.corpus) {
  await warmUp(corpus);
  results.push(await runCorpus(corpus, printPicture));
}
console.log(table(results));
for (const result of results) console.log(details(result));
if (values.json) {
  await writeFile(values.json, `${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
}

/**
 * Lets the just-in-time compiler see every reader at work before the clock runs, on up to sixty pictures,
 * untimed. Steps that few pictures need are compiled only after some rounds; until then the figures would
 * be the compiler's.
 */
async function warmUp(folder: string): Promise<void> {
  const entries = await readGroundTruth(folder);
  const step = Math.max(1, Math.ceil(entries.length / 60));
  for (let at = 0; at < 3 * entries.length; at += step) {
    const file = entries[at % entries.length]?.file ?? '';
    const picture = await loadPicture(join(folder, file)).catch(() => undefined);
    if (!picture || picture.width * picture.height > 2_000_000) continue;
    for (const read of Object.values(readers)) await read(picture);
  }
}
