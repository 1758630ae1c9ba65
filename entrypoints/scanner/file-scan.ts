import type { FileProblem } from '../../utils/files/file-problem';
import type { FilePlace, FoundCode, FoundIn } from '../../utils/files/found-in';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { createFilePool } from '../../utils/reader-pool/file-pool';
import type { FileNews } from '../../utils/reader-pool/file-protocol';
import { spawnFileWorker } from '../../utils/reader-pool/spawn-file-worker';
import { createFoundJoiner } from './join-found';

/** Codes go to the history together, in milliseconds: one message for each would be the slowest part of it. */
const GATHER_MS = 200;
/** How often the page is drawn anew while files are read, in milliseconds. */
const REDRAW_MS = 150;
/** With more files than this, the page is drawn and the history told less often: both take time from the reading. */
const MANY_FILES = 50;
const MANY_SLOWER = 5;
/** Parts of one file that are complained about by name. */
const MAX_PROBLEMS = 20;

/** A file and what became of it. */
export interface ScannedFile {
  id: number;
  name: string;
  state: 'waiting' | 'reading' | 'cancelled' | FileProblem | 'read';
  codes: number;
  problems: { problem: FileProblem; place: FilePlace }[];
  links: { url: string; place: FilePlace }[];
  /** Kept while a password may still come. */
  file?: Blob;
}

/** A code and everywhere it was found. */
export interface FoundEntry {
  /** Under which it is known. */
  id: string;
  places: FoundIn[];
}

export interface ScanProgress {
  files: ScannedFile[];
  found: FoundEntry[];
  isPaused: boolean;
}

/** Reads files and keeps what came of it, for as long as the page is open. */
export interface FileScan {
  readonly progress: ScanProgress;
  add(files: readonly NamedFile[]): void;
  /** Lists a file that could not be had. */
  addProblem(name: string, problem: FileProblem): void;
  unlock(id: number, password: string): void;
  /** Adds codes that were read elsewhere, or texts. */
  remember(found: FoundCode[]): void;
  /** Has nothing of what is found from now on kept on the disk. */
  keepPrivate(): void;
  pause(isPaused: boolean): void;
  cancel(): void;
  clear(): void;
}

export interface NamedFile {
  name: string;
  file: Blob;
}

/** @param onChange called with what there is now, not more often than can be seen */
export function createFileScan(onChange: (progress: ScanProgress) => void): FileScan {
  const files = new Map<number, ScannedFile>();
  const found = new Map<string, FoundEntry>();
  let lastId = 0;
  let isPaused = false;
  let isPrivate = false;
  let joiner = createFoundJoiner();
  let gathered: FoundCode[] = [];
  let redraw: ReturnType<typeof setTimeout> | undefined;
  /** Until all codes that were found so far are known. */
  let sent: Promise<unknown> = Promise.resolve();

  const now = (): ScanProgress => ({ files: [...files.values()], found: [...found.values()], isPaused });

  const pace = () => (files.size > MANY_FILES ? MANY_SLOWER : 1);

  function changed(): void {
    if (redraw !== undefined) return;
    redraw = setTimeout(() => {
      redraw = undefined;
      onChange(now());
    }, REDRAW_MS * pace());
  }

  function update(id: number, change: (file: ScannedFile) => Partial<ScannedFile>): void {
    const file = files.get(id);
    if (file) files.set(id, { ...file, ...change(file) });
    changed();
  }

  function remember(codes: FoundCode[]): void {
    if (gathered.push(...codes) > codes.length) return;
    sent = Promise.all([sent, new Promise((resolve) => setTimeout(resolve, GATHER_MS * pace()))])
      .then(send)
      .catch(reportBug);
  }

  async function send(): Promise<void> {
    const into = joiner;
    const { found: batch, replaced } = into.take(gathered);
    gathered = [];
    const ids = await sendToBackground('rememberCodes', { found: batch, replaced, private: isPrivate });
    into.noteIds(batch, ids);
    for (const id of replaced) found.delete(id);
    ids.forEach((id, i) => {
      const place = batch[i]?.foundIn;
      if (!place) return;
      const entry = found.get(id);
      found.set(id, { id, places: [...(entry?.places ?? []), place] });
    });
    changed();
  }

  function note(id: number, news: FileNews): void {
    if ('codes' in news) {
      const { codes, place } = news;
      if (codes.length === 0) return;
      update(id, (file) => ({ codes: file.codes + codes.length }));
      remember(codes.map((code) => ({ code, foundIn: { kind: 'file', ...place } })));
    } else if ('links' in news) {
      const links = news.links.map((url) => ({ url, place: news.place }));
      update(id, (file) => ({ links: [...file.links, ...links] }));
    } else update(id, (file) => ({ problems: [...file.problems, news].slice(0, MAX_PROBLEMS) }));
  }

  const pool = createFilePool(spawnFileWorker, {
    started: (id) => update(id, () => ({ state: 'reading' })),
    news: note,
    ended(id, outcome) {
      const mayUnlock = outcome === 'needs-password' || outcome === 'wrong-password';
      // Its codes are shown before it is said to be done.
      void sent.then(() =>
        update(id, ({ file }) => ({ state: outcome, ...(!mayUnlock && file && { file: undefined }) })),
      );
    },
  });

  return {
    get progress() {
      return now();
    },
    add(added) {
      const jobs = added.map(({ name, file }) => ({ id: ++lastId, name, file }));
      for (const { id, name, file } of jobs) {
        files.set(id, { id, name, file, state: 'waiting', codes: 0, problems: [], links: [] });
      }
      changed();
      pool.add(jobs);
    },
    addProblem(name, problem) {
      const id = ++lastId;
      files.set(id, { id, name, state: problem, codes: 0, problems: [], links: [] });
      changed();
    },
    unlock(id, password) {
      const { name, file } = files.get(id) ?? {};
      if (!file || name === undefined) return;
      update(id, () => ({ state: 'waiting' }));
      pool.add([{ id, name, file, password }]);
    },
    remember,
    keepPrivate() {
      isPrivate = true;
    },
    pause(paused) {
      isPaused = paused;
      if (paused) pool.pause();
      else pool.resume();
      changed();
    },
    cancel() {
      isPaused = false;
      for (const id of pool.cancel()) update(id, () => ({ state: 'cancelled', file: undefined }));
    },
    clear() {
      pool.cancel();
      files.clear();
      found.clear();
      joiner = createFoundJoiner();
      isPaused = false;
      changed();
    },
  };
}
