import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentNews } from '../../files/pdf/document-job';
import { WorkerEnd } from '../worker-end.testing';
import { createDocumentReader, type DocumentReader } from './document-reader';

const data = (text: string) => ({ data: `data:application/pdf;base64,${btoa(text)}` });
const job = (tabId: number, from: { data: string } | { url: string } = data('%PDF-1.4')) => ({
  tabId,
  key: `of ${tabId}`,
  name: 'a.pdf',
  from,
});

describe('the reader of documents in tabs', () => {
  let workers: WorkerEnd[];
  let told: DocumentNews[];
  let reader: DocumentReader;
  beforeEach(() => {
    workers = [];
    told = [];
    reader = createDocumentReader(
      () => {
        workers.push(new WorkerEnd());
        return workers.at(-1) as unknown as Worker;
      },
      (news) => told.push(news),
    );
  });
  const begun = async (count: number) =>
    expect.poll(() => workers.flatMap(({ heard }) => heard).length).toBe(count);

  it('tells of each page, and of the end, for whom it was', async () => {
    const done = reader.read(job(5));
    await begun(1);
    expect(reader.busy).toBe(true);
    const place = { path: ['a.pdf'], page: 1 };
    workers[0]?.say({ id: 1, news: { codes: [], place } });
    workers[0]?.say({ id: 1, news: { links: ['https://a.example/'], place } });
    workers[0]?.say({ id: 1, end: 'read' });
    await done;
    const who = { tabId: 5, key: 'of 5' };
    expect(told).toEqual([
      { ...who, codes: [], place },
      { ...who, end: 'read' },
    ]);
    expect(reader.busy).toBe(false);
  });

  it('reads nothing that is no PDF, whatever the server calls it', async () => {
    await reader.read(job(5, data('<!doctype html>Sign in')));
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('%PDF-1.4', { headers: { 'content-type': 'text/html' } })),
    );
    await reader.read(job(6, { url: 'https://a.example/a.pdf' }));
    vi.unstubAllGlobals();
    expect(told.map((one) => 'end' in one && [one.tabId, one.end])).toEqual([
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(workers).toEqual([]);
  });

  it('asks a server without cookies, and never along a redirect or into a cache', async () => {
    const asked = vi.fn(
      async () => new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } }),
    );
    vi.stubGlobal('fetch', asked);
    const done = reader.read(job(5, { url: 'https://a.example/a.pdf' }));
    await begun(1);
    workers[0]?.say({ id: 1, end: 'read' });
    await done;
    vi.unstubAllGlobals();
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      'https://a.example/a.pdf',
      expect.objectContaining({
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        targetAddressSpace: 'public',
      }),
    );
  });

  it('gives up what its tab no longer shows, and tells nothing more of it', async () => {
    const first = reader.read(job(5));
    const other = reader.read(job(6));
    await begun(1);
    reader.cancel(5);
    await first;
    expect(workers[0]?.isEnded).toBe(true);
    await begun(2);
    workers[1]?.say({ id: 2, end: 'read' });
    await other;
    expect(told).toEqual([{ tabId: 6, key: 'of 6', end: 'read' }]);
  });
});
