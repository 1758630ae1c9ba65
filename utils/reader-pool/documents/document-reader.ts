import { fileKind } from '../../files/file-kind';
import type { DocumentJob, DocumentNews } from '../../files/pdf/document-job';
import { fetchImage } from '../../images/fetch-image';
import { createFilePool } from '../file-pool';
import type { FileWorkerKind } from '../file-protocol';

/** A larger document is left to the user's wish, and one that a server hands out so slowly as well. */
const FETCH_LIMITS = { maxBytes: 64_000_000, timeout: 30_000 };
/** What servers call a document, or a file of which they know no more. */
const TYPES = /^(?:application\/(?:x-)?pdf|application\/octet-stream|binary\/octet-stream)\b/i;
/** Nobody waits for it, so it is given up sooner than a file that somebody chose. In milliseconds. */
const WHOLE_MS = 30_000;
/** One worker: the pictures of pages go first. */
const LIMITS = { cores: 2, wholeMs: WHOLE_MS };

type News = DocumentNews extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'tabId' | 'key'>
    : never
  : never;

/** Reads the documents that tabs are, one after the other, each in a worker that is ended when it takes too long. */
export interface DocumentReader {
  /** Resolves at the end, which is told like all else. A tab's document before is given up. */
  read(job: DocumentJob): Promise<void>;
  /** The tab shows something else by now. */
  cancel(tabId: number): void;
  readonly busy: boolean;
}

interface Reading {
  id: number;
  job: DocumentJob;
  aborter: AbortController;
  done(): void;
}

/**
 * @param spawn starts a worker of a kind; one for files runs `runFileWorkerLoop`
 * @param tell is told of each page when it was read, and of the end
 */
export function createDocumentReader(
  spawn: (kind: FileWorkerKind) => Worker,
  tell: (news: DocumentNews) => void,
): DocumentReader {
  const readings = new Map<number, Reading>();
  let lastId = 0;

  function say({ job: { tabId, key } }: Reading, news: News): void {
    tell({ tabId, key, ...news } as DocumentNews);
  }

  function end(reading: Reading, outcome: Extract<News, { end: unknown }>['end']): void {
    if (!readings.delete(reading.id)) return;
    say(reading, { end: outcome });
    reading.done();
  }

  const pool = createFilePool(
    spawn,
    {
      started: () => undefined,
      news(id, news) {
        const reading = readings.get(id);
        if (reading && !('links' in news)) say(reading, news);
      },
      ended(id, outcome) {
        const reading = readings.get(id);
        if (reading) end(reading, outcome);
      },
    },
    LIMITS,
  );

  async function begin(reading: Reading): Promise<void> {
    const { id, job, aborter } = reading;
    const file = await bytesOf(job, aborter.signal);
    // Given up meanwhile.
    if (!readings.has(id)) return;
    if (typeof file === 'string') end(reading, file);
    else pool.add([{ id, file, name: job.name }]);
  }

  function cancel(tabId: number): void {
    for (const { id, job, aborter, done } of readings.values()) {
      if (job.tabId !== tabId) continue;
      readings.delete(id);
      aborter.abort();
      pool.drop(id);
      done();
    }
  }

  return {
    read(job) {
      cancel(job.tabId);
      return new Promise((resolve) => {
        const reading: Reading = { id: ++lastId, job, aborter: new AbortController(), done: resolve };
        readings.set(reading.id, reading);
        begin(reading).catch(() => end(reading, 'broken'));
      });
    },
    cancel,
    get busy() {
      return readings.size > 0;
    },
  };
}

/** @returns a file that is a PDF by its first bytes, or why there is none */
async function bytesOf({ from }: DocumentJob, signal: AbortSignal) {
  const blob = 'data' in from ? await (await fetch(from.data)).blob() : await fetched(from.url, signal);
  if (typeof blob === 'string') return blob;
  const head = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  return fileKind(head, '') === 'pdf' ? blob : ('refused' as const);
}

async function fetched(url: string, signal: AbortSignal) {
  // The tab is at this address itself.
  const answer = await fetchImage(url, url, { ...FETCH_LIMITS, type: TYPES, signal });
  return 'unreadable' in answer ? answer.unreadable : answer.blob;
}
