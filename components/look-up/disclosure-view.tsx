import type { Disclosure } from '../../utils/virustotal/redaction/disclosure';
import { removedWords } from '../../utils/virustotal/redaction/removed-words';
import { t } from '../../utils/words/translate';
import { RevealedText } from '../code/revealed-text';

/** What leaves the device, letter by letter, and what stays. */
export function DisclosureView({ disclosure }: { disclosure: Disclosure }) {
  return (
    <div class="stack">
      <p>{disclosure.words}</p>
      <DisclosedText disclosure={disclosure} />
      {disclosure.removed.length > 0 && <p class="quiet">{t('look-up-crossed-out')}</p>}
    </div>
  );
}

/** The letters themselves. */
export function DisclosedText({ disclosure }: { disclosure: Disclosure }) {
  const isFingerprint = !disclosure.readable;
  return (
    <p class="raw disclosed">
      {isFingerprint ? disclosure.sent : null}
      {!isFingerprint &&
        disclosure.segments.map((segment, i) =>
          segment.removed ? (
            <s key={i} title={removedWords(segment.removed)}>
              <RevealedText text={segment.text} />
            </s>
          ) : (
            <RevealedText key={i} text={segment.text} />
          ),
        )}
    </p>
  );
}
