import { DomainName } from '../../components/code/domain-name';
import { RevealedText } from '../../components/code/revealed-text';
import { StateIcon } from '../../components/code/state-icon';
import { placeWords } from '../../components/reading/place-words';
import { SymbolName } from '../../components/reading/symbol-name';
import type { CodeDetails } from '../../utils/codes/code-details';
import { codeName } from '../../utils/codes/code-summary';
import { readablePath } from '../../utils/payload/url/readable-path';
import { t } from '../../utils/words/translate';

interface Props {
  /** Absent for a moment after the row came onto the screen. */
  code: CodeDetails | undefined;
  /** The domain by which it is known meanwhile. */
  domain: string;
  isSelected: boolean;
  isTabStop: boolean;
  onSelect(): void;
  onOpen(): void;
  onDelete(): void;
}

/** The longest part of a text that a row has room for. */
const MOST = 200;

/** One code as a row: where it leads, the verdict, when it was seen and on which page. */
export function HistoryEntry({ code, domain, isSelected, isTabStop, onSelect, onOpen, onDelete }: Props) {
  const name = code ? codeName(code) : domain;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div class={isSelected ? 'history-entry selected' : 'history-entry'} data-state={code?.state}>
      <label class="history-select">
        <input
          type="checkbox"
          data-part="select"
          aria-label={t('history-row-select', { name })}
          checked={isSelected}
          tabIndex={tabIndex}
          onChange={onSelect}
        />
      </label>
      {code ? <StateIcon state={code.state} /> : <span class="sign" />}
      <div class="history-what">
        <button type="button" class="link history-name" data-part="open" tabIndex={tabIndex} onClick={onOpen}>
          {code && !code.address ? <RevealedText text={name} /> : <DomainName name={name} />}
        </button>
        <span class="history-rest quiet">
          <RevealedText text={code ? restOf(code).slice(0, MOST) : ''} />
        </span>
      </div>
      <div class="history-facts small">
        {code && <span class={`headline ${code.verdict.level}`}>{code.verdict.headline}</span>}
        {code && <SymbolName code={code} />}
        {code?.record && (
          <time class="quiet" dateTime={new Date(code.record.lastSeen).toISOString()}>
            {t('history-row-seen', { when: new Date(code.record.lastSeen) })}
          </time>
        )}
        {code?.page && (
          <span class="history-page-name quiet">
            <RevealedText text={t('history-row-page', { page: pageName(code.page) })} />
          </span>
        )}
        {code?.foundIn && (
          <span class="history-page-name quiet">
            <RevealedText text={placeWords(code.foundIn).slice(0, MOST)} />
          </span>
        )}
      </div>
      <button
        type="button"
        class="link small"
        data-part="delete"
        aria-label={t('history-row-delete', { name })}
        tabIndex={tabIndex}
        onClick={onDelete}
      >
        {t('history-row-delete-short')}
      </button>
    </div>
  );
}

/** What stands around a domain, or in a code that is no link; never a secret. */
function restOf({ address, description }: CodeDetails): string {
  if (address) {
    const path = readablePath(
      `${address.path === '/' ? '' : address.path}${address.query}${address.fragment}`,
    );
    return `${address.scheme === 'http' ? 'http://' : ''}${address.before}${path && ` ${path}`}`.trim();
  }
  return description.fields
    .filter(({ secret }) => !secret)
    .map(({ value }) => value)
    .slice(0, 3)
    .join(' · ');
}

function pageName(page: string): string {
  if (!URL.canParse(page)) return page.slice(0, MOST);
  const { host, pathname } = new URL(page);
  return `${host}${pathname === '/' ? '' : pathname}`.slice(0, MOST);
}
