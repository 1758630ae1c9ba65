import { useRef } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { codeName } from '../../utils/codes/code-summary';
import { isFinished } from '../../utils/virustotal/transitions';
import { STATE_WORDS } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';

/**
 * What is said aloud of a look-up that runs while the page is open: each step, and then what it came to. Nothing of one
 * that was finished before, which is read with the rest.
 */
export function useAnnouncement(code: CodeDetails): string {
  const { lookUp, verdict } = code;
  const hasRun = useRef(false);
  if (lookUp && !isFinished(lookUp)) {
    hasRun.current = true;
    return STATE_WORDS[lookUp.state];
  }
  return hasRun.current ? t('look-up-announced', { name: codeName(code), verdict: verdict.headline }) : '';
}
