import { basename } from 'node:path';
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
    '| corpus | reader | codes found / all | wrong texts | false reads | median ms | p95 ms | total ÷ jsQR |',
    '|---|---|---|---|---|---|---|---|',
  ];
  for (const result of results) {
    for (const name of Object.keys(titles) as ReaderName[]) {
      const { found, wrong, falseReads, medianMs, p95Ms, totalMs } = result.readers[name];
      const ratio = (totalMs / result.readers.jsqr.totalMs).toFixed(3);
      const label = `${basename(result.corpus)} (${result.images} pictures)`;
      lines.push(
        `| ${label} | ${titles[name]} | ${found} / ${result.codes} | ${wrong} | ${falseReads} | ${medianMs.toFixed(1)} | ${p95Ms.toFixed(1)} | ${ratio} |`,
      );
    }
  }
  return lines.join('\n');
}
