import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startTextWriter } from './text-writer';

/** Stands for the browser's workers, which Node does not have; the real one saves the history in the browsers. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage?: (event: { data: Blob }) => void;
  onerror?: (event: { message: string }) => void;
  asked: unknown[] = [];
  isEnded = false;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    FakeWorker.all.push(this);
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

beforeEach(() => {
  FakeWorker.all = [];
});

describe('a writer of text', () => {
  it('gives each group its own text, and is ended', async () => {
    const { write, close } = startTextWriter();
    const texts = [write([], OPTIONS), write([], OPTIONS), write([], OPTIONS)];
    const [one, other] = FakeWorker.all;
    expect(one?.url).toMatch(/\/text-worker\.js$/);
    expect(one?.asked).toEqual(Array(2).fill({ codes: [], options: OPTIONS }));
    expect(other?.asked).toEqual([{ codes: [], options: OPTIONS }]);
    other?.onmessage?.({ data: new Blob(['second']) });
    for (const text of ['first', 'third']) one?.onmessage?.({ data: new Blob([text]) });
    const written = (await Promise.all(texts)).map((blob) => blob.text());
    expect(await Promise.all(written)).toEqual(['first', 'second', 'third']);
    close();
    expect(FakeWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('lets nobody wait for a worker that has failed', async () => {
    const { write } = startTextWriter();
    const text = write([], OPTIONS);
    for (const one of FakeWorker.all) one.onerror?.({ message: 'out of memory' });
    await expect(text).rejects.toThrow('out of memory');
    await expect(write([], OPTIONS)).rejects.toThrow('out of memory');
  });
});
