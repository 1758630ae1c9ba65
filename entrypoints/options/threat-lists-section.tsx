import { useState } from 'preact/hooks';
import { useLive } from '../../components/hooks/use-live';
import { useSetting } from '../../components/hooks/use-setting';
import { Words } from '../../components/words';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { threatListHours } from '../../utils/platform/settings';
import { openListDatabase } from '../../utils/threat-list-store/list-database';
import { allLists } from '../../utils/threat-list-store/lists';
import { listNameOf, readListUrl } from '../../utils/threat-lists/list-url';
import { OFFERED_LISTS } from '../../utils/threat-lists/offered-lists';
import { listAbout } from '../../utils/threat-lists/words';
import { t } from '../../utils/words/translate';
import { importListFile, turnListOff, turnListOn } from './threat-list-actions';
import { ThreatListState } from './threat-list-state';

const HOURS = [6, 24, 168] as const;

/** Public lists of deceivers' addresses, off at first: the user turns on which are fetched, and from where. */
export function ThreatListsSection() {
  const lists = useLive(async () => allLists(await openListDatabase()), []);
  const [hours, setHours, hoursManaged] = useSetting(threatListHours);
  const [note, setNote] = useState<string>();
  if (!lists || hours === undefined) return null;
  const own = lists.filter(({ id }) => !OFFERED_LISTS.some((offered) => offered.id === id));
  const fetched = lists.filter(({ url }) => url !== undefined).map(({ id }) => id);
  const say = (work: Promise<string | undefined>) => void work.then(setNote, reportBug);

  return (
    <section class="card stack" id="threat-lists">
      <h2>{t('options-lists-heading')}</h2>
      <p class="quiet">{t('options-lists-hint', { interval: intervalOf(hours) })}</p>
      {OFFERED_LISTS.map((offered) => {
        const list = lists.find(({ id }) => id === offered.id);
        return (
          <div key={offered.id} data-list={offered.id}>
            <label class="check">
              <input
                type="checkbox"
                checked={list !== undefined}
                onChange={(event) =>
                  say(event.currentTarget.checked ? turnListOn(offered) : turnListOff(offered))
                }
              />
              <span>
                {offered.name}
                <br />
                <span class="small quiet">
                  <Words
                    id="options-lists-offered"
                    vars={{
                      about: listAbout(offered.id),
                      host: new URL(offered.url).host,
                      licence: offered.licence,
                    }}
                    parts={{
                      link: (inside) => (
                        <a href={offered.terms} target="_blank" rel="noreferrer noopener">
                          {inside}
                        </a>
                      ),
                    }}
                  />
                </span>
              </span>
            </label>
            {list && <ThreatListState list={list} />}
          </div>
        );
      })}
      {own.map((list) => (
        <div key={list.id} data-list={list.id}>
          <div class="row">
            <span class="grow">{list.name}</span>
            <button
              type="button"
              aria-label={t('options-lists-remove-named', { name: list.name })}
              onClick={() => say(turnListOff(list))}
            >
              {t('options-lists-remove')}
            </button>
          </div>
          <ThreatListState list={list} />
        </div>
      ))}
      <AddByAddress say={say} />
      <label class="row">
        <span>{t('options-lists-from-file')}</span>
        <input
          type="file"
          aria-label={t('options-lists-file')}
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (!file) return;
            setNote(t('options-lists-reading'));
            say(importListFile(file));
            input.value = '';
          }}
        />
      </label>
      {note && (
        <p role="status" class="note small">
          {note}
        </p>
      )}
      {fetched.length > 0 && (
        <div class="row">
          <label class="row grow">
            <span>{t('options-lists-look')}</span>
            <select
              value={String(hours)}
              disabled={hoursManaged}
              onChange={(event) => void setHours(Number(event.currentTarget.value)).catch(reportBug)}
            >
              {HOURS.map((value) => (
                <option key={value} value={String(value)}>
                  {intervalOf(value)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            onClick={() => void sendToBackground('updateThreatLists', { ids: fetched }).catch(reportBug)}
          >
            {t('options-lists-look-now')}
          </button>
        </div>
      )}
    </section>
  );
}

function intervalOf(hours: number): string {
  if (hours === 6) return t('options-lists-interval-6');
  if (hours === 24) return t('options-lists-interval-24');
  return hours === 168 ? t('options-lists-interval-168') : t('options-lists-interval-other', { hours });
}

function AddByAddress({ say }: { say: (work: Promise<string | undefined>) => void }) {
  const [typed, setTyped] = useState('');
  const add = async (): Promise<string | undefined> => {
    const url = readListUrl(typed);
    if (url === undefined) return t('options-lists-needs-https');
    const note = turnListOn({ id: crypto.randomUUID(), name: listNameOf(url), url });
    setTyped('');
    return note;
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        say(add());
      }}
    >
      <input
        class="grow"
        type="text"
        inputMode="url"
        aria-label={t('options-lists-address')}
        placeholder={t('options-lists-address-hint')}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" disabled={typed.trim() === ''}>
        {t('options-lists-add')}
      </button>
    </form>
  );
}
