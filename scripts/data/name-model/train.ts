/**
 * Trains the model of `utils/signals/name-model` and writes `utils/signals/data/name-model.ts`.
 *
 *   npx tsx scripts/data/name-model/train.ts --deceptive FILE… --ordinary FILE… --small FILE…
 *     [--seed 1] [--folds 5] [--date "November 2026"] [--dry]
 *
 * Each option can be given several times. Files have `source<TAB>address` lines; those whose name ends in `-hosts` have
 * bare hosts. `--small` are home pages of people and small projects. First the lists are divided by site into folds; each
 * is scored by a model that saw none of its sites. From those scores the threshold is chosen and the figures are printed.
 * Then one model is trained on everything. The same lists and seed give the same file.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import '../../url-can-parse';
import { parsePayload } from '../../../utils/payload/parse-payload';
import { findSignals } from '../../../utils/signals/find-signals';
import { SURPRISE_FORM } from '../../../utils/signals/name-model/oddness';
import { stepsOf, writeNumbers } from '../../../utils/signals/name-model/weights';
import {
  type Example,
  findFeatures,
  foldOf,
  hostedNames,
  ownExamples,
  randomFrom,
  readList,
  surpriseOf,
  weigh,
} from './examples';
import { learn, type Quantised, quantise, score } from './learn';

/** The largest shares of ordinary and of small sites that the model alone may warn of, with room below what must hold. */
const MOST_ORDINARY = 0.00085;
const MOST_SMALL = 0.0013;

const { values } = parseArgs({
  options: {
    deceptive: { type: 'string', multiple: true, default: [] },
    ordinary: { type: 'string', multiple: true, default: [] },
    small: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    folds: { type: 'string', default: '5' },
    date: { type: 'string', default: '' },
    dry: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const folds = Number(values.folds);

const listed = [
  ...values.deceptive.flatMap((path) => readList(path, 'deceptive')),
  ...values.ordinary.flatMap((path) => readList(path, 'ordinary')),
  ...values.small.flatMap((path) => readList(path, 'small')),
];
const examples = [...listed, ...ownExamples()];
examples.push(...hostedNames(examples, randomFrom(seed)));
weigh(examples, new Set(listed.map(({ list }) => list).filter((list) => !list.endsWith('-hosts'))));
// A deceptive page on a well-known site says nothing about names.
const usable = examples.filter(({ kind, parts, isExempt }) => parts && !(kind === 'deceptive' && isExempt));

const scores = new Map<Example, number>();
for (let fold = 0; fold < folds; fold += 1) {
  const seen = usable.filter(({ site }) => foldOf(site, folds) !== fold);
  findFeatures(examples, surpriseOf(seen));
  const { model } = quantise(learn(seen, randomFrom(seed + fold)), seen);
  for (const one of listed)
    if (!one.isExempt && foldOf(one.site, folds) === fold) scores.set(one, score(model, one));
  console.error(`fold ${fold + 1} of ${folds}`);
}

const scoreOf = (one: Example) => scores.get(one) ?? Number.NEGATIVE_INFINITY;
const limit = (kind: Example['kind'], share: number) => {
  const sorted = listed
    .filter((one) => one.kind === kind)
    .map(scoreOf)
    .sort((a, b) => b - a);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
};
const threshold =
  Math.round(100 * Math.max(limit('ordinary', MOST_ORDINARY), limit('small', MOST_SMALL)) + 0.5) / 100;
report();

const surprise = surpriseOf(usable);
findFeatures(examples, surprise);
const whole = quantise(learn(usable, randomFrom(seed)), usable);
if (!values.dry) write();

/** True where any rule but the model warns. */
function isWarnedByRules({ url }: Example): boolean {
  return findSignals({ payload: parsePayload(url) }).some(
    ({ rule, level }) => rule !== 'written-like-deceptions' && (level === 'high' || level === 'medium'),
  );
}

function report(): void {
  console.log(`Cross-validated by site, ${folds} folds, threshold ${threshold}:`);
  for (const list of new Set(listed.map((one) => one.list))) {
    const of = listed.filter((one) => one.list === list);
    const share = (what: (one: Example) => boolean) =>
      `${((100 * of.filter(what).length) / of.length).toFixed(3)} %`;
    const isSuspect = (one: Example) => scoreOf(one) >= threshold;
    const both = share((one) => isSuspect(one) || isWarnedByRules(one));
    console.log(`${list}: ${of.length}, by the model ${share(isSuspect)}, with the rules ${both}`);
    const open = of.filter(({ isExempt }) => !isExempt);
    for (const isHosted of [false, true]) {
      const part = open.filter((one) => one.isHosted === isHosted);
      const caught = part.filter(isSuspect).length;
      console.log(
        `  ${isHosted ? 'hosted' : 'registered'} names, not exempt: ${part.length}, by the model ${caught}`,
      );
    }
  }
}

function table({ levels, numbers }: Quantised, perCharacter: 1 | 2): string {
  const text = writeNumbers(numbers, { steps: stepsOf(levels), perCharacter });
  return `{\n  levels: ${JSON.stringify(levels)},\n  perCharacter: ${perCharacter},\n  text: \`\n${text}\`,\n}`;
}

function write(): void {
  const count = (kind: Example['kind']) => listed.filter((one) => one.kind === kind).length;
  const { letters, facts, model } = whole;
  const text = `/**
 * Generated by scripts/data/name-model/train.ts; do not edit.
 * Weights of a logistic regression, ${values.date}, seed ${seed}, MIT. Trained by follow-the-regularised-leader on
 * ${count('deceptive')} deceptive addresses and hosts (public phishing reports), ${count('ordinary')} ordinary ones (lists of popular sites,
 * banks, link collections, documents of packages) and ${count('small')} home pages of small sites, with names that were made
 * for hosting services; none of them is in here. The threshold is from ${folds}-fold cross-validation by site.
 */
import type { WeightTable } from '../name-model/weights';

export const THRESHOLD = ${threshold};
export const BIAS = ${Math.round(model.bias * 1000) / 1000};
export const LETTERS: WeightTable = ${table(letters, 2)};
export const FACTS: WeightTable = ${table(facts, 1)};
/** Bits of surprise at each run of three signs in ordinary names (oddness.ts). */
export const SURPRISE = \`
${writeNumbers(
  surprise.map((bits) => bits - 1),
  SURPRISE_FORM,
)}\`;
`;
  writeFileSync(new URL('../../../utils/signals/data/name-model.ts', import.meta.url), text);
}
