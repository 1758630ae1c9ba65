import { useEffect, useRef, useState } from 'preact/hooks';
import { type CodeDetails, codeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { onChange } from '../../utils/store/broadcast';
import { getCode } from '../../utils/store/codes';
import { type Database, openDatabase } from '../../utils/store/database';
import { noteLevel } from '../../utils/store/history-chunks';
import { onLanguageChange } from '../../utils/words/translate';

/** So many are kept, so that scrolling back shows them at once. */
const KEPT = 400;
/** So many are shown as soon as they are known; the rest of a window's follow. */
const AT_ONCE = 8;

/** Everything about the codes that are on the screen; it comes a moment later than they do, and follows changes. */
export function useDetails(ids: readonly string[]): ReadonlyMap<string, CodeDetails> {
  const [known, setKnown] = useState<ReadonlyMap<string, CodeDetails>>(new Map());
  const [stale, setStale] = useState(0);
  const read = useRef({ stale: 0, ids: new Set<string>() });
  const shown = ids.join();

  useEffect(() => {
    const aborter = new AbortController();
    onChange(({ what }) => {
      if (what !== 'spending') setStale((before) => before + 1);
    }, aborter.signal);
    // What is known of a code has words in it.
    const stopFollowing = onLanguageChange(() => setStale((before) => before + 1));
    return () => {
      stopFollowing();
      aborter.abort();
    };
  }, []);

  useEffect(() => {
    if (read.current.stale !== stale) read.current = { stale, ids: new Set() };
    const { ids: done } = read.current;
    const missing = ids.filter((id) => !done.has(id));
    for (const id of missing) done.add(id);
    if (missing.length === 0) return;
    const show = (found: readonly CodeDetails[]) =>
      setKnown((before) => {
        const all = new Map(before);
        for (const code of found) {
          all.delete(code.id);
          all.set(code.id, code);
        }
        for (const id of all.keys()) {
          if (all.size <= KEPT) break;
          all.delete(id);
          done.delete(id);
        }
        return all;
      });
    const load = async () => {
      const db = await openDatabase();
      const found: CodeDetails[] = [];
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        const batch = await Promise.all(missing.slice(at, at + AT_ONCE).map((id) => detailsOf(db, id)));
        const there = batch.filter((code) => code !== undefined);
        show(there);
        found.push(...there);
      }
      // Threat lists and registrations may have come since their rows were written. To look a row up, those around it
      // are read, so it comes last.
      for (const { id, verdict } of found) await noteLevel(db, id, verdict.level).catch(unlessClosed);
    };
    load().catch(reportBug);
  }, [shown, stale]);

  return known;
}

/** A history that is emptied in the meantime takes its connections along, and there is nothing left to note. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
}

async function detailsOf(db: Database, id: string): Promise<CodeDetails | undefined> {
  const record = await getCode(db, id);
  if (!record) return undefined;
  return codeDetails(record, { record, private: false });
}
