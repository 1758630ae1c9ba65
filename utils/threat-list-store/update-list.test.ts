import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lists, startLists } from '../../stand-ins/lists';
import { streamingFetch } from '../../stand-ins/lists/streaming-fetch';
import { isDue } from './due-lists';
import { importFile } from './import-file';
import { type ListDatabase, openListDatabase } from './list-database';
import { addList, allLists, MAX_LISTS, removeList } from './lists';
import { lookUpListed } from './look-up-listed';
import { updateList } from './update-list';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20);
const MAY = 'Sun, 03 May 2026 10:00:00 GMT';
const URL_OF = (path: string) => `https://lists.example${path}`;
/** Enough lines for the place to be kept in between. */
const long = (tag: string, lines = 300_000) =>
  Array.from({ length: lines }, (_, i) => `0.0.0.0 ${tag}-${i}.example\n`).join('');

let server: Lists;
let db: ListDatabase;
let now = NOW;
const fetch: typeof globalThis.fetch = (...request) =>
  streamingFetch({ 'lists.example': { port: server.port, cert: server.cert } })(...request);
const update = (id = 'a', more: Partial<Parameters<typeof updateList>[0]> = {}) =>
  updateList({ db, fetch, now: () => now, ...more }, id);
const listed = async (url: string) =>
  (await lookUpListed(db, url, now)).map(({ list, part, host }) => ({ list, part, host }));
const isListed = async (host: string) => (await listed(`https://${host}/`)).length > 0;
const stored = async (id = 'a') => (await allLists(db)).find((list) => list.id === id);
const sizes = async () => ({ chunks: await db.count('chunks'), parts: await db.count('parts') });

beforeAll(async () => {
  server = await startLists({});
  db = await openListDatabase();
});
afterAll(() => server.close());
const list = { id: 'a', name: 'List A', url: URL_OF('/a.txt') };
beforeEach(async () => {
  for (const { id } of await allLists(db)) await removeList(db, id);
  server.log.length = 0;
  now = NOW;
  server.files = Object.assign(server.files, {
    '/a.txt': { body: '0.0.0.0 evil.example\nhttps://shared.example/bad\n' },
  });
  await addList(db, list);
});

