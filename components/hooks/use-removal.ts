import { useState } from 'preact/hooks';
import { wakeBackground } from '../../utils/platform/wake-background';
import { openDatabase } from '../../utils/store/database';
import { deleteCodes, type RemovedCodes, restoreCodes } from '../../utils/store/delete-codes';
import { t } from '../../utils/words/translate';

/** Deleting, and taking the last deletion back as long as the page is open. */
export interface Removal {
  /** What happened, in words; empty at first. */
  note: string;
  canUndo: boolean;
  say(words: () => string): void;
  remove(ids: readonly string[]): Promise<void>;
  /** @returns the ids of what is back */
  undo(): Promise<string[]>;
}

/** @param refresh called with the ids of what went or came back, before it is said, where the page does not follow by itself */
export function useRemoval(refresh?: (ids: readonly string[]) => Promise<void>): Removal {
  // As what makes the words: they follow the language.
  const [{ words }, setNote] = useState<{ words(): string }>({ words: () => '' });
  const [removed, setRemoved] = useState<RemovedCodes>();
  return {
    note: words(),
    canUndo: removed !== undefined,
    say(words) {
      setNote({ words });
      setRemoved(undefined);
    },
    async remove(ids) {
      setRemoved(undefined);
      setNote({ words: () => t('history-deleting') });
      await wakeBackground();
      const gone = await deleteCodes(await openDatabase(), ids);
      await refresh?.(ids);
      setRemoved(gone);
      setNote({ words: () => t('history-deleted', { count: gone.codes.length }) });
    },
    async undo() {
      if (!removed) return [];
      setRemoved(undefined);
      await wakeBackground();
      await restoreCodes(await openDatabase(), removed);
      const ids = removed.codes.map(({ id }) => id);
      await refresh?.(ids);
      setNote({ words: () => t('history-undone', { count: ids.length }) });
      return ids;
    },
  };
}
