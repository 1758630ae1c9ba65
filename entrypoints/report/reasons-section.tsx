import { RevealedText } from '../../components/code/revealed-text';
import type { CodeDetails } from '../../utils/codes/code-details';
import { evidenceFacts } from '../../utils/signals/evidence-words';
import { t } from '../../utils/words/translate';

/** What weighs less is worth knowing, such as that nobody was asked, and speaks against nothing. */
const LEAST_DOUBT = 20;

/** Every reason, heaviest first, with who says so, and the facts that they rest on. */
export function ReasonsSection({ code }: { code: CodeDetails }) {
  const { reasons } = code.verdict;
  const isDoubted = reasons.some(({ weight }) => weight >= LEAST_DOUBT);
  const seen = evidenceFacts(code.signals);
  return (
    <section class="card stack">
      <h2>{t('report-why')}</h2>
      {!isDoubted && <p class="quiet">{t('report-no-doubt')}</p>}
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason.text}>
            <RevealedText text={reason.text} />
          </li>
        ))}
      </ul>
      {seen.length > 0 && (
        <details class="small">
          <summary>{t('report-seen')}</summary>
          <dl class="facts">
            {seen.flatMap(([label, value], i) => [
              <dt key={`${i} name`}>{label}</dt>,
              <dd key={`${i} value`} class="raw">
                <RevealedText text={value} />
              </dd>,
            ])}
          </dl>
        </details>
      )}
    </section>
  );
}
