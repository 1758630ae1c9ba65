import { expect, test } from 'vitest';
import { checkableUrl } from '../payload/checkable';
import { describePayload } from '../payload/describe/describe-payload';
import { parsePayload } from '../payload/parse-payload';
import { findSignals } from './find-signals';
import { FRONTS, hostileTexts, UNITS } from './hostile-texts.testing';

/** As long as a text can be that is taken apart. */
const LONGEST = 8192;
/** Milliseconds of one text, from its reading to its reasons. */
const MOST = 20;
/** `FUZZ_TEXTS=100000 npx vitest run utils/signals/hostile-texts.test.ts` tries as many. */
const COUNT = Number(process.env.FUZZ_TEXTS ?? 4000);

function judge(text: string): void {
  const payload = parsePayload(text);
  describePayload(payload);
  checkableUrl(payload);
  findSignals({ payload });
}

/** The processor's time for a text, the best of several runs: what else runs on the machine does not count. */
function costOf(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && best > MOST / 2; run += 1) {
    const start = process.cpuUsage();
    judge(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test.each([1, 20261125])(
  'no text makes a parser or a rule throw or linger (seed %i)',
  (seed) => {
    const slow: string[] = [];
    for (const text of hostileTexts(COUNT / 2, seed)) {
      const start = performance.now();
      judge(text);
      if (performance.now() - start > MOST && costOf(text, 8) > MOST) slow.push(text.slice(0, 100));
    }
    expect(slow).toEqual([]);
  },
  600_000,
);

test.each(FRONTS)(
  'what is repeated behind %j costs no more than its length',
  (front) => {
    const slow = UNITS.flatMap((unit) => {
      const text = front + unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST - front.length);
      const cost = costOf(text, 8);
      if (cost <= MOST) return [];
      const half = costOf(text.slice(0, LONGEST / 2), 8);
      return [`${JSON.stringify(unit)}: ${half} ms for half of it, ${cost} ms for all`];
    });
    expect(slow).toEqual([]);
  },
  120_000,
);
