import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyBuild } from '../../e2e/harness/build';
import { witnessCost } from '../witness/witness-cost';
import { witnessRows, witnessTable } from '../witness/witness-table';
import { baselineExtension } from './baseline';
import { demoCost } from './demo-cost';
import { gallery } from './gallery';
import { machine } from './machine';
import { type Figures, measure } from './measure';
import { demoTable, type GalleryResult, galleryTable, medians, type Variant } from './table';

// npx tsx bench/page/main.ts [--sizes 50,200,1000] [--runs 3] [--json FILE]; needs the production build. No sizes leave
// the galleries and the demo page out: `--sizes=`.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,200,1000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    // Of `npm run bench`: these figures alone.
    page: { type: 'boolean' },
  },
});
const sizes = values.sizes.split(',').filter(Boolean).map(Number);
const runs = Number(values.runs);
const extensions: Record<Variant, string | undefined> = {
  alone: undefined,
  ours: await copyBuild('chrome'),
  baseline: await baselineExtension(),
};
const variants = Object.keys(extensions) as Variant[];
const { size: scriptBytes } = await stat(join(extensions.ours ?? '', 'scan.js'));

const demoRuns = sizes.length > 0 ? runs : 0;
const demoAlone = await demoCost(undefined, demoRuns);
const demoOurs = await demoCost(extensions.ours, demoRuns);
const results: GalleryResult[] = [];
for (const size of sizes) {
  const pictures = await gallery(size);
  const figures: Record<Variant, Figures[]> = { alone: [], ours: [], baseline: [] };
  for (let run = 0; run < runs; run++) {
    // Each run begins with another variant, so that none always has the warmer machine.
    for (let offset = 0; offset < variants.length; offset++) {
      const variant = variants[(run + offset) % variants.length] as Variant;
      // What is left when the tab is closed takes minutes to see: once, on the largest page.
      const close = run === 0 && size === Math.max(...sizes) && variant !== 'baseline';
      figures[variant].push(await measure(pictures, extensions[variant], { close }));
      console.error(`${size} pictures, ${variant}, run ${run + 1} of ${runs}`);
    }
  }
  results.push({
    pictures: size,
    codes: pictures.withCode.length,
    variants: {
      alone: medians(figures.alone),
      ours: medians(figures.ours),
      baseline: medians(figures.baseline),
    },
  });
}
const watched = witnessRows(await witnessCost(extensions.ours ?? '', runs));
const [result] = results;
if (result) console.log(`\n${galleryTable(results)}\n\n${demoTable(demoAlone, demoOurs, scriptBytes)}`);
console.log(`\n${witnessTable(watched)}\n`);
console.log(`${machine(result?.variants.ours.version)} · median of ${runs} runs`);
if (values.json) {
  const all = { galleries: results, demo: { alone: demoAlone, ours: demoOurs }, watched, scriptBytes };
  await writeFile(values.json, `${JSON.stringify(all, null, 2)}\n`);
}
