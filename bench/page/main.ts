import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyBuild } from '../../e2e/harness/build';
import { naiveExtension } from './baseline';
import { demoCost } from './demo-cost';
import { gallery } from './gallery';
import { machine } from './machine';
import { type Figures, measure } from './measure';
import { demoTable, type GalleryResult, galleryTable, medians, type Way } from './table';

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
const extensions: Record<Way, string | undefined> = {
  alone: undefined,
  ours: await copyBuild('chrome'),
  naive: await naiveExtension(),
};
const ways = Object.keys(extensions) as Way[];
const { size: scriptBytes } = await stat(join(extensions.ours ?? '', 'scan.js'));

const demoAlone = await demoCost(undefined, runs);
const demoOurs = await demoCost(extensions.ours, runs);
const results: GalleryResult[] = [];
for (const size of sizes) {
  const pictures = await gallery(size);
  const figures: Record<Way, Figures[]> = { alone: [], ours: [], naive: [] };
  for (let run = 0; run < runs; run++) {
    // Each run begins with another way, so that none always has the warmer machine.
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(run + turn) % ways.length] as Way;
      // What is left when the tab is closed takes minutes to see: once, on the largest page.
      const close = run === 0 && size === Math.max(...sizes) && way !== 'naive';
      figures[way].push(await measure(pictures, extensions[way], { close }));
      console.error(`${size} pictures, ${way}, run ${run + 1} of ${runs}`);
    }
  }
  results.push({
    pictures: size,
    codes: pictures.withCode.length,
    ways: {
      alone: medians(figures.alone),
      ours: medians(figures.ours),
      naive: medians(figures.naive),
    },
  });
}
const [result] = results;
console.log(`\n${galleryTable(results)}\n\n${demoTable(demoAlone, demoOurs, scriptBytes)}\n`);
console.log(`${machine(result?.ways.ours.version)} · median of ${runs} runs`);
if (values.json) {
  const all = { galleries: results, demo: { alone: demoAlone, ours: demoOurs }, scriptBytes };
  await writeFile(values.json, `${JSON.stringify(all, null, 2)}\n`);
}
