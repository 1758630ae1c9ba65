import { amountWords } from '../payload/describe/amount-words';
import { serviceWords } from '../payload/describe/service-words';
import { t } from '../words/translate';
import { wordTable } from '../words/word-table';
import { evidenceAgeWords } from './age-words';
import type { Signal } from './signal';

const LABELS: Readonly<Record<string, string>> = wordTable({
  account: () => t('evidence-account'),
  age: () => t('evidence-age'),
  amount: () => t('evidence-amount'),
  by: () => t('evidence-by'),
  created: () => t('evidence-created'),
  decoy: () => t('evidence-decoy'),
  domain: () => t('evidence-domain'),
  ending: () => t('evidence-ending'),
  host: () => t('evidence-host'),
  looks: () => t('evidence-looks'),
  mail: () => t('evidence-mail'),
  named: () => t('evidence-named'),
  network: () => t('evidence-network'),
  number: () => t('evidence-number'),
  other: () => t('evidence-other'),
  page: () => t('evidence-page'),
  parts: () => t('evidence-parts'),
  port: () => t('evidence-port'),
  range: () => t('evidence-range'),
  scheme: () => t('evidence-scheme'),
  service: () => t('evidence-service'),
  site: () => t('evidence-site'),
  suffix: () => t('evidence-suffix'),
  token: () => t('evidence-token'),
  told: () => t('evidence-told'),
  url: () => t('evidence-url'),
  via: () => t('evidence-via'),
  which: () => t('evidence-which'),
  word: () => t('evidence-word'),
  written: () => t('evidence-written'),
});

/** Facts whose values have words of this product in them, beside a stranger's. */
const VALUES: Readonly<Record<string, (value: string) => string>> = {
  age: evidenceAgeWords,
  amount: amountWords,
  service: serviceWords,
};

/**
 * What was seen, each fact once, with its name in words. What only chooses between sentences (`how`, `kind`) has no name
 * and is left out: the sentence says it.
 *
 * @returns pairs of a name and a stranger's text
 */
export function evidenceFacts(signals: readonly Signal[]): [label: string, value: string][] {
  const facts = signals.flatMap(({ evidence }) => Object.entries(evidence));
  const distinct = new Map(facts.map(([name, value]) => [`${name} ${value}`, [name, value] as const]));
  return [...distinct.values()].flatMap(([name, value]) =>
    Object.hasOwn(LABELS, name) ? [[LABELS[name] ?? name, valueWords(name, value)] as [string, string]] : [],
  );
}

function valueWords(name: string, value: string): string {
  return Object.hasOwn(VALUES, name) ? (VALUES[name]?.(value) ?? value) : value;
}
