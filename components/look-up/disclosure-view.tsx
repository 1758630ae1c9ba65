import type { Disclosure } from '../../utils/virustotal/redaction/disclosure';
import { HiddenText } from '../code/revealed-text';

/** What leaves the device, letter by letter, and what stays. */
export function Disclosed({ what }: { what: Disclosure }) {
  const isFingerprint = !what.readable;
  return (
    <div class="stack">
      <p>{what.words}</p>
      <p class="raw disclosed">
        {isFingerprint ? what.sent : null}
        {!isFingerprint &&
          what.segments.map((segment, i) =>
            segment.removed ? (
              <s key={i} title={segment.removed}>
                <HiddenText text={segment.text} />
              </s>
            ) : (
              <HiddenText key={i} text={segment.text} />
            ),
          )}
      </p>
      {what.removed.length > 0 && <p class="quiet">Crossed out parts stay on this device.</p>}
    </div>
  );
}
