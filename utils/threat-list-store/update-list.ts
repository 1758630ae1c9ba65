import { createListParser, type ListParser } from '../threat-lists/list-parser';
import type { ListOutcome, ListTrouble } from '../threat-lists/threat-list';
import { judgeList } from './judge-list';
import { keysOfList, type ListDatabase, type StoredList } from './list-database';
import { changeList } from './lists';
import { type Place, readPieces } from './read-pieces';
import { replaceList } from './replace-list';
import { type ListHeaders, type ListResponse, type Resumable, requestList, SILENCE_MS } from './request-list';

export interface UpdateContext {
  db: ListDatabase;
  fetch: typeof globalThis.fetch;
  now: () => number;
}

/** The place is kept each time when so many bytes more have come. */
const KEEP_EVERY = 2_000_000;
/** An update that was ended so often is not taken up again before the next one is due. */
const MAX_ATTEMPTS = 6;

type UrlList = StoredList & { url: string };
type Body = Extract<ListResponse, { kind: 'body' }>;

/**
 * Brings a list up to date: asks its server whether there is a new one, reads it while it comes in, and puts it in place
 * of the old one when it has proved to be whole. Where the process is ended in between, the next call goes on from the
 * place that was kept, if the server can; in any case the old list stays until then.
 */
export async function updateList(context: UpdateContext, id: string): Promise<ListOutcome> {
  const { db, now } = context;
  const list = await db.get('lists', id);
  if (list?.url === undefined) return 'gone';
  const attempts = (list.unfinished?.attempts ?? 0) + 1;
  if (attempts > MAX_ATTEMPTS) {
    await forget(db, id);
    return giveUp(context, id, 'cut');
  }
  // Without the trouble of the last try: what is unfinished without one was ended, and is taken up at once.
  await changeList(db, id, ({ unfinished, trouble: _, ...rest }) => ({
    ...rest,
    unfinished: { ...(unfinished ?? NOTHING_YET), attempts },
  }));
  const outcome = await run(context, { ...list, url: list.url }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'QuotaExceededError') return 'no-room' as const;
    throw error;
  });
  // Perhaps turned on again meanwhile: whoever asked for that found this update under way, and began none.
  if (outcome === 'gone') return updateList(context, id);
  if (outcome === 'unchanged') {
    await changeList(db, id, ({ unfinished: _, ...rest }) => ({
      ...rest,
      checkedAt: now(),
      ...(rest.current && { current: confirmed(rest, now()) }),
    }));
  } else if (outcome !== 'updated') {
    return giveUp(context, id, outcome);
  }
  return outcome;
}

const NOTHING_YET = { bytes: 0, parts: 0, counts: { lines: 0, unreadable: 0, exclusions: [] } };

/** Without a day of its own a list is as young as its server's word that nothing has changed. */
function confirmed({ current, lastModified }: StoredList, now: number): StoredList['current'] {
  if (!current) return undefined;
  return { ...current, confirmedAt: now, date: lastModified === undefined ? now : current.date };
}

/** The old list stays, and says why. What came so far is kept only where going on makes sense. */
async function giveUp({ db, now }: UpdateContext, id: string, trouble: ListTrouble): Promise<ListTrouble> {
  if (trouble !== 'offline' && trouble !== 'cut') await forget(db, id);
  await changeList(db, id, ({ unfinished, ...rest }) => ({
    ...rest,
    ...(unfinished?.parts && { unfinished }),
    trouble,
    checkedAt: now(),
  }));
  return trouble;
}

/** Drops what came of an update, so that the next one begins anew. */
async function forget(db: ListDatabase, id: string): Promise<void> {
  await db.delete('parts', keysOfList(id));
  await changeList(db, id, ({ unfinished: _, ...rest }) => rest);
}

