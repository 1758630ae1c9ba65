import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFilePool, type FileEvents } from './file-pool';
import { WorkerEnd } from './worker-end.testing';

const file = new Blob(['x']);
const jobs = (...ids: number[]) => ids.map((id) => ({ id, file, name: `${id}` }));

describe('the pool for files', () => {
  let workers: WorkerEnd[];
  let log: string[];
  const events: FileEvents = {
    started: (id) => log.push(`${id} started`),
    news: (id, news) => log.push(`${id} ${Object.keys(news)[0]}`),
    ended: (id, outcome) => log.push(`${id} ${outcome}`),
  };
  const pool = (cores: number, wholeMs = 15 * 60_000) =>
    createFilePool(
      () => {
        workers.push(new WorkerEnd());
        return workers.at(-1) as unknown as Worker;
      },
      events,
      { cores, wholeMs },
    );

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    log = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 3],
  ])('has on %i cores %i workers', (cores, count) => {
    pool(cores).add(jobs(1, 2, 3, 4, 5));
    expect(workers).toHaveLength(count);
    expect(log).toHaveLength(count);
  });

  it('reads one after the other and tells what is found', () => {
    pool(2).add(jobs(1, 2));
    workers[0]?.say({ id: 1, news: { codes: [], place: { path: ['1'] } } });
    workers[0]?.say({ id: 1, end: 'read' });
    workers[0]?.say({ id: 1, news: { codes: [], place: { path: ['1'] } } });
    expect(log).toEqual(['1 started', '1 codes', '1 read', '2 started']);
    expect(workers).toHaveLength(1);
  });

  it('gives a file up that gives no sign, and goes on with the others in a new worker', () => {
    pool(2).add(jobs(1, 2));
    vi.advanceTimersByTime(29_000);
    workers[0]?.say({ id: 1, step: true });
    vi.advanceTimersByTime(29_000);
    expect(log).toEqual(['1 started']);
    vi.advanceTimersByTime(1_500);
    expect(log).toEqual(['1 started', '1 took-too-long', '2 started']);
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('gives a file up that goes on for ever', () => {
    pool(2).add(jobs(1));
    for (let i = 0; i < 60; i++) {
      vi.advanceTimersByTime(20_000);
      workers[0]?.say({ id: 1, step: true });
    }
    expect(log.at(-1)).toBe('1 took-too-long');
  });

  it('lets no further drawing begin after two were given up', () => {
    pool(2).add(jobs(1));
    for (const mayDraw of [true, true, false]) {
      workers[0]?.say({ id: 1, vector: 'met' });
      expect(workers[0]?.heard.at(-1)).toEqual({ id: 1, mayDraw });
      if (mayDraw) workers[0]?.say({ id: 1, vector: 'given-up' });
    }
    expect(log).toEqual(['1 started']);
    vi.advanceTimersByTime(25_000);
    workers[0]?.say({ id: 1, end: 'read' });
    expect(log.at(-1)).toBe('1 read');
  });

  it('goes on when a worker breaks down', () => {
    pool(2).add(jobs(1, 2));
    workers[0]?.onerror?.();
    expect(log).toEqual(['1 started', '1 broken', '2 started']);
  });

  it('begins nothing while it is paused', () => {
    const one = pool(2);
    one.add(jobs(1, 2));
    one.pause();
    workers[0]?.say({ id: 1, end: 'read' });
    expect(log).toEqual(['1 started', '1 read']);
    one.resume();
    expect(log.at(-1)).toBe('2 started');
  });

  it('drops everything when it is cancelled, and starts anew', () => {
    const one = pool(2);
    one.add(jobs(1, 2, 3));
    expect(one.cancel()).toEqual([1, 2, 3]);
    expect(workers[0]?.isEnded).toBe(true);
    workers[0]?.say({ id: 1, end: 'read' });
    one.add(jobs(4));
    expect(log).toEqual(['1 started', '4 started']);
  });

  it('gives a file up that takes longer than was allowed, whatever it tells', () => {
    pool(2, 5_000).add(jobs(1, 2));
    for (let i = 0; i < 4; i++) {
      vi.advanceTimersByTime(1_200);
      workers[0]?.say({ id: 1, step: true });
    }
    expect(log).toEqual(['1 started']);
    vi.advanceTimersByTime(300);
    expect(log).toEqual(['1 started', '1 took-too-long', '2 started']);
  });

  it('drops one file, read or not, without a word, and goes on with the next', () => {
    const one = pool(2);
    one.add(jobs(1, 2, 3));
    one.drop(2);
    one.drop(1);
    expect(workers[0]?.isEnded).toBe(true);
    expect(log).toEqual(['1 started', '3 started']);
  });

  it('keeps no worker without work', () => {
    pool(2).add(jobs(1));
    workers[0]?.say({ id: 1, end: 'read' });
    vi.advanceTimersByTime(10_100);
    expect(workers[0]?.isEnded).toBe(true);
  });
});
