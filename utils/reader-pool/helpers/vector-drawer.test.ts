import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Helper } from './helper';
import { createVectorDrawer, type DrawVector } from './vector-drawer';

/** The end of the one that wants a drawing; the test says what comes back. */
class Drawer implements Helper {
  heard: string[] = [];
  isEnded = false;
  onfailed: Helper['onfailed'];
  said: { onmessage?: (event: { data: unknown }) => void; postMessage(markup: string): void } = {
    postMessage: (markup) => {
      this.heard.push(markup);
    },
  };
  port = this.said as unknown as MessagePort;
  say(data: unknown): void {
    this.said.onmessage?.({ data });
  }
  end(): void {
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
      const drawer = new Drawer();
      workers.push(drawer);
      return drawer;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are drawn by one worker, one after the other', async () => {
    for (const markup of ['<a/>', '<b/>']) {
      const drawn = draw(markup);
      workers[0]?.say(drawing);
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
    workers[1]?.say('empty');
    expect(await second).toBe('empty');
    const third = draw('<bomb/>');
    vi.advanceTimersByTime(5_100);
    expect(await third).toBeUndefined();
  });

  it('are broken where the renderer breaks down', async () => {
    const drawn = draw('<a/>');
    workers[0]?.onfailed?.('out of memory');
    expect(await drawn).toBe('broken');
    expect(workers[0]?.isEnded).toBe(true);
  });
});