describe('updateList', () => {
  it('finds host, domain and address of what is listed, and no neighbour', async () => {
    expect(await update()).toBe('updated');
    const hit = { list: 'List A', host: 'evil.example' };
    expect(await listed('https://evil.example/x')).toEqual([{ ...hit, part: 'host' }]);
    expect(await listed('http://a.b.evil.example:8080/')).toEqual([{ ...hit, part: 'parent' }]);
    const address = { list: 'List A', part: 'address', host: 'shared.example' };
    expect(await listed('http://shared.example/bad')).toEqual([address]);
    expect(await listed('https://shared.example/bad?for=you')).toEqual([address]);
    for (const url of [
      'https://shared.example/',
      'https://shared.example/bad2',
      'https://eviL.example.com/',
      'https://example/',
      'https://notevil.example/',
    ])
      expect(await listed(url)).toEqual([]);
  });

  it('asks again only for what is new, and sends nothing of the user', async () => {
    server.files['/a.txt'] = { body: 'evil.example\n', etag: '"1"', lastModified: MAY };
    await update();
    now += DAY;
    expect(await update()).toBe('unchanged');
    expect(await stored()).toMatchObject({
      checkedAt: now,
      current: { entries: 1, date: Date.parse(MAY), confirmedAt: now },
    });
    server.files['/a.txt'] = { body: 'evil.example\nworse.example\n', lastModified: MAY };
    expect(await update()).toBe('updated');
    expect(await update()).toBe('unchanged');
    expect(server.log.map(({ status }) => status)).toEqual([200, 304, 200, 304]);
    for (const { headers } of server.log) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('is whole also where the list was turned off and on again while it was written', async () => {
    server.files['/a.txt'] = { body: long('whole', 5000) };
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const written = () => put.mock.calls.filter(([value]) => value instanceof ArrayBuffer).length;
    const updating = update();
    await vi.waitFor(() => expect(written()).toBeGreaterThan(200), { interval: 1 });
    await removeList(db, 'a');
    await addList(db, list);
    expect(await updating).toBe('updated');
    put.mockRestore();
    for (let i = 0; i < 5000; i += 100) expect(await isListed(`whole-${i}.example`)).toBe(true);
    expect((await stored())?.current?.entries).toBe(5000);
  });

  it('is whole also where that happened while it came in, and was cut off then', async () => {
    const file = { body: long('kept'), etag: '"1"' };
    server.files['/a.txt'] = { ...file, fault: 'cut' };
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const parts = () =>
      put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'parts').length;
    const updating = update();
    await vi.waitFor(() => expect(parts()).toBe(1), { interval: 1, timeout: 10_000 });
    await removeList(db, 'a');
    await addList(db, list);
    expect(await updating).toBe('cut');
    put.mockRestore();
    server.files['/a.txt'] = file;
    expect(await update()).toBe('updated');
    expect((await stored())?.current?.entries).toBe(300_000);
    for (let i = 0; i < 300_000; i += 5000) expect(await isListed(`kept-${i}.example`)).toBe(true);
  });

  it.each([
    ['a page in place of it', { body: '<!doctype html><p>Log in first' }, 'broken'],
    ['a page that says so', { body: 'evil.example\n', type: 'text/html' }, 'broken'],
    ['something else', { body: 'PK\u0003\u0004 some\u0000thing else\nthat is no list\n' }, 'broken'],
    ['nothing', { body: '' }, 'empty'],
    ['comments alone', { body: '# Entries: 0\n! nothing\n' }, 'empty'],
    ['less than it promises', { body: '# Number of entries: 500\nevil.example\n' }, 'cut'],
    ['half of it', { body: long('half', 20_000), fault: 'cut' as const }, 'cut'],
    ['an error', { body: '', fault: 503 }, 'refused'],
    ['no such file', undefined, 'refused'],
  ])('keeps the old list when there comes %s', async (_, file, trouble) => {
    await update();
    if (file) server.files['/a.txt'] = file;
    else delete server.files['/a.txt'];
    now += DAY;
    expect(await update()).toBe(trouble);
    expect(await stored()).toMatchObject({ trouble, checkedAt: now, current: { entries: 2, date: NOW } });
    expect(await isListed('evil.example')).toBe(true);
    server.files['/a.txt'] = { body: 'worse.example\n' };
    expect(await update()).toBe('updated');
    expect(await stored()).not.toHaveProperty('trouble');
    expect([await isListed('evil.example'), await isListed('worse.example')]).toEqual([false, true]);
  });

  it('keeps the old list when the new one is a tenth of it, or nobody answers', async () => {
    server.files['/a.txt'] = { body: long('many', 2000) };
    await update();
    server.files['/a.txt'] = { body: long('few', 100) };
    expect(await update()).toBe('cut');
    const offline = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await update('a', { fetch: offline })).toBe('offline');
    expect(await isListed('many-1999.example')).toBe(true);
  });

  it('is due at once when it was ended, whatever had been before', async () => {
    server.files['/a.txt'] = { body: '', fault: 503 };
    await update();
    expect(isDue((await stored()) ?? list, 24, now)).toBe(false);
    const ended = () => {
      throw new RangeError('ended');
    };
    await update('a', { now: ended, fetch: async () => new Response('evil.example\n') }).catch(
      () => undefined,
    );
    expect(isDue((await stored()) ?? list, 24, now)).toBe(true);
  });

  it('says that a list is old', async () => {
    server.files['/a.txt'] = { body: 'evil.example\n', lastModified: MAY };
    await update();
    expect(await lookUpListed(db, 'https://evil.example/', now)).toMatchObject([
      { isOld: true, date: Date.parse(MAY) },
    ]);
    expect(await lookUpListed(db, 'https://evil.example/', Date.parse(MAY) + DAY)).toMatchObject([
      { isOld: false },
    ]);
  });

  it('goes on from where it was ended, where the server has the same file still', async () => {
    const body = long('row');
    server.files['/a.txt'] = { body, etag: '"1"', fault: 'cut' };
    expect(await update()).toBe('cut');
    expect((await sizes()).parts).toBeGreaterThan(0);
    server.files['/a.txt'] = { body, etag: '"1"' };
    expect(await update()).toBe('updated');
    expect(server.log[1]).toMatchObject({ status: 206, headers: { 'if-range': '"1"' } });
    expect(await stored()).toMatchObject({ current: { entries: 300_000 } });
    expect((await sizes()).parts).toBe(0);
  }, 60_000);

  it.each([
    ['another file', { body: long('new', 1000), etag: '"2"' }],
    ['no ranges', { body: long('new', 1000), etag: '"1"', fault: 'unranged' as const }],
    ['a shorter file of the same name', { body: long('new', 1000), etag: '"1"' }],
  ])(
    'begins anew where the server has %s',
    async (_, file) => {
      server.files['/a.txt'] = { body: long('row'), etag: '"1"', fault: 'cut' };
      await update();
      server.files['/a.txt'] = file;
      expect(await update()).toBe('updated');
      expect(await stored()).toMatchObject({ current: { entries: 1000 } });
      expect([await isListed('row-1.example'), await isListed('new-1.example')]).toEqual([false, true]);
    },
    60_000,
  );

  it('forgets a list that is turned off, also while it is read', async () => {
    await update();
    await addList(db, { id: 'b', name: 'B', url: URL_OF('/a.txt') });
    await update('b');
    const slow: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      await removeList(db, 'a');
      return response;
    };
    expect(await update('a', { fetch: slow })).toBe('gone');
    expect(await listed('https://evil.example/')).toMatchObject([{ list: 'B' }]);
    await removeList(db, 'b');
    expect(await sizes()).toEqual({ chunks: 0, parts: 0 });
    expect(await update('a')).toBe('gone');
  });

  it('takes no more lists than it can ask for every code', async () => {
    for (let i = 1; i < MAX_LISTS; i++) expect(await addList(db, { id: `${i}`, name: 'x' })).toBe('added');
    expect(await addList(db, { id: 'one more', name: 'x' })).toBe('too-many');
    expect(await addList(db, { id: 'a', name: 'again' })).toBe('added');
  });
});

