import type { CodeDetails } from '../../utils/codes/code-details';
import type { Basis } from '../../utils/codes/sightings';
import { reasonsInBrief } from '../../utils/verdict/reason';
import { t } from '../../utils/words/translate';
import { RevealedText } from './revealed-text';

/** Enough reasons to decide by; the report page has all of them. */
const REASONS_SHOWN = 3;

/**
 * What the code was read from. That it is what the page holds is what everybody expects, so it is not said: a page that
 * is behind or out of view is not on the screen, and no worse for it.
 */
const BASIS_WORDS: Partial<Record<Basis, () => string>> = {
  'second-copy': () => t('code-from-second-copy'),
  screen: () => t('code-from-screen'),
};

/** The strongest reasons, heaviest first. */
export function BriefReasons({ code }: { code: CodeDetails }) {
  const reasons = reasonsInBrief(code.verdict.reasons, REASONS_SHOWN);
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason.text}>
          <RevealedText text={reason.text} />
        </li>
      ))}
    </ul>
  );
}

/** What a code was read from, where that is not what everybody expects. */
export function BasisLine({ basis }: { basis: Basis | undefined }) {
  const words = basis && BASIS_WORDS[basis]?.();
  return words ? <p class="small quiet">{words}</p> : null;
}
