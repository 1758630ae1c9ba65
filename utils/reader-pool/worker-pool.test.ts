import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadRequest, ReadResult } from '../images/read-request';
import type { FromWorker, ToWorker } from './protocol';
import { createWorkerPool } from './worker-pool';

/** A worker that does what the test says, and notes what it received. */
class FakeWorker {
  received: ToWorker[] = [];
  ended = false;
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
}

const CODES: ReadResult = { codes: [], width: 7, height: 7 };
const image = (name: string, rest: Partial<ReadRequest> = {}): ReadRequest => ({
  source: { kind: 'url', url: `https://images.example/${name}` },
  pageUrl: 'https://shop.example/',
  frame: { tabId: 1, frameId: 0, document: 1 },
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
const lastId = () => first().received.at(-1)?.id ?? 0;
const flush = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the pool', () => {
  it('reads an image once for all who ask while it is read, and for whoever asks soon after', async () => {
    const pool = poolOf();
    const results = [pool.read(image('a')), pool.read(image('a', { pageUrl: 'https://other.example/' }))];
    await flush();
    first().reply({ id: lastId(), result: CODES });
    expect(await Promise.all(results)).toEqual([CODES, CODES]);
    expect(await pool.read(image('a'))).toEqual(CODES);
    expect(first().received).toHaveLength(1);
    expect(pool.busy).toBe(false);
  });

  it('does not have the same bytes decoded twice', async () => {
    const pool = poolOf();
    const one = pool.read(image('a'));
    await flush();
    first().reply({ id: lastId(), hash: 'same' });
    expect(first().received.at(-1)).toEqual({ id: lastId(), next: 'decode' });
    first().reply({ id: lastId(), result: CODES });
    const other = pool.read(image('b'));
    await flush();
    first().reply({ id: lastId(), hash: 'same' });
    expect([await one, await other]).toEqual([CODES, CODES]);
    expect(first().received.filter((message) => 'next' in message)).toHaveLength(1);
  });

  it('does not answer for all kinds of codes with what was read for fewer, nor the other way round', async () => {
    const pool = poolOf();
    const few: ReadResult = { ...CODES, width: 1 };
    const all: ReadResult = { ...CODES, width: 2 };
    for (const [request, result] of [
      [image('a'), few],
      [image('a', { allKinds: true }), all],
      [image('b'), few],
      [image('b', { allKinds: true }), all],
    ] as const) {
      const reading = pool.read(request);
      await flush();
      first().reply({ id: lastId(), hash: 'same' });
      if (first().received.at(-1)?.id === lastId()) first().reply({ id: lastId(), result });
      expect(await reading).toEqual(result);
    }
    expect(first().received.filter((message) => 'next' in message)).toHaveLength(2);
  });

  it('does not read what only a frame that has gone waits for, and answers it', async () => {
    const pool = poolOf();
    const frame = { tabId: 1, frameId: 4 };
    const reading = pool.read(image('reading', { frame }));
    const away = pool.read(image('away', { frame }));
    const shared = [
      pool.read(image('shared', { frame })),
      pool.read(image('shared', { frame: { tabId: 2 } })),
    ];
    const other = pool.read(image('other', { frame: { tabId: 1, frameId: 0 } }));
    await flush();
    pool.cancelFrame(frame);
    expect(await away).toEqual({ unreadable: 'timeout' });
    expect(await shared[0]).toEqual({ unreadable: 'timeout' });
    for (let turn = 0; turn < 3; turn++) first().reply({ id: lastId(), result: CODES });
    expect(await Promise.all([reading, shared[1], other])).toEqual([CODES, CODES, CODES]);
    const read = first().received.map((message) => 'request' in message && message.request.source);
    expect(JSON.stringify(read)).not.toContain('away');
  });

  it('reads what has just come into view before what was scrolled past, each in its order', async () => {
    const pool = poolOf();
    for (const name of ['reading', 'past-1', 'past-2']) void pool.read(image(name));
    await vi.advanceTimersByTimeAsync(1000);
    for (const name of ['now-1', 'now-2']) void pool.read(image(name));
    await flush();
    for (let turn = 0; turn < 4; turn++) first().reply({ id: lastId(), result: CODES });
    const read = first().received.map((message) =>
      'request' in message && 'url' in message.request.source
        ? message.request.source.url.split('/').at(-1)
        : '',
    );
    expect(read).toEqual(['reading', 'now-1', 'now-2', 'past-1', 'past-2']);
  });

  it('cancels a whole tab', async () => {
    const pool = poolOf();
    const results = [0, 1, 2].map((frameId) =>
      pool.read(image(`${frameId}`, { frame: { tabId: 9, frameId } })),
    );
    await flush();
    pool.cancelFrame({ tabId: 9 });
    first().reply({ id: lastId(), result: CODES });
    expect(await Promise.all(results)).toEqual([CODES, { unreadable: 'timeout' }, { unreadable: 'timeout' }]);
    expect(first().received).toHaveLength(1);
  });

  it('tells a public page nothing of a private address, even when it is cached', async () => {
    const pool = poolOf();
    const source = { kind: 'url' as const, url: 'http://192.168.0.1/qr.png' };
    const own = pool.read({ source, pageUrl: 'http://192.168.0.1/' });
    await flush();
    first().reply({ id: lastId(), result: CODES });
    expect(await own).toEqual(CODES);
    expect(await pool.read({ source, pageUrl: 'https://shop.example/' })).toEqual({
      unreadable: 'forbidden-address',
    });
  });

  it('replaces a worker that hangs, does not try the same image again at once, and goes on', async () => {
    const pool = poolOf();
    const hung = pool.read(image('hang'));
    await flush();
    first().reply({ id: lastId(), hash: 'bomb' });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await hung).toEqual({ unreadable: 'timeout' });
    expect(first().ended).toBe(true);
    const again = pool.read(image('hang-elsewhere'));
    await flush();
    const [, second] = workers;
    second?.reply({ id: second.received.at(-1)?.id ?? 0, hash: 'bomb' });
    expect(await again).toEqual({ unreadable: 'timeout' });
  });

  it('does not let servers that never end hold up other images, however many', async () => {
    const pool = poolOf();
    for (let i = 0; i < 20; i++) void pool.read(image(`${i}`));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers).toHaveLength(5);
  });

  it('does not take decoding, however long, for waiting', async () => {
    const pool = poolOf();
    for (let i = 0; i < 20; i++) void pool.read(image(`${i}`));
    await flush();
    first().reply({ id: lastId(), hash: 'large' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(workers).toHaveLength(1);
  });

  it('ends idle workers', async () => {
    const pool = poolOf();
    void pool.read(image('a'));
    await flush();
    first().reply({ id: lastId(), result: CODES });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(first().ended).toBe(true);
  });

  it('leaves a core to the page', async () => {
    const pool = poolOf(3);
    for (let i = 0; i < 5; i++) void pool.read(image(`${i}`));
    await flush();
    expect(workers).toHaveLength(2);
  });
});

