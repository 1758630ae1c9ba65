import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine } from '../page/machine';
import { historyFile } from './entries';
import { type HistoryFigures, measureHistory, startBrowser } from './measure-history';

// npx tsx bench/history/main.ts [--sizes 10,1000,10000,100000] [--json FILE]; needs the production build for Chromium.
const { values } = parseArgs({
  options: {
    history: { type: 'boolean' },
    sizes: { type: 'string', default: '10,1000,10000,100000' },
    json: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const folder = await mkdtemp(join(tmpdir(), 'qr-code-previewer-history-'));
const file = join(folder, 'history.json');
const environment = await startBrowser();
const ms = (time: number) => `${time.toFixed(0)} ms`;
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;

console.log(
  '| codes | popup | popup, first paint | history | settings | keystroke, slowest | rows in the document | saved | heap more at the peak | longest task meanwhile | all deleted | read back |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
const results = new Map<number, HistoryFigures>();
try {
  // The smallest once more at the end: a browser that has run for minutes opens everything more slowly.
  for (const count of [...sizes, ...sizes.slice(0, 1)]) {
    await writeFile(file, historyFile(count));
    const figures = await measureHistory(environment, { file, count });
    results.set(count, withMeanOpenings(results.get(count) ?? figures, figures));
    const { popup, popupPaint, history, options, keystroke, rows, exportTime, exportHeap, exportBlocked } =
      figures;
    console.log(
      `| ${count} | ${ms(popup)} | ${ms(popupPaint)} | ${ms(history)} | ${ms(options)} | ${ms(keystroke)} | ${rows} | ${seconds(exportTime)} | ${exportHeap.toFixed(0)} MB | ${ms(exportBlocked)} | ${seconds(figures.deleteAll)} | ${seconds(figures.import)} |`,
    );
  }
} finally {
  await environment.close();
  await rm(folder, { recursive: true });
}

/** Of a size that was measured twice, how long its pages took in the middle. */
function withMeanOpenings(before: HistoryFigures, after: HistoryFigures): HistoryFigures {
  const mean = (what: 'popup' | 'popupPaint' | 'history' | 'options') => (before[what] + after[what]) / 2;
  return {
    ...after,
    popup: mean('popup'),
    popupPaint: mean('popupPaint'),
    history: mean('history'),
    options: mean('options'),
  };
}

/** What has to hold at the largest size, and whether it does. */
function judge(small: HistoryFigures, large: HistoryFigures): [what: string, value: number, most: number][] {
  return [
    ['popup, largest to smallest', large.popup / small.popup, 1.2],
    ['history, largest to smallest', large.history / small.history, 1.2],
    ['settings, largest to smallest', large.options / small.options, 1.2],
    ['slowest keystroke, ms', large.keystroke, 50],
    ['rows in the document', large.rows, 300],
    ['saving, s', large.exportTime / 1000, 10],
    ['heap more while saving, MB', large.exportHeap, 60],
    ['deleting all, s', large.deleteAll / 1000, 5],
  ];
}
const [small, large] = [results.get(sizes[0] ?? 0), results.get(sizes.at(-1) ?? 0)];
if (small && large) {
  console.log('\n| what | is | at most | |\n|---|---|---|---|');
  for (const [what, value, most] of judge(small, large)) {
    const holds = value <= most;
    console.log(`| ${what} | ${value.toFixed(2)} | ${most} | ${holds ? 'holds' : 'does not hold'} |`);
    if (!holds) process.exitCode = 1;
  }
}
console.log(`\n${machine()}`);
if (values.json) await writeFile(values.json, JSON.stringify(Object.fromEntries(results), null, 2));
