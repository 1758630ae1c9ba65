import type { ComponentChildren } from 'preact';
import type { CodeDetails } from '../../utils/codes/code-details';
import { lineOf } from '../../utils/codes/code-summary';
import type { Address } from '../../utils/payload/url/address';
import { t } from '../../utils/words/translate';
import { Glyph } from '../glyph';
import { LookUpPanel } from '../look-up/look-up-panel';
import { ReadingDoubts } from '../reading/reading-doubts';
import { SymbolName } from '../reading/symbol-name';
import { AddressLine } from './address-line';
import { BasisLine, BriefReasons } from './brief-reasons';
import { CodeFields } from './code-fields';
import { CopyButton } from './copy-button';
import { ReportButton } from './report-button';
import { RevealedText } from './revealed-text';
import { SiteLine } from './site-line';
import { StateIcon } from './state-icon';

/** More of a text does not fit on the line of its row. */
const LETTERS_SHOWN = 80;
/** A code that is on each page of a document is said to be on more than these. */
const PAGES_SHOWN = 6;

interface Props {
  code: CodeDetails;
  open: boolean;
  /** Whether there is a key to ask VirusTotal with. */
  hasKey: boolean;
  toggle(): void;
  /** The pointer or the focus has come to the row, or left it. */
  point?(isHere: boolean): void;
  /** An act that needs no opening. */
  act?: ComponentChildren;
}

/** One code of a list, on one line each for where it leads and for what is known; opened, with reasons and acts. */
export function CodeRow({ code, open, hasKey, toggle, point, act }: Props) {
  const { address, description, state, verdict } = code;
  const body = `body-${code.id}`;
  return (
    <article
      class={`code ${verdict.level}`}
      data-code={code.id}
      data-text={code.text}
      data-state={state}
      onPointerEnter={() => point?.(true)}
      onPointerLeave={() => point?.(false)}
      onFocusIn={() => point?.(true)}
      onFocusOut={() => point?.(false)}
    >
      <h2>
        <button
          type="button"
          class="toggle"
          aria-expanded={open}
          {...(open && { 'aria-controls': body })}
          onClick={toggle}
        >
          <StateIcon state={state} />
          <span class="lines">
            {address ? <SiteLine address={address} /> : <Kind {...description} />}
            <span class={`headline ${verdict.level}`}>
              <RevealedText text={open ? verdict.headline : lineOf(code)} />
            </span>
            <SymbolName code={code} />
            {code.pages && <Pages pages={code.pages} />}
          </span>
          <Glyph name={open ? 'close' : 'open'} />
        </button>
      </h2>
      {act}
      {open && (
        <div class="body stack" id={body}>
          <Body code={code} hasKey={hasKey} />
        </div>
      )}
    </article>
  );
}

/** What kind of code it is, and the first thing in it that is no secret. */
function Kind({ title, fields }: CodeDetails['description']) {
  const first = fields.find(({ secret }) => !secret);
  return (
    <span class="kind">
      {title}
      {first && (
        <span class="quiet">
          {' '}
          <RevealedText text={first.value.slice(0, LETTERS_SHOWN)} />
        </span>
      )}
    </span>
  );
}

/** On which pages of the document in the tab it stands. */
function Pages({ pages }: { pages: readonly number[] }) {
  const named = [...pages].sort((a, b) => a - b).slice(0, PAGES_SHOWN);
  const more = pages.length - named.length;
  return (
    <span class="pages small quiet">
      {more > 0
        ? t('code-pages-more', { pages: named.join(', '), more })
        : t('code-pages', { pages: named.join(', '), count: pages.length })}
    </span>
  );
}

/** Reasons first, the strongest on top; then the one thing to do next, and what can always be done. */
function Body({ code, hasKey }: Pick<Props, 'code' | 'hasKey'>) {
  const isLink = 'url' in code.checkable;
  return (
    <>
      {!code.address && <CodeFields code={code} />}
      {code.address && hasMore(code.address) && <AddressLine address={code.address} short />}
      <div class={`why ${code.verdict.level}`}>
        <BriefReasons code={code} />
      </div>
      <ReadingDoubts code={code} />
      <BasisLine basis={code.basis} />
      {isLink && <LookUpPanel code={code} />}
      <div class="row">
        <ReportButton
          code={code}
          label={t('code-report')}
          look={isLink && hasKey && isOpenQuestion(code) ? '' : 'primary'}
        />
        <CopyButton text={code.text} />
      </div>
    </>
  );
}

/** Whether an address says more than whose site it leads to. */
function hasMore({ scheme, path, query, fragment }: Address): boolean {
  return scheme !== 'https' || path !== '/' || query !== '' || fragment !== '';
}

/** Whether asking VirusTotal is the next thing to do, and so the act that stands out. */
function isOpenQuestion({ lookUp, report }: CodeDetails): boolean {
  if (report) return false;
  return !lookUp || lookUp.state === 'failed' || (lookUp.state === 'unknown' && lookUp.step === 'id');
}
