import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LIMITS } from '../limits';
import { PageTooCostly } from './page-sanitizer';
import { sanitizeInWorker } from './sanitize-in-worker';

const PAGE = { html: '<p>x', url: 'https://shop.example/', limits: LIMITS };

/** A worker that does what the test says. */
const worker = {
  ended: false,
  onmessage: (_event: { data: unknown }) => {},
  onerror: () => {},
  postMessage: () => {},
  terminate: () => {
    worker.ended = true;
  },
};
const open = () => sanitizeInWorker(() => worker as unknown as Worker, 1_000);

beforeEach(() => {
  vi.useFakeTimers();
  worker.ended = false;
});
afterEach(() => void vi.useRealTimers());

it('ends a worker that takes too long, and says so', async () => {
  const opening = open().open(PAGE);
  const caught = expect(opening).rejects.toThrow(PageTooCostly);
  await vi.advanceTimersByTimeAsync(999);
  expect(worker.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await caught;
  expect(worker.ended).toBe(true);
});

it('takes a worker that breaks down or fails for one that the page was too much for', async () => {
  const broken = open().open(PAGE);
  worker.onerror();
  await expect(broken).rejects.toThrow(PageTooCostly);
  const failed = open().write({ pictures: new Map(), styles: new Map() });
  worker.onmessage({ data: { failed: true } });
  await expect(failed).rejects.toThrow(PageTooCostly);
});

it('hands over what the worker answers in time', async () => {
  const opened = { title: 'T' };
  const opening = open().open(PAGE);
  worker.onmessage({ data: { opened } });
  expect(await opening).toBe(opened);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(worker.ended).toBe(false);
});
