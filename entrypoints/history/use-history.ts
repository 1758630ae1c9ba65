import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type HistoryIndex, loadHistoryIndex } from '../../utils/history/history-index';
import { reportBug } from '../../utils/platform/errors';
import { onChange } from '../../utils/store/broadcast';
import { listSeen } from '../../utils/store/codes';
import { openDatabase } from '../../utils/store/database';
import { historyTotals } from '../../utils/store/history-chunks';
import type { HistoryTotals } from '../../utils/store/schema';

/** So many codes are shown first: about what is in view. */
const FIRST = 10;
/** So many before the index is there, for large windows. */
const SOON = 40;
/** Nobody waits longer for the first rows to be shown, in milliseconds. */
const LONGEST_WAIT = 1000;

/** The history as it lies in the database. */
interface HistoryData {
  totals: HistoryTotals;
  /** Ids of the codes that were seen last, to be shown while the rest is read. */
  first: string[];
  /** Absent while it is being read. */
  index?: HistoryIndex;
  /** Another number whenever the index holds something else. */
  version: number;
}

/** The history, read in two steps, and what has come since, which is shown when it is asked for. */
export interface LiveHistory {
  /** `undefined` until the first codes are there. */
  data: HistoryData | undefined;
  /** Codes that were seen since and are not in the list yet. */
  fresh: ReadonlySet<string>;
  /** Takes in what these codes are now; all of them where none is named. */
  refresh(ids?: readonly string[]): Promise<void>;
  /** The first rows are shown, or somebody looks for others: the index is read now. */
  readIndex(): void;
}

/** A moment that is waited for; it is told when it is there. */
function createSignal(): { come: Promise<void>; tell(): void } {
  let tell = () => {};
  const come = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return { come, tell };
}

export function useHistory(): LiveHistory {
  const [data, setData] = useState<HistoryData>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef<HistoryData>();
  latest.current = data;
  const [indexWanted] = useState(createSignal);
  /** The last reading of the index, while it lasts, and the codes that have changed since it began. */
  const reading = useRef<{ heard: Set<string> }>();

  async function reload(): Promise<void> {
    const mine = { heard: new Set<string>() };
    reading.current = mine;
    const db = await openDatabase();
    const seenLast = async (most: number) => (await listSeen(db, most)).map(({ id }) => id);
    const isFirst = !latest.current?.index;
    const [known, first] = await Promise.all([historyTotals(db), isFirst ? seenLast(FIRST) : []]);
    let totals = known;
    if (isFirst) {
      setData((before) => ({ first, version: 0, ...before, totals }));
      // What is on the screen comes before what is not: both ask the same database, which answers in turn.
      const isLate = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
      if (first.length > 0) await Promise.race([indexWanted.come, isLate]);
      if (totals.codes > FIRST) {
        const soon = await seenLast(SOON);
        setData((before) => before && { ...before, first: soon });
      }
    }
    const index = await loadHistoryIndex(db);
    while (mine.heard.size > 0) {
      const ids = [...mine.heard];
      mine.heard.clear();
      await index.refresh(db, ids);
      totals = await historyTotals(db);
    }
    // A later one knows more.
    if (reading.current !== mine) return;
    reading.current = undefined;
    setFresh(new Set());
    setData((before) => ({
      first: before?.first ?? [],
      totals,
      index,
      version: (before?.version ?? 0) + 1,
    }));
  }

  async function refresh(ids?: readonly string[]): Promise<void> {
    const index = latest.current?.index;
    if (!ids || !index) return reload();
    const db = await openDatabase();
    await index.refresh(db, ids);
    const totals = await historyTotals(db);
    setFresh((before) => new Set([...before].filter((id) => !ids.includes(id))));
    setData((before) => before && { ...before, totals, index, version: before.version + 1 });
  }

  /** What is listed stays where it is, unless it is gone: nothing moves under the pointer. */
  async function hear(keys: readonly string[]): Promise<void> {
    for (const key of keys) reading.current?.heard.add(key);
    const db = await openDatabase();
    const there = await Promise.all(keys.map((key) => db.getKey('codes', key)));
    const index = latest.current?.index;
    if (!index) return;
    const gone = keys.filter((key, i) => there[i] === undefined && index.row(key));
    if (gone.length > 0) await refresh(gone);
    const come = keys.filter((key, i) => there[i] !== undefined && !index.row(key));
    const away = new Set(keys.filter((_, i) => there[i] === undefined));
    setFresh((before) => new Set([...[...before].filter((key) => !away.has(key)), ...come]));
  }

  useEffect(() => {
    const aborter = new AbortController();
    onChange((change) => {
      if (change.what !== 'codes') return;
      const keys = change.keys ?? (change.key === undefined ? undefined : [change.key]);
      void (keys ? hear(keys) : reload()).catch(reportBug);
    }, aborter.signal);
    reload().catch(reportBug);
    return () => aborter.abort();
  }, []);

  // What has come into the list while it was being looked up is not new any more.
  const unlisted = useMemo(
    () => new Set([...fresh].filter((id) => !data?.index?.row(id))),
    [fresh, data?.index, data?.version],
  );
  return { data, fresh: unlisted, refresh, readIndex: indexWanted.tell };
}
