import { RevealedText } from '../../components/code/revealed-text';
import type { CodeDetails } from '../../utils/codes/code-details';

/** What weighs less is worth knowing, such as that nobody was asked, and speaks against nothing. */
const LEAST_DOUBT = 20;

/** Every reason, heaviest first, with who says so, and what exactly was seen. */
export function ReasonsSection({ code }: { code: CodeDetails }) {
  const { reasons } = code.verdict;
  const isDoubted = reasons.some(({ weight }) => weight >= LEAST_DOUBT);
  const seen = code.signals.filter((signal) => Object.keys(signal.evidence).length > 0);
  return (
    <section class="card stack">
      <h2>Why</h2>
      {!isDoubted && (
        <p class="quiet">Nothing speaks against it on this device. That is not the same as harmless.</p>
      )}
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason.text}>
            <RevealedText text={reason.text} />
          </li>
        ))}
      </ul>
      {seen.length > 0 && (
        <details class="small">
          <summary>What was seen</summary>
          <table>
            <tbody>
              {seen.flatMap((signal) =>
                Object.entries(signal.evidence).map(([name, value]) => (
                  <tr key={`${signal.rule} ${name}`}>
                    <td class="quiet">{signal.rule.replaceAll('-', ' ')}</td>
                    <td class="quiet">{name}</td>
                    <td class="raw">
                      <RevealedText text={value} />
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
