import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { parseArgs } from 'node:util';
import '../../scripts/url-can-parse';
import {
  isCut,
  judgeWrapper,
  secretsSent,
  sentWithoutSecrets,
  showText,
  type WrapperOutcome,
} from './judge-cases';

// npx tsx bench/cases/main.ts --cases FILE… [--json OUT]
// A file's kind is told by its form: a list of `{input, want}` texts; `{target, rows}` wrappers;
// `{secret: [{url, secrets}], ordinary: [url]}` redaction.
interface TextCase {
  input: string;
  want: string;
}
interface WrapperCases {
  target: string;
  rows: { set?: string; name?: string; input: string }[];
}
interface RedactionCases {
  secret: { url: string; secrets: string[] }[];
  ordinary: string[];
}

const { values, positionals } = parseArgs({
  options: { cases: { type: 'string', multiple: true }, json: { type: 'string' } },
  allowPositionals: true,
});
const paths = [...(values.cases ?? []), ...positionals];
if (paths.length === 0) {
  console.error('usage: --cases FILE… [--json OUT]');
  process.exit(2);
}

const files: Record<string, object> = {};
for (const path of paths) {
  const { name } = parse(path);
  console.log(`\n## ${name}\n`);
  files[name] = run(JSON.parse(readFileSync(path, 'utf8')) as TextCase[] | WrapperCases | RedactionCases);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ files }, null, 2)}\n`);

function run(cases: TextCase[] | WrapperCases | RedactionCases): object {
  if (Array.isArray(cases)) return runTexts(cases);
  return 'rows' in cases ? runWrappers(cases) : runRedaction(cases);
}

function runTexts(cases: readonly TextCase[]): object {
  const shown = cases.map(({ input }) => showText(input));
  for (const [at, { input, kind, title, links, fields, reasons }] of shown.entries()) {
    console.log(`input   ${JSON.stringify(input)}`);
    console.log(`wanted  ${cases[at]?.want}`);
    console.log(`shown   ${kind}: ${title}${links.length ? `; ${links.join(' ')}` : ''}`);
    for (const one of fields) console.log(`        · ${one.slice(0, 200)}`);
    for (const reason of reasons) console.log(`        ${reason}`);
    console.log();
  }
  return { n: shown.length, shown };
}

function runWrappers({ target, rows }: WrapperCases): object {
  const counts: Record<WrapperOutcome, number> = { unwrapped: 0, hidden: 0, neither: 0, wrongHost: 0 };
  for (const { input, set = '', name = '' } of rows) {
    const outcome = judgeWrapper(input, target);
    counts[outcome] += 1;
    if (outcome === 'neither' || outcome === 'wrongHost') console.log(`${outcome}\t${set} ${name}\t${input}`);
  }
  console.log(`\n${rows.length} wrappers:`, counts);
  return { n: rows.length, ...counts };
}

function runRedaction({ secret, ordinary }: RedactionCases): object {
  let sent = 0;
  for (const { url, secrets } of secret) {
    const left = secretsSent(url, secrets);
    sent += left.length;
    if (left.length) console.log(`sent\t${left.join(' ')}\t${sentWithoutSecrets(url)}`);
  }
  const cut = ordinary.filter(isCut);
  for (const url of cut) console.log(`cut\t${url}\t${sentWithoutSecrets(url)}`);
  const all = secret.reduce((sum, { secrets }) => sum + secrets.length, 0);
  const counts = { secrets: all, sent, ordinary: ordinary.length, cut: cut.length };
  console.log('\n', counts);
  return counts;
}
