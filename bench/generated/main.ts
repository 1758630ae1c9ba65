import { parseArgs } from 'node:util';
import { readCodes } from '../../utils/reader/read-codes';
import { prepareReaders } from '../corpus/readers';
import { checkCases } from './check';
import { cleanSets } from './clean-sets';
import { hiddenSets } from './hidden-sets';
import { photoSets } from './photo-sets';

// npx tsx bench/generated/main.ts [--step N] [--only WORD]: exits with 1 when a set misses its bar.
const { values } = parseArgs({ options: { step: { type: 'string' }, only: { type: 'string' } } });
const step = Number(values.step ?? 1);
await prepareReaders();
console.log('| set | as it must be / all | bar | total ms | first mismatches |\n|---|---|---|---|---|');
for (const set of [...cleanSets(step), ...hiddenSets(step), ...photoSets(step)]) {
  if (values.only && !set.name.includes(values.only)) continue;
  let ms = 0;
  const { all, mismatches } = await checkCases(set.cases(), async (picture) => {
    const start = performance.now();
    const codes = await readCodes(picture);
    ms += performance.now() - start;
    return codes;
  });
  const good = all - mismatches.length;
  if (good < set.minShare * all) process.exitCode = 1;
  const first = mismatches.slice(0, 3).map(({ name, why }) => `${name}: ${why}`);
  const bar = set.minShare > 0 ? `${set.minShare * 100} %` : '–';
  console.log(`| ${set.name} | ${good} / ${all} | ${bar} | ${ms.toFixed(0)} | ${first.join('; ')} |`);
}
