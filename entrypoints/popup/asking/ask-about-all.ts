import type { CodeDetails } from '../../../utils/codes/code-details';
import { reportBug } from '../../../utils/platform/errors';
import { sendToBackground } from '../../../utils/platform/messages';
import type { DisclosureLevel } from '../../../utils/virustotal/look-up';

/**
 * Has all of these asked about. They are sent at once: a click beside the popup closes it, and with it ends what it still
 * meant to send. Each fails for itself.
 */
export function askAboutAll(
  links: readonly Pick<CodeDetails, 'id' | 'lookUp'>[],
  step: DisclosureLevel,
): void {
  for (const { id, lookUp } of links)
    void sendToBackground(lookUp ? 'refresh' : 'lookUp', { codeId: id, step }).catch(reportBug);
}
