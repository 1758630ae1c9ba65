import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadPicture } from './load';
import { prepareReaders, type ReaderName, readers } from './readers';
import { type CorpusResult, runCorpus, type Watcher } from './run';
import { table } from './table';
import { codesIn } from './truth';

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

const watch: Watcher = (entry, scores, ms) => {
  const all = codesIn(entry);
  const says = (Object.keys(readers) as ReaderName[]).map((name) => {
    const { found, wrong, falseFinds } = scores[name];
    return `${name} ${found}/${all}${wrong + falseFinds ? ` !${wrong + falseFinds}` : ''} ${ms[name].toFixed(1)}ms`;
  });
  if (values.verbose) console.error(`${entry.file}: ${says.join(' · ')}`);
};

await prepareReaders();
await warmUp();
const results: CorpusResult[] = [];
for (const corpus of values.corpus) results.push(await runCorpus(corpus, watch));
console.log(table(results));
if (values.json) {
  await writeFile(values.json, `${JSON.stringify(results.length === 1 ? results[0] : results, null, 2)}\n`);
}

/** Lets the just-in-time compiler see every reader before the clock runs. */
async function warmUp(): Promise<void> {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320"><rect width="320" height="320" fill="#fff"/><path d="M40 40h70v70h-70z" /></svg>';
  const picture = await loadPicture(Buffer.from(svg));
  for (let round = 0; round < 5; round++) {
    for (const read of Object.values(readers)) await read(picture);
  }
}
