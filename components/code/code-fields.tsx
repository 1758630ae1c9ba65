import type { CodeDetails } from '../../utils/codes/code-details';
import { MaskedText } from './masked-text';
import { RevealedText } from './revealed-text';

const FIELDS_SHOWN = 4;
const LETTERS_SHOWN = 300;

/** What a code that is no link holds, in brief; its secrets are shown on request only. */
export function CodeFields({ code }: { code: CodeDetails }) {
  return (
    <div class="raw">
      {code.description.fields.slice(0, FIELDS_SHOWN).map(({ label, value, secret }, i) => (
        <div key={`${i} ${label}`}>
          <span class="quiet">{label}: </span>
          {secret ? <MaskedText text={value} /> : <RevealedText text={value.slice(0, LETTERS_SHOWN)} />}
        </div>
      ))}
    </div>
  );
}