describe('an update that is ended anywhere', () => {
  /** A database in which the call with this number, and every one after it, fails as when the process is gone. */
  function mortal(fatal: number) {
    let calls = 0;
    const step = () => {
      if (calls++ >= fatal) throw new Error('ended');
    };
    const wrap = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(inner, name) {
          const member: unknown = Reflect.get(inner, name);
          if (name === 'store') return wrap(member as object);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            step();
            const result: unknown = Reflect.apply(member, inner, args);
            return name === 'transaction' || name === 'objectStore' ? wrap(result as object) : result;
          };
        },
      });
    return { db: wrap(db), calls: () => calls };
  }

  it('leaves the old list whole, and the next update is as if nothing had been', async () => {
    const old = long('old', 400);
    const fresh = long('new', 400);
    const whole = async () => [
      await isListed('old-0.example'),
      await isListed('old-399.example'),
      await isListed('new-0.example'),
      await isListed('new-399.example'),
      (await stored())?.current?.entries,
    ];
    server.files['/a.txt'] = { body: old };
    await update();
    server.files['/a.txt'] = { body: fresh };
    const counted = mortal(Number.POSITIVE_INFINITY);
    await update('a', { db: counted.db });
    const all = counted.calls();
    expect(all).toBeGreaterThan(100);
    const chunks = (await sizes()).chunks;
    for (let fatal = 0; fatal < all; fatal += 1 + Math.floor(all / 25)) {
      server.files['/a.txt'] = { body: old };
      await update();
      server.files['/a.txt'] = { body: fresh };
      await update('a', { db: mortal(fatal).db }).catch(() => undefined);
      const after = await whole();
      expect([
        [true, true, false, false, 400],
        [false, false, true, true, 400],
      ]).toContainEqual(after);
      await update();
      expect(await whole()).toEqual([false, false, true, true, 400]);
      expect((await sizes()).chunks).toBeLessThanOrEqual(chunks + 60);
    }
  }, 120_000);
});

describe('importFile', () => {
  const file = (text: string, lastModified = NOW - DAY) => Object.assign(new Blob([text]), { lastModified });

  it('reads a file, of the day when it was changed last', async () => {
    await addList(db, { id: 'f', name: 'From a file' });
    expect(await importFile(db, 'f', file('evil.example\n||worse.example^\n'), NOW)).toBe('updated');
    expect(await lookUpListed(db, 'https://worse.example/', NOW)).toEqual([
      { list: 'From a file', date: NOW - DAY, isOld: false, part: 'host', host: 'worse.example' },
    ]);
  });

  it('says what is wrong with one, and keeps what was there', async () => {
    await importFile(db, 'a', file('evil.example\n'), NOW);
    expect(await importFile(db, 'a', file('This is a letter.\nDear reader, no list.\n'), NOW)).toBe('broken');
    expect(await importFile(db, 'a', file(''), NOW)).toBe('empty');
    expect(await stored()).toMatchObject({ trouble: 'empty', current: { entries: 1 } });
    expect(await importFile(db, 'gone', file('evil.example\n'), NOW)).toBe('gone');
  });
});
