/** Prints how long parsing and judging take for one code: `npx tsx scripts/data/measure.ts`. */
import { readFileSync } from 'node:fs';
import '../url-can-parse';
import { parsePayload } from '../../utils/payload/parse-payload';
import { findSignals } from '../../utils/signals/find-signals';

const FILES = [
  'payload/fixtures/examples',
  'signals/fixtures/ordinary-links',
  'signals/fixtures/redirects',
  'signals/fixtures/homographs',
];
const texts = FILES.flatMap((file) =>
  readFileSync(new URL(`../../utils/${file}.txt`, import.meta.url), 'utf8').split('\n'),
);
texts.push(
  'a.'.repeat(4000),
  '@'.repeat(8000),
  '%41'.repeat(2600),
  `https://a.example/?${'url='.repeat(2000)}`,
  '-paypal'.repeat(1100),
);

function measure(name: string, work: (text: string) => void): void {
  const started = performance.now();
  work('https://www.example.com/');
  const first = performance.now() - started;
  // The best of three: other processes' turns are not this code's time.
  const once = (text: string) => {
    const before = performance.now();
    work(text);
    return performance.now() - before;
  };
  const times = texts.map((text) => Math.min(once(text), once(text), once(text)));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3);
  console.log(
    `${name}: first ${first.toFixed(1)} ms, median ${at(0.5)}, p99 ${at(0.99)}, slowest ${at(1)} ms (${times.length} texts)`,
  );
}

measure('parsePayload', (text) => parsePayload(text));
measure('findSignals', (text) => findSignals({ payload: parsePayload(text) }));
