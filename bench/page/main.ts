import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyBuild } from '../../e2e/harness/build';
import { baselineExtension } from './baseline';
import { demoCost } from './demo-cost';
import { gallery } from './gallery';
import { machine } from './machine';
import { type Figures, measure } from './measure';
import { demoTable, type GalleryResult, galleryTable, medians, type Variant } from './table';

// npx tsx bench/page/main.ts [--sizes 50,200,1000] [--runs 3] [--json FILE]; needs the production build.
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,200,1000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
const extensions: Record<Variant, string | undefined> = {
  alone: undefined,
  ours: await copyBuild('chrome'),
  baseline: await baselineExtension(),
};
const variants = Object.keys(extensions) as Variant[];
const { size: scriptBytes } = await stat(join(extensions.ours ?? '', 'scan.js'));

const demoAlone = await demoCost(undefined, runs);
const demoOurs = await demoCost(extensions.ours, runs);
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
const [result] = results;
console.log(`\n${galleryTable(results)}\n\n${demoTable(demoAlone, demoOurs, scriptBytes)}\n`);
console.log(`${machine(result?.variants.ours.version)} · median of ${runs} runs`);
if (values.json) {
  const all = { galleries: results, demo: { alone: demoAlone, ours: demoOurs }, scriptBytes };
  await writeFile(values.json, `${JSON.stringify(all, null, 2)}\n`);
}
