import type { Verdict } from '../verdict/verdict';
import type { CodeDetails } from './code-details';

/** From this weight on a reason stands by itself in place of the verdict's own few words. */
const TELLING_WEIGHT = 50;

type Judged = { verdict: Pick<Verdict, 'level' | 'headline' | 'reasons'> };

/**
 * What there is to say of a code in one line: "there is reason for doubt" tells less than the reason itself. What engines
 * say is in the verdict's own words already.
 */
export function lineOf({ verdict }: Judged): string {
  const [first] = verdict.reasons;
  const isTelling = verdict.level === 'suspicious' && first && first.weight >= TELLING_WEIGHT;
  return isTelling && first.source === 'local' ? first.text : verdict.headline;
}

/** What a code is called: by its domain, or by what it is. */
export function codeName({ address, description }: Pick<CodeDetails, 'address' | 'description'>): string {
  return address?.registrable ?? description.title;
}

/** How many codes of a list somebody should look at before anything else. */
export function needingAttention(codes: readonly Judged[]): number {
  return codes.filter(({ verdict: { level } }) => level === 'malicious' || level === 'suspicious').length;
}
