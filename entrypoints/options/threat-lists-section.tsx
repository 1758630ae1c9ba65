import { useState } from 'preact/hooks';
import { useLive } from '../../components/hooks/use-live';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { threatListHours } from '../../utils/platform/settings';
import { openListDatabase } from '../../utils/threat-list-store/list-database';
import { allLists } from '../../utils/threat-list-store/lists';
import { listNameOf, readListUrl } from '../../utils/threat-lists/list-url';
import { OFFERED_LISTS } from '../../utils/threat-lists/offered-lists';
import { importListFile, turnListOff, turnListOn } from './threat-list-actions';
import { ThreatListState } from './threat-list-state';
import { useSetting } from './use-setting';

const HOURS: readonly (readonly [number, string])[] = [
  [6, 'every six hours'],
  [24, 'once a day'],
  [168, 'once a week'],
];

/** Public lists of deceivers' addresses, off at first: the user turns on which are fetched, and from where. */
export function ThreatListsSection() {
  const lists = useLive(async () => allLists(await openListDatabase()), []);
  const [hours, setHours] = useSetting(threatListHours);
  const [note, setNote] = useState<string>();
  if (!lists || hours === undefined) return null;
  const own = lists.filter(({ id }) => !OFFERED_LISTS.some((offered) => offered.id === id));
  const fetched = lists.filter(({ url }) => url !== undefined).map(({ id }) => id);
  const say = (work: Promise<string | undefined>) => void work.then(setNote, reportBug);

  return (
    <section class="card stack" id="threat-lists">
      <h2>Threat lists</h2>
      <p class="quiet">
        A list that you turn on is fetched from the server named beside it, {intervalOf(hours)}; codes are
        compared with it on this device, so no address leaves.
      </p>
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
                  {offered.about}. From {new URL(offered.url).host}, {offered.licence} (
                  <a href={offered.terms} target="_blank" rel="noreferrer noopener">
                    terms
                  </a>
                  ).
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
            <button type="button" aria-label={`Remove ${list.name}`} onClick={() => say(turnListOff(list))}>
              Remove
            </button>
          </div>
          <ThreatListState list={list} />
        </div>
      ))}
      <AddByAddress say={say} />
      <label class="row">
        <span>Or read one from a file</span>
        <input
          type="file"
          aria-label="File with a threat list"
          onChange={(event) => {
            const input = event.currentTarget;
            const [file] = input.files ?? [];
            if (!file) return;
            setNote('Reading …');
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
            <span>Look for new ones</span>
            <select
              value={String(hours)}
              onChange={(event) => void setHours(Number(event.currentTarget.value)).catch(reportBug)}
            >
              {HOURS.map(([value, words]) => (
                <option key={value} value={String(value)}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            onClick={() => void sendToBackground('updateThreatLists', { ids: fetched }).catch(reportBug)}
          >
            Look now
          </button>
        </div>
      )}
    </section>
  );
}

function intervalOf(hours: number): string {
  return HOURS.find(([value]) => value === hours)?.[1] ?? `every ${hours} hours`;
}

function AddByAddress({ say }: { say: (work: Promise<string | undefined>) => void }) {
  const [typed, setTyped] = useState('');
  const add = async (): Promise<string | undefined> => {
    const url = readListUrl(typed);
    if (url === undefined) return 'A list’s address begins with https://.';
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
        aria-label="Address of another threat list"
        placeholder="Address of another list: https://…"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" disabled={typed.trim() === ''}>
        Add
      </button>
    </form>
  );
}
