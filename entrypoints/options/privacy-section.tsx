import { useEffect, useState } from 'preact/hooks';
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
import { useSetting } from './use-setting';

const STEPS: { step: DisclosureLevel; explained: string }[] = [
  {
    step: 'id',
    explained:
      'The most private. VirusTotal can answer only if it already knows the address; else it learns nothing.',
  },
  {
    step: 'redacted',
    explained: 'Passwords, personal codes and e-mail addresses inside the address are taken out first.',
  },
  { step: 'whole', explained: 'Everything, personal parts included. Finds the most.' },
];

/** How much a question to VirusTotal discloses, and what is never sent. */
export function PrivacySection() {
  const [step, setStep] = useSetting(defaultDisclosure);
  const [version] = useSetting(apiVersion);
  const [auto, setAuto] = useSetting(autoCheck);
  const [share, setShare] = useSetting(autoShare);
  const [registration, setRegistration] = useSetting(autoRegistration);
  if (step === undefined || auto === undefined || share === undefined) return null;
  return (
    <section class="card stack">
      <h2>What a question sends</h2>
      {STEPS.map(({ step: one, explained }) => (
        <label key={one} class="check">
          <input
            type="radio"
            name="step"
            checked={step === one}
            onChange={() => void setStep(one).catch(reportBug)}
          />
          <span>
            {DISCLOSURE_WORDS[one]}
            <br />
            <span class="small quiet">{explained}</span>
          </span>
        </label>
      ))}
      {version === 'v2' && step === 'id' && (
        <p class="note small" role="status">
          {noFingerprint()} You will be offered to send the address without secrets; nothing is asked by
          itself.
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={auto}
          onChange={(event) => void setAuto(event.currentTarget.checked).catch(reportBug)}
        />
        <span>
          Ask by itself about every new link
          <br />
          <span class="small quiet">
            Without a click, for links on pages that you visit. Never sends a whole address, and never from a
            private window.
          </span>
        </span>
      </label>
      {auto && (
        <label class="row">
          <span>It may use up to</span>
          <select
            value={String(share)}
            onChange={(event) => void setShare(Number(event.currentTarget.value)).catch(reportBug)}
          >
            {[0.25, 0.5, 0.75, 1].map((one) => (
              <option key={one} value={String(one)}>
                {one * 100} %
              </option>
            ))}
          </select>
          <span>of the key’s limits</span>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={registration === true}
          onChange={(event) => void setRegistration(event.currentTarget.checked).catch(reportBug)}
        />
        <span>
          Look up who registered a domain when I open its report
          <br />
          <span class="small quiet">
            Asks the domain’s public registry, which learns the name of the domain.
          </span>
        </span>
      </label>
      <NeverSend />
    </section>
  );
}

function NeverSend() {
  const [hosts, setHosts] = useSetting(neverSend);
  const [text, setText] = useState<string>();
  useEffect(() => setText(hosts?.join('\n')), [hosts]);
  if (hosts === undefined) return null;
  const save = () => {
    const lines = (text ?? '').split(/[\s,]+/).map((line) => line.trim().toLowerCase());
    void setHosts([...new Set(lines.filter((line) => line !== ''))]).catch(reportBug);
  };
  return (
    <label class="field">
      <span>Never send addresses of these sites (one a line, subdomains included)</span>
      <textarea
        rows={3}
        spellcheck={false}
        placeholder="intranet.example.com"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={save}
      />
    </label>
  );
}