async function run(context: UpdateContext, list: UrlList): Promise<ListOutcome> {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), SILENCE_MS);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), SILENCE_MS);
  };
  try {
    const asked = { fetch: context.fetch, signal: stop.signal };
    const { unfinished } = list;
    const resume: Resumable | undefined =
      unfinished?.etag !== undefined && unfinished.parts > 0
        ? { ...unfinished, etag: unfinished.etag }
        : undefined;
    let response = await requestList(list, resume, asked);
    // The file became shorter, or the server does not mean what it says: from the beginning.
    if (resume && response.kind === 'trouble' && response.trouble !== 'offline')
      response = await requestList(list, undefined, asked);
    if (response.kind === 'unchanged') return 'unchanged';
    if (response.kind === 'trouble') return response.trouble;
    return await read(context, list, {
      response,
      resume: response.isRest ? resume : undefined,
      heard,
    });
  } finally {
    clearTimeout(timer);
  }
}

interface Reading {
  response: Body;
  resume: Resumable | undefined;
  /** Called for each sign of life. */
  heard: () => void;
}

async function read(context: UpdateContext, list: UrlList, reading: Reading): Promise<ListOutcome> {
  const { db, now } = context;
  const { response, resume, heard } = reading;
  const parser = await beginning(db, list.id, resume);
  const keep = keeper(db, list, parser, reading);
  let place: Place;
  try {
    place = await readPieces(response.body, parser, async (reached) => {
      heard();
      await keep(reached);
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'QuotaExceededError') throw error;
    // Whatever else a stream throws is the connection's.
    return 'cut';
  }
  const isShort = response.length !== undefined && place.received < response.length;
  const hashes = parser.hashes.sorted(new Set(parser.counts.exclusions));
  const trouble =
    judgeList(parser.counts, hashes.length, list.current?.entries) ?? (isShort ? 'cut' : undefined);
  if (trouble) {
    await forget(db, list.id);
    return trouble;
  }
  const { etag, lastModified } = response.headers;
  const state = {
    current: { entries: hashes.length, date: dayOf(response.headers, now()), confirmedAt: now() },
    checkedAt: now(),
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
  };
  return (await replaceList(db, list.id, hashes, state)) ? 'updated' : 'gone';
}

/** A parser that has read what an update that was ended had read; an empty one where there is none to go on with. */
async function beginning(db: ListDatabase, id: string, resume: Resumable | undefined): Promise<ListParser> {
  if (!resume) {
    await db.delete('parts', keysOfList(id));
    return createListParser();
  }
  const parser = createListParser(resume.counts);
  for (let part = 0; part < resume.parts; part++) {
    const buffer = await db.get('parts', [id, part]);
    if (buffer) for (const hash of new Float64Array(buffer)) parser.hashes.add(hash);
  }
  return parser;
}

/** Keeps the place now and then, where the server can go on from there. */
function keeper(db: ListDatabase, { id, turn }: UrlList, parser: ListParser, { response, resume }: Reading) {
  const etag = response.headers.strongEtag;
  const start = resume?.bytes ?? 0;
  let parts = resume?.parts ?? 0;
  let kept = parser.hashes.length;
  let next = KEEP_EVERY;
  return async ({ received, wholeLines }: Place): Promise<void> => {
    if (etag === undefined || received < next || wholeLines === 0) return;
    next = received + KEEP_EVERY;
    const hashes = parser.hashes.since(kept);
    kept = parser.hashes.length;
    const counts = { ...parser.counts, exclusions: [...parser.counts.exclusions] };
    const tx = db.transaction(['lists', 'parts'], 'readwrite');
    const list = await tx.objectStore('lists').get(id);
    // Turned on anew meanwhile, it has not the parts that were kept before.
    if (list && list.turn === turn) {
      await tx.objectStore('parts').put(hashes.buffer, [id, parts]);
      parts++;
      const unfinished = { bytes: start + wholeLines, parts, counts, etag, attempts: 1 };
      await tx.objectStore('lists').put({ ...list, unfinished });
    }
    await tx.done;
  };
}

/** The day that the server gives the list, unless it lies in the future. */
function dayOf({ lastModified }: ListHeaders, now: number): number {
  const day = lastModified === undefined ? Number.NaN : Date.parse(lastModified);
  return Number.isNaN(day) ? now : Math.min(day, now);
}
