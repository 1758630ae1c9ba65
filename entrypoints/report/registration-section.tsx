import { useEffect, useState } from 'preact/hooks';
import { DefinitionList } from '../../components/code/definition-list';
import { Words } from '../../components/words';
import type { CodeDetails } from '../../utils/codes/code-details';
import { readAddress } from '../../utils/payload/url/address';
import { browserDisplay } from '../../utils/platform/browser-display';
import { reportBug } from '../../utils/platform/errors';
import { hasAllSites, requestAllSites } from '../../utils/platform/permissions';
import { autoRegistration } from '../../utils/platform/settings';
import { domainAgeWords } from '../../utils/registration/age';
import type { Registration, RegistrationResult } from '../../utils/registration/registration';
import { statusWords } from '../../utils/registration/status-words';
import { OUTCOME_WORDS } from '../../utils/registration/words';
import { dayWords } from '../../utils/shared/time-words';
import { t } from '../../utils/words/translate';
import { openRdapClient } from './registration-client';

/** Who registered the domain, and since when: on request, or by setting. Only the domain's name is sent. */
export function RegistrationSection({ code }: { code: CodeDetails }) {
  const stored: RegistrationResult | undefined = code.registration && { kind: 'found', ...code.registration };
  const [outcome, setOutcome] = useState<RegistrationResult | undefined>(stored);
  const [busy, setBusy] = useState(false);
  const [granted, setGranted] = useState(true);
  // Behind redirectors that only send on, it is the page's domain that counts.
  const asked =
    'url' in code.checkable ? readAddress(code.checkable.url, { display: browserDisplay }) : undefined;
  const host = asked?.host ?? '';
  const canAsk = asked !== undefined && !asked.isIp;

  async function lookUp(why: 'asked' | 'setting' = 'asked'): Promise<void> {
    setBusy(true);
    setOutcome(await openRdapClient(code, why).lookUp(host));
    setGranted(await hasAllSites());
    setBusy(false);
  }
  useEffect(() => {
    if (!canAsk) return;
    if (stored) setOutcome(stored);
    else void autoRegistration.getValue().then((auto) => (auto ? lookUp('setting') : undefined), reportBug);
  }, [code.id]);

  if (!canAsk) return null;
  return (
    <section class="card stack" id="registration">
      <h2>{t('report-registration-heading', { domain: asked.registrable })}</h2>
      {!outcome && (
        <>
          <p class="quiet small">{t('report-registration-about')}</p>
          <div class="row">
            <button type="button" disabled={busy} onClick={() => void lookUp().catch(reportBug)}>
              {busy ? t('report-registration-asking') : t('report-registration-ask')}
            </button>
          </div>
        </>
      )}
      {outcome?.kind === 'found' && <Record registration={outcome.registration} />}
      {outcome && outcome.kind !== 'found' && (
        <>
          <p class="note warn small" role="status">
            {OUTCOME_WORDS[outcome.kind]}
          </p>
          <div class="row">
            <button type="button" onClick={() => void lookUp().catch(reportBug)}>
              {t('report-registration-again')}
            </button>
            {!granted && outcome.kind === 'offline' && (
              <button
                type="button"
                onClick={() =>
                  void requestAllSites('fetch')
                    .then(() => lookUp())
                    .catch(reportBug)
                }
              >
                {t('report-registration-allow')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Record({ registration }: { registration: Registration }) {
  const { created, changed, expires, organisation, country, city, abuse } = registration;
  const day = (time: number | undefined) => (time === undefined ? undefined : dayWords(time));
  const place = [city, country].filter(Boolean).join(', ');
  const holder = registration.holderHidden ? t('report-registration-hidden') : organisation;
  const rows: [string, string | undefined][] = [
    [t('report-registration-created'), day(created)],
    [t('report-registration-changed'), day(changed)],
    [t('report-registration-expires'), day(expires)],
    [t('report-registration-registrar'), registration.registrar],
    [t('report-registration-holder'), holder],
    [t('report-registration-place'), place],
    [t('report-registration-status'), statusWords(registration.status).join('; ')],
    [t('report-registration-servers'), registration.nameServers.join(', ')],
    [t('report-registration-abuse'), [abuse?.email, abuse?.phone].filter(Boolean).join(', ')],
    [t('report-registration-source'), registration.source],
  ];
  return (
    <div class="stack">
      {created !== undefined && (
        <p>
          <b>
            <Words
              id="report-registration-age"
              vars={{ domain: registration.domain, age: domainAgeWords(created, Date.now()) }}
            />
          </b>
        </p>
      )}
      <DefinitionList rows={rows} small />
    </div>
  );
}
