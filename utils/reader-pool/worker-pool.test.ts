import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadRequest, ReadResult } from '../images/read-request';
import type { FromWorker, ToWorker } from './protocol';
import { createWorkerPool } from './worker-pool';

/** A worker that does what the test says, and notes what it was told. */
class FakeWorker {
  told: ToWorker[] = [];
  ended = false;
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  postMessage(message: ToWorker): void {
    this.told.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

const CODES: ReadResult = { codes: [], width: 7, height: 7 };
const picture = (name: string, rest: Partial<ReadRequest> = {}): ReadRequest => ({
  source: { kind: 'url', url: `https://pictures.example/${name}` },
  pageUrl: 'https://shop.example/',
  ...rest,
});

let workers: FakeWorker[];
function poolOf(cores = 2) {
  workers = [];
  return createWorkerPool(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, cores);
}

const first = () => workers[0] as FakeWorker;
const lastId = () => first().told.at(-1)?.id ?? 0;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the pool', () => {
  it('reads a picture once for all who ask while it is read, and for who asks soon after', async () => {
    const pool = poolOf();
    const asked = [pool.read(picture('a')), pool.read(picture('a', { pageUrl: 'https://other.example/' }))];
    await settle();
    first().say({ id: lastId(), answer: CODES });
    expect(await Promise.all(asked)).toEqual([CODES, CODES]);
    expect(await pool.read(picture('a'))).toEqual(CODES);
    expect(first().told).toHaveLength(1);
    expect(pool.busy).toBe(false);
  });

  it('does not have the same bytes decoded twice', async () => {
    const pool = poolOf();
    const one = pool.read(picture('a'));
    await settle();
    first().say({ id: lastId(), hash: 'same' });
    expect(first().told.at(-1)).toEqual({ id: lastId(), isNew: true });
    first().say({ id: lastId(), answer: CODES });
    const other = pool.read(picture('b'));
    await settle();
    first().say({ id: lastId(), hash: 'same' });
    expect([await one, await other]).toEqual([CODES, CODES]);
    expect(first().told.filter((message) => 'isNew' in message)).toHaveLength(1);
  });

  it('does not read what only a frame that has gone waits for, and tells it so', async () => {
    const pool = poolOf();
    const frame = { tabId: 1, frameId: 4 };
    const reading = pool.read(picture('reading', { frame }));
    const away = pool.read(picture('away', { frame }));
    const shared = [
      pool.read(picture('shared', { frame })),
      pool.read(picture('shared', { frame: { tabId: 2 } })),
    ];
    const other = pool.read(picture('other', { frame: { tabId: 1, frameId: 0 } }));
    await settle();
    pool.drop(frame);
    expect(await away).toEqual({ unreadable: 'timeout' });
    expect(await shared[0]).toEqual({ unreadable: 'timeout' });
    for (let turn = 0; turn < 3; turn++) first().say({ id: lastId(), answer: CODES });
    expect(await Promise.all([reading, shared[1], other])).toEqual([CODES, CODES, CODES]);
    const read = first().told.map((message) => 'request' in message && message.request.source);
    expect(JSON.stringify(read)).not.toContain('away');
  });

  it('reads what has just come into view before what was scrolled past, each in its order', async () => {
    const pool = poolOf();
    for (const name of ['reading', 'past-1', 'past-2']) void pool.read(picture(name));
    await vi.advanceTimersByTimeAsync(1000);
    for (const name of ['now-1', 'now-2']) void pool.read(picture(name));
    await settle();
    for (let turn = 0; turn < 4; turn++) first().say({ id: lastId(), answer: CODES });
    const read = first().told.map((message) =>
      'request' in message && 'url' in message.request.source
        ? message.request.source.url.split('/').at(-1)
        : '',
    );
    expect(read).toEqual(['reading', 'now-1', 'now-2', 'past-1', 'past-2']);
  });

  it('drops a whole tab', async () => {
    const pool = poolOf();
    const asked = [0, 1, 2].map((frameId) =>
      pool.read(picture(`${frameId}`, { frame: { tabId: 9, frameId } })),
    );
    await settle();
    pool.drop({ tabId: 9 });
    first().say({ id: lastId(), answer: CODES });
    expect(await Promise.all(asked)).toEqual([CODES, { unreadable: 'timeout' }, { unreadable: 'timeout' }]);
    expect(first().told).toHaveLength(1);
  });

  it('tells a public page nothing of a private address, even when it is known', async () => {
    const pool = poolOf();
    const source = { kind: 'url' as const, url: 'http://192.168.0.1/qr.png' };
    const own = pool.read({ source, pageUrl: 'http://192.168.0.1/' });
    await settle();
    first().say({ id: lastId(), answer: CODES });
    expect(await own).toEqual(CODES);
    expect(await pool.read({ source, pageUrl: 'https://shop.example/' })).toEqual({
      unreadable: 'forbidden-address',
    });
  });

  it('replaces a worker that hangs, does not try the same picture again at once, and goes on', async () => {
    const pool = poolOf();
    const hung = pool.read(picture('hang'));
    await settle();
    first().say({ id: lastId(), hash: 'bomb' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await hung).toEqual({ unreadable: 'timeout' });
    expect(first().ended).toBe(true);
    const again = pool.read(picture('hang-elsewhere'));
    await settle();
    const [, second] = workers;
    second?.say({ id: second.told.at(-1)?.id ?? 0, hash: 'bomb' });
    expect(await again).toEqual({ unreadable: 'timeout' });
  });

  it('does not let servers that never end hold up other pictures, however many', async () => {
    const pool = poolOf();
    for (let i = 0; i < 20; i++) void pool.read(picture(`${i}`));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers).toHaveLength(5);
  });

  it('does not take decoding, however long, for waiting', async () => {
    const pool = poolOf();
    for (let i = 0; i < 20; i++) void pool.read(picture(`${i}`));
    await settle();
    first().say({ id: lastId(), hash: 'large' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers).toHaveLength(1);
  });

  it('ends idle workers', async () => {
    const pool = poolOf();
    void pool.read(picture('a'));
    await settle();
    first().say({ id: lastId(), answer: CODES });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(first().ended).toBe(true);
  });

  it('leaves a core to the page', async () => {
    const pool = poolOf(3);
    for (let i = 0; i < 5; i++) void pool.read(picture(`${i}`));
    await settle();
    expect(workers).toHaveLength(2);
  });
});
