import { type CodeDetails, codeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { isPrivatePage } from '../../utils/platform/private-page';
import { daysWords } from '../../utils/shared/time-words';
import { codesOnPage } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { t } from '../../utils/words/translate';
import { useLive } from '../hooks/use-live';
import { openReport } from './open-report';
import { RevealedText } from './revealed-text';
import { SiteLine } from './site-line';
import { StateIcon } from './state-icon';

/** A page that shows a new code each day has shown enough of them here. */
const MOST = 50;

async function othersOnPage(page: string, id: string): Promise<CodeDetails[]> {
  const records = await codesOnPage(await openDatabase(), page, MOST);
  const others = records.filter((record) => record.id !== id);
  return Promise.all(others.map((record) => codeDetails(record, { record, private: false })));
}

/** What else the page showed on which a code was met, and when: a code that was exchanged for another shows here. */
export function CodesOnPage({ id, page }: { id: string; page: string }) {
  const codes = useLive(async () => (isPrivatePage() ? [] : othersOnPage(page, id)), [id, page]);
  if (!codes || codes.length === 0) return null;
  return (
    <section class="card stack" id="same-page">
      <h2>{t('history-place-heading')}</h2>
      <p class="quiet">{t('history-place-about')}</p>
      <ul class="stack">
        {codes.map((code) => (
          <li key={code.id} class="beside">
            <StateIcon state={code.state} />
            <button type="button" class="link" onClick={() => void openReport(code).catch(reportBug)}>
              {code.address ? (
                <SiteLine address={code.address} />
              ) : (
                <RevealedText text={code.description.title} />
              )}
            </button>
            {code.record && (
              <span class="small quiet">{daysWords(code.record.firstSeen, code.record.lastSeen)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
