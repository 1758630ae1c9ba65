import type { CodeDetails } from '../../../utils/codes/code-details';
import { isNeverSent } from '../../../utils/virustotal/never-send';

/**
 * The links of a list that VirusTotal can be asked about and was not, or without success; each look-up once.
 *
 * @param never hosts whose addresses are never sent
 */
export function askableLinks<T extends Pick<CodeDetails, 'checkable' | 'report' | 'lookUp'>>(
  codes: readonly T[],
  never: readonly string[],
): T[] {
  const urls = new Set<string>();
  return codes.filter(({ checkable, report, lookUp }) => {
    if (!('url' in checkable) || report || urls.has(checkable.url)) return false;
    if (lookUp && lookUp.state !== 'failed') return false;
    urls.add(checkable.url);
    return !isNeverSent(checkable.url, never);
  });
}