describe('a vector image', () => {
  const inTab = (name: string, tabId: number) => image(name, { frame: { tabId, frameId: 0 } });
  const at = (worker: number) => workers[worker] as FakeWorker;
  const meet = async (worker: number) => {
    await flush();
    at(worker).reply({ id: at(worker).received.at(-1)?.id ?? 0, vector: 'met' });
    await flush();
  };

  it('is drawn, then read, each as a step of its own', async () => {
    const pool = poolOf();
    const result = pool.read(image('a.svg'));
    await meet(0);
    expect(first().received.at(-1)).toEqual({ id: lastId(), next: 'draw' });
    first().reply({ id: lastId(), vector: 'drawn' });
    expect(first().received.at(-1)).toEqual({ id: lastId(), next: 'read' });
    await vi.advanceTimersByTimeAsync(10_000);
    first().reply({ id: lastId(), result: CODES });
    expect(await result).toEqual(CODES);
  });

  it('that takes for ever is ended with its worker, and holds up no other image meanwhile', async () => {
    const pool = poolOf();
    const endless = pool.read(inTab('endless.svg', 1));
    await meet(0);
    const other = pool.read(inTab('b.png', 2));
    await flush();
    at(1).reply({ id: at(1).received.at(-1)?.id ?? 0, result: CODES });
    expect(await other).toEqual(CODES);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await endless).toEqual({ unreadable: 'too-large' });
    expect([at(0).ended, at(1).ended]).toEqual([true, false]);
  });

  it('is not begun for a tab that has shown two of that kind just now', async () => {
    const pool = poolOf();
    const endless = ['a', 'b', 'c'].map((name) => pool.read(inTab(name, 1)));
    await meet(0);
    await meet(1);
    await vi.advanceTimersByTimeAsync(5_000);
    await meet(2);
    expect(await endless[2]).toEqual({ unreadable: 'too-large' });
    expect(at(2).received).toHaveLength(1);
  });
});
