import { MaskedText } from '../../components/code/masked-text';
import { RevealedText } from '../../components/code/revealed-text';
import type { CodeDetails } from '../../utils/codes/code-details';
import { t } from '../../utils/words/translate';

/** What kind of code it is, what a phone would do with it, and what it holds; secrets are shown on request. */
export function ContentSection({ code }: { code: CodeDetails }) {
  const { title, does } = code.description;
  // A link's address stands in its own section, taken apart: written in one piece it could deceive.
  const url = code.payload.kind === 'web' ? code.payload.url : undefined;
  const fields = code.description.fields.filter(({ value }) => value !== url);
  return (
    <section class="card stack">
      <h2>{title}</h2>
      {does && <p>{does}</p>}
      <dl class="facts">
        {fields.map(({ label, value, secret }, i) => [
          <dt key={`${i} ${label}`}>{label}</dt>,
          <dd key={`${i} ${label} value`}>
            {secret ? <MaskedText text={value} /> : <RevealedText text={value} />}
          </dd>,
        ])}
        {code.otherTexts.flatMap((text) => [
          <dt key={`other ${text}`}>{t('report-others-read')}</dt>,
          <dd key={`other value ${text}`}>
            <RevealedText text={text} />
          </dd>,
        ])}
      </dl>
    </section>
  );
}
