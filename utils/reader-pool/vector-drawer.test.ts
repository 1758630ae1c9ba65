import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createVectorDrawer, type DrawVector } from './vector-drawer';

/** The outer worker's end of the one that draws; the test says what it says. */
class Drawer {
  heard: string[] = [];
  isEnded = false;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { preventDefault(): void }) => void;
  postMessage({ svg }: { svg: string }): void {
    this.heard.push(svg);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const drawing = { data: new Uint8ClampedArray(4), width: 1, height: 1, isPartial: false };

describe('vector images in a file', () => {
  let workers: Drawer[];
  let draw: DrawVector;
  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    draw = createVectorDrawer(() => {
      workers.push(new Drawer());
      return workers.at(-1) as unknown as Worker;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are drawn by one worker, one after the other', async () => {
    for (const markup of ['<a/>', '<b/>']) {
      const drawn = draw(markup);
      workers[0]?.onmessage?.({ data: { id: 0, drawing } });
      expect(await drawn).toBe(drawing);
    }
    vi.advanceTimersByTime(60_000);
    expect(workers.map(({ heard, isEnded }) => [heard, isEnded])).toEqual([[['<a/>', '<b/>'], false]]);
  });

  it('are given up where one takes for ever, and the next has a new worker', async () => {
    const first = draw('<bomb/>');
    vi.advanceTimersByTime(10_100);
    expect(await first).toBeUndefined();
    expect(workers[0]?.isEnded).toBe(true);
    const second = draw('<b/>');
    workers[1]?.onmessage?.({ data: { id: 0, drawing: 'empty' } });
    expect(await second).toBe('empty');
    const third = draw('<bomb/>');
    vi.advanceTimersByTime(5_100);
    expect(await third).toBeUndefined();
  });

  it('are broken where the renderer breaks down', async () => {
    const drawn = draw('<a/>');
    workers[0]?.onerror?.({ preventDefault() {} });
    expect(await drawn).toBe('broken');
    expect(workers[0]?.isEnded).toBe(true);
  });
});
