import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answer, type Handlers } from './messages';

interface Protocol {
  double(request: { n: number }): number;
  fail(request: Record<string, never>): void;
}

describe('answer', () => {
  const report = vi.fn();
  const handlers: Handlers<Protocol> = {
    double: ({ n }) => 2 * n,
    fail: () => {
      throw new Error('bug');
    },
  };
  type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];
  let listener: Listener;
  beforeEach(() => {
    report.mockReset();
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given) => {
      listener = given as Listener;
    });
    answer<Protocol>('background', handlers, (_, sender) => sender.id === 'us', report);
  });

  function deliver(message: unknown, id = 'us'): { taken: unknown; answered: Promise<unknown> } {
    let taken: unknown;
    const answered = new Promise((resolve) => {
      taken = (listener as (...all: unknown[]) => unknown)(message, { id }, resolve);
    });
    return { taken, answered };
  }

  it('answers its own messages', async () => {
    const { taken, answered } = deliver({ to: 'background', name: 'double', request: { n: 4 } });
    expect(taken).toBe(true);
    expect(await answered).toBe(8);
  });

  it.each([
    ['other receivers', { to: 'page', name: 'double', request: { n: 4 } }, 'us'],
    ['unknown names', { to: 'background', name: 'toString', request: {} }, 'us'],
    ['senders that may not ask', { to: 'background', name: 'double', request: { n: 4 } }, 'them'],
    ['what is no message', null, 'us'],
  ])('leaves %s alone, at once', (_, message, sender) => {
    expect(deliver(message, sender).taken).toBeUndefined();
  });

  it('reports a bug and still answers', async () => {
    expect(await deliver({ to: 'background', name: 'fail', request: {} }).answered).toBeUndefined();
    expect(report).toHaveBeenCalledOnce();
  });
});
