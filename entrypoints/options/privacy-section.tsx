import { useEffect, useState } from 'preact/hooks';
import { CheckSetting } from '../../components/check-setting';
import { useSetting } from '../../components/hooks/use-setting';
import { ManagedNote } from '../../components/managed-note';
import { reportBug } from '../../utils/platform/errors';
import {
  apiVersion,
  autoCheck,
  autoRegistration,
  autoShare,
  defaultDisclosure,
  neverSend,
} from '../../utils/platform/settings';
import type { DisclosureLevel } from '../../utils/virustotal/look-up';
import { DISCLOSURE_WORDS, noFingerprint } from '../../utils/virustotal/words';
import { t } from '../../utils/words/translate';
import { wordTable } from '../../utils/words/word-table';

const STEPS: readonly DisclosureLevel[] = ['id', 'redacted', 'whole'];

const EXPLAINED = wordTable<DisclosureLevel>({
  id: () => t('options-sends-id'),
  redacted: () => t('options-sends-redacted'),
  whole: () => t('options-sends-whole'),
});

/** How much a question to VirusTotal discloses, and what is never sent. */
export function PrivacySection() {
  const [step, setStep, stepManaged] = useSetting(defaultDisclosure);
  const [version] = useSetting(apiVersion);
  const [auto] = useSetting(autoCheck);
  const [share, setShare, shareManaged] = useSetting(autoShare);
  if (step === undefined || auto === undefined || share === undefined) return null;
  return (
    <section class="card stack" id="sends">
      <h2>{t('options-sends-heading')}</h2>
      {STEPS.map((one) => (
        <label key={one} class="check">
          <input
            type="radio"
            name="step"
            checked={step === one}
            disabled={stepManaged}
            onChange={() => void setStep(one).catch(reportBug)}
          />
          <span>
            {DISCLOSURE_WORDS[one]}
            <br />
            <span class="small quiet">{EXPLAINED[one]}</span>
          </span>
        </label>
      ))}
      <ManagedNote of={stepManaged} />
      {version === 'v2' && step === 'id' && (
        <p class="note small" role="status">
          {noFingerprint()} {t('options-sends-offered')}
        </p>
      )}
      <CheckSetting setting={autoCheck} label={t('options-auto')}>
        {t('options-auto-hint')}
      </CheckSetting>
      {auto && (
        <label class="row">
          <span>{t('options-auto-share')}</span>
          <select
            value={String(share)}
            disabled={shareManaged}
            onChange={(event) => void setShare(Number(event.currentTarget.value)).catch(reportBug)}
          >
            {[0.25, 0.5, 0.75, 1].map((one) => (
              <option key={one} value={String(one)}>
                {t('options-auto-percent', { percent: one * 100 })}
              </option>
            ))}
          </select>
          <ManagedNote of={shareManaged} />
        </label>
      )}
      <CheckSetting setting={autoRegistration} label={t('options-registration')}>
        {t('options-registration-hint')}
      </CheckSetting>
      <NeverSend />
    </section>
  );
}

function NeverSend() {
  const [hosts, setHosts, isManaged] = useSetting(neverSend);
  const [text, setText] = useState<string>();
  useEffect(() => setText(hosts?.join('\n')), [hosts]);
  if (hosts === undefined) return null;
  const save = () => {
    const lines = (text ?? '').split(/[\s,]+/).map((line) => line.trim().toLowerCase());
    void setHosts([...new Set(lines.filter((line) => line !== ''))]).catch(reportBug);
  };
  return (
    <label class="field">
      <span>{t('options-never-send')}</span>
      <textarea
        rows={3}
        spellcheck={false}
        placeholder="intranet.example.com"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={save}
        disabled={isManaged}
      />
      <ManagedNote of={isManaged} />
    </label>
  );
}
