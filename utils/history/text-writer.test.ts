import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTextWriter } from './text-writer';

/** Stands for the browser's workers, which Node does not have; the real one saves the history in the browsers. */
class FakeWorker {
  static latest: FakeWorker;
  onmessage?: (event: { data: Blob }) => void;
  onerror?: (event: { message: string }) => void;
  asked: unknown[] = [];
  isEnded = false;
  constructor(readonly url: string) {
    FakeWorker.latest = this;
  }
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

vi.stubGlobal('Worker', FakeWorker);
const OPTIONS = { now: 1, withSecrets: false, format: 'json' } as const;

describe('a writer of text', () => {
  afterEach(() => void expect(FakeWorker.latest.url).toMatch(/\/text-worker\.js$/));

  it('gives each group its own text, and is ended', async () => {
    const { write, close } = startTextWriter();
    const texts = Promise.all([write([], OPTIONS), write([], OPTIONS)]);
    const { latest } = FakeWorker;
    expect(latest.asked).toEqual(Array(2).fill({ codes: [], options: OPTIONS }));
    for (const text of ['first', 'second']) latest.onmessage?.({ data: new Blob([text]) });
    expect(await Promise.all((await texts).map((blob) => blob.text()))).toEqual(['first', 'second']);
    close();
    expect(latest.isEnded).toBe(true);
  });

  it('lets nobody wait for a worker that has failed', async () => {
    const { write } = startTextWriter();
    const texts = [write([], OPTIONS), write([], OPTIONS)];
    FakeWorker.latest.onerror?.({ message: 'out of memory' });
    for (const text of texts) await expect(text).rejects.toThrow('out of memory');
    await expect(write([], OPTIONS)).rejects.toThrow('out of memory');
  });
});
