import { useRef, useState } from 'preact/hooks';
import { DomainName } from '../../../components/code/domain-name';
import { Glyph } from '../../../components/glyph';
import { DisclosedText } from '../../../components/look-up/disclosure-view';
import type { Asking } from '../../../components/look-up/use-asking';
import { useDisclosure } from '../../../components/look-up/use-disclosure';
import { Words } from '../../../components/words';
import type { CodeDetails } from '../../../utils/codes/code-details';
import type { QuotaStatus } from '../../../utils/virustotal/quota/quota-status';
import { DISCLOSURE_WORDS, duration } from '../../../utils/virustotal/words';
import { t } from '../../../utils/words/translate';
import { askAboutAll } from './ask-about-all';
import { askableLinks } from './askable-links';

const MINUTE_MS = 60_000;

interface Props {
  codes: CodeDetails[];
  asking: Asking;
  /** Absent without a key. */
  quota: QuotaStatus | undefined;
}

/** Asks about all links of the page that nobody was asked about yet; what that costs and sends is said first. */
export function CheckAll({ codes, asking, quota }: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const links = askableLinks(codes, asking.never);
  // One link is asked about in its own row.
  if (!quota || links.length < 2 || quota.rejected || leftOf(quota) === 0) return null;
  function close(): void {
    setOpen(false);
    opener.current?.focus();
  }
  function ask(): void {
    close();
    askAboutAll(links, asking.step);
  }
  return (
    <div class="check-all stack">
      <div class="row">
        <button type="button" ref={opener} class="offer" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Glyph name="ask" />
          {t('popup-all-offer', { count: links.length })}
        </button>
      </div>
      {open && (
        <section class="note stack small" aria-label={t('popup-all-title', { count: links.length })}>
          <Cost count={links.length} quota={quota} />
          <p>
            <Words
              id="popup-all-sends"
              vars={{ what: DISCLOSURE_WORDS[asking.step].toLowerCase() }}
              parts={{ b: (inside) => <b>{inside}</b> }}
            />
          </p>
          <Disclosures links={links} asking={asking} />
          <div class="row">
            <button type="button" class="primary" onClick={ask}>
              {t('popup-all-go', { count: links.length })}
            </button>
            <button type="button" onClick={close}>
              {t('popup-all-back')}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}

/** How many more questions the key has today. */
function leftOf({ day, month }: QuotaStatus): number {
  return Math.min(day.left, month.left);
}

/** How many of today's questions it takes, and how long where the key allows few a minute. */
function Cost({ count, quota }: { count: number; quota: QuotaStatus }) {
  const { minute } = quota;
  const left = leftOf(quota);
  const minutes = Math.ceil(Math.max(0, count - minute.left) / Math.max(1, minute.limit));
  return (
    <p>
      <b>{t('popup-all-cost', { count: Math.min(count, left), left })}</b>
      {minutes > 0 && (
        <> {t('popup-all-wait', { minute: minute.limit, wait: duration(minutes * MINUTE_MS) })}</>
      )}
      {count > left && <> {t('popup-all-too-few')}</>}
    </p>
  );
}

/** What is sent for each link, letter by letter; worked out when somebody wants to see it. */
function Disclosures({ links, asking }: { links: CodeDetails[]; asking: Asking }) {
  const [shown, setShown] = useState(false);
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('popup-all-each')}</summary>
      {shown && (
        <ul class="stack">
          {links.map((link) => (
            <li key={link.id}>
              <OneDisclosure link={link} asking={asking} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function OneDisclosure({ link, asking: { step, api } }: { link: CodeDetails; asking: Asking }) {
  const url = 'url' in link.checkable ? link.checkable.url : '';
  const shown = useDisclosure(url, step, { api });
  if (!shown) return null;
  return (
    <>
      {link.address && (
        <span class="address">
          <DomainName name={link.address.registrable} />
        </span>
      )}
      <DisclosedText disclosure={shown} />
    </>
  );
}
