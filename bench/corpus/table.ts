import { basename } from 'node:path';
import { macroAverage } from './losses';
import type { ReaderName } from './readers';
import type { CorpusResult } from './run';

const titles: Record<ReaderName, string> = {
  this: 'this reader',
  jsqr: 'jsQR alone',
  zxing: 'zxing-wasm alone',
};

/** The results of one or more corpora as a Markdown table. */
export function table(results: CorpusResult[]): string {
  const lines = [
    '| corpus | reader | codes found / all | wrong texts | false reads | median ms | p95 ms | total ÷ jsQR | total ÷ zxing |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  for (const result of results) {
    for (const name of Object.keys(titles) as ReaderName[]) {
      const { found, wrong, falseReads, medianMs, p95Ms, totalMs } = result.readers[name];
      const toJsqr = (totalMs / result.readers.jsqr.totalMs).toFixed(3);
      const toZxing = (totalMs / result.readers.zxing.totalMs).toFixed(2);
      const label = `${basename(result.corpus)} (${result.images} pictures)`;
      lines.push(
        `| ${label} | ${titles[name]} | ${found} / ${result.codes} | ${wrong} | ${falseReads} | ${medianMs.toFixed(1)} | ${p95Ms.toFixed(1)} | ${toJsqr} | ${toZxing} |`,
      );
    }
  }
  return lines.join('\n');
}

/** Each group's share with the mean of the groups, what was lost to an engine, and the slowest pictures, as lines of text. */
export function details({ corpus, groups, lostToEngines, slowest }: CorpusResult): string {
  const lines = [`\n${basename(corpus)}`];
  for (const [name, { found, codes }] of Object.entries(groups)) lines.push(`  ${name}: ${found} / ${codes}`);
  const macro = macroAverage(groups);
  if (macro !== undefined) lines.push(`  mean of the groups: ${(100 * macro).toFixed(1)} %`);
  lines.push(`  lost although an engine alone reads it: ${lostToEngines.length}`);
  for (const { file, code, engines } of lostToEngines)
    lines.push(`    ${file}: ${JSON.stringify(code)} (${engines.join(', ')})`);
  lines.push('  slowest, in ms (jsQR, zxing):');
  for (const { file, ms } of slowest)
    lines.push(`    ${file}: ${ms.this.toFixed(0)} (${ms.jsqr.toFixed(0)}, ${ms.zxing.toFixed(0)})`);
  return lines.join('\n');
}
