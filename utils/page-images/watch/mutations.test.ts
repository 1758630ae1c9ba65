// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { observeMutations } from './mutations';

const WORKED_MS = 20;

describe('the changes of a page', () => {
  let aborter: AbortController;
  const changed = vi.fn();
  const sourceChanged = vi.fn();
  const removed = vi.fn();
  const mutated = vi.fn();
  beforeEach(() => {
    aborter = new AbortController();
    document.body.replaceChildren();
    mutated.mockImplementation((_elements, _subtrees, onDone: (worked: number) => void) => onDone(WORKED_MS));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    observeMutations(document, aborter.signal, { changed, sourceChanged, mutated, removed }).observe(
      document,
    );
    return () => {
      aborter.abort();
      vi.useRealTimers();
    };
  });

  /** Lets the observer hear of what was changed, and so many milliseconds pass. */
  async function pass(ms: number): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(ms);
  }
  async function changeFor(ms: number): Promise<number> {
    mutated.mockClear();
    for (let at = 0; at < ms; at += 100) {
      document.body.className = `at-${at}`;
      await pass(100);
    }
    return mutated.mock.calls.length;
  }

  it('are followed at once, and get a two-hundredth of the time of a page that never rests', async () => {
    expect(await changeFor(500)).toBe(5);
    await changeFor(10_000);
    expect((await changeFor(60_000)) * WORKED_MS).toBeLessThanOrEqual(420);
    // None was forgotten.
    await pass(3000);
    expect(mutated.mock.lastCall?.[1]).toEqual([document.body]);
  });

  it('are followed at once again when the page has rested', async () => {
    await changeFor(20_000);
    await pass(25_000);
    expect(await changeFor(500)).toBe(5);
  });

  it('are told of at once, also those that say nothing of pictures', async () => {
    mutated.mockClear();
    changed.mockClear();
    document.body.title = 'Another';
    await pass(1000);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(mutated).not.toHaveBeenCalled();
  });

  it('name the elements that came, and say that some have gone, whichever was told of first', async () => {
    const picture = document.createElement('img');
    const [line, other] = [document.createElement('p'), document.createElement('p')];
    document.body.append(line, other);
    await pass(100);
    mutated.mockClear();
    removed.mockClear();
    line.textContent = 'Nothing but a text';
    other.append('A text, and ', picture);
    await pass(100);
    expect(mutated.mock.lastCall?.[0]).toEqual([line, other]);
    expect(mutated.mock.lastCall?.[1]).toEqual([picture]);
    picture.remove();
    await pass(100);
    expect(removed).toHaveBeenCalled();
  });
});
