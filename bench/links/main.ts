import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { parseArgs } from 'node:util';
import '../../scripts/url-can-parse';
import { explainSignal } from '../../utils/signals/words';
import {
  countOutcomes,
  countRules,
  type JudgedLink,
  judgeLink,
  type OutcomeCounts,
  readLinkLines,
} from './judge-links';

// npx tsx bench/links/main.ts --links FILE… [--show NAME …] [--json OUT]
// A file has `source<TAB>url` lines. --show prints the warned links of a file or a source, named without its ending.
const { values, positionals } = parseArgs({
  options: {
    links: { type: 'string', multiple: true },
    show: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
  allowPositionals: true,
});
const paths = [...(values.links ?? []), ...positionals];
if (paths.length === 0) {
  console.error('usage: --links FILE… [--show NAME …] [--json OUT]');
  process.exit(2);
}

const files: Record<string, OutcomeCounts> = {};
for (const path of paths) {
  const { name } = parse(path);
  const lines = readLinkLines(readFileSync(path, 'utf8'));
  // The compiler's and the tables' first turn is not a link's.
  for (const line of lines.slice(0, 500)) judgeLink(line);
  // The processor's time: other processes' turns are not a link's.
  const before = process.cpuUsage();
  const judged = lines.map(judgeLink);
  const { user, system } = process.cpuUsage(before);
  const microseconds = (user + system) / Math.max(1, lines.length);
  files[name] = countOutcomes(judged);
  print(name, judged, microseconds);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ files }, null, 2)}\n`);

function print(name: string, judged: readonly JudgedLink[], microseconds: number): void {
  console.log(`\n## ${name}: ${judged.length} links, ${microseconds.toFixed(0)} µs a link\n`);
  const sources = [...new Set(judged.map(({ source }) => source))];
  const rows = sources.map((source) => ({ source, links: judged.filter((link) => link.source === source) }));
  if (rows.length !== 1) rows.push({ source: 'all', links: [...judged] });
  console.table(
    Object.fromEntries(
      rows.map(({ source, links }) => {
        const counts = countOutcomes(links);
        const share = (count: number) => `${((100 * count) / Math.max(1, counts.n)).toFixed(2)} %`;
        const { n, high, medium, note, none } = counts;
        const shares = { high: share(high), medium: share(medium), note: share(note), none: share(none) };
        return [source || '(none)', { links: n, warned: share(high + medium), ...shares }];
      }),
    ),
  );
  const rules = countRules(judged).map(([rule, count]) => `${rule} ${count}`);
  console.log(`rules: ${rules.join(', ') || 'none'}`);
  for (const link of judged) if (isToShow(name, link)) printWarned(link);
}

function isToShow(name: string, { source, outcome }: JudgedLink): boolean {
  const isWarned = outcome === 'high' || outcome === 'medium';
  return isWarned && (values.show ?? []).some((shown) => shown === name || shown === source);
}

function printWarned({ outcome, url, signals }: JudgedLink): void {
  console.log(`${outcome}\t${url}`);
  for (const signal of signals)
    if (signal.level === outcome) console.log(`\t${signal.rule}: ${explainSignal(signal)}`);
}
