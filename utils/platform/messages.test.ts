import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadAnswer } from '../reader-pool/protocol';
import {
  answer,
  askFrame,
  type BackgroundToOffscreen,
  type BackgroundToPage,
  fromExtension,
  type Handlers,
  type OnRequest,
  type OwnToBackground,
  type PageToBackground,
  type ScanAnswer,
  toBackground,
  toFrame,
  toOffscreen,
} from './messages';

interface Protocol {
  double(request: { n: number }): number;
  fail(request: Record<string, never>): void;
}

type Listener = Parameters<typeof fakeBrowser.runtime.onMessage.addListener>[0];
const listeners: Listener[] = [];
const report = vi.fn();
const SECRET = 'https://shop.example/?token=1234';
const failing = () => {
  throw new Error(`cannot read ${SECRET}`);
};

/** Brings a message to every listener, as a browser does: as JSON, and the first who answers is heard. */
function deliver(message: unknown, sender: object): { taken: unknown; answered: Promise<unknown> } {
  let taken: unknown;
  const answered = new Promise((resolve, reject) => {
    const respond = (reply: unknown) =>
      resolve(reply === undefined ? undefined : JSON.parse(JSON.stringify(reply)));
    const heard = listeners.map((one) =>
      (one as (...all: unknown[]) => unknown)(JSON.parse(JSON.stringify(message)), sender, respond),
    );
    taken = heard.find((one) => one !== undefined);
    if (listeners.length === 0)
      reject(new Error('Could not establish connection. Receiving end does not exist.'));
    else if (!taken) resolve(undefined);
  });
  return { taken, answered };
}

beforeEach(() => {
  listeners.length = 0;
  report.mockReset();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((given) => {
    listeners.push(given as Listener);
  });
  const id = fakeBrowser.runtime.id;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: (message: unknown) => deliver(message, { id }).answered,
  });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (_tab: number, message: unknown) => deliver(message, { id }).answered,
  });
});

describe('answer', () => {
  const handlers: Handlers<Protocol> = { double: ({ n }) => 2 * n, fail: failing };
  beforeEach(() => {
    answer<Protocol>('background', handlers, ({ id }) => id === 'us', report);
  });

  it('answers its own messages', async () => {
    const { taken, answered } = deliver(
      { to: 'background', name: 'double', request: { n: 4 } },
      { id: 'us' },
    );
    expect(taken).toBe(true);
    expect(await answered).toEqual({ value: 8 });
  });

  it.each([
    ['other receivers', { to: 'page', name: 'double', request: { n: 4 } }, 'us'],
    ['unknown names', { to: 'background', name: 'toString', request: {} }, 'us'],
    ['names that are none', { to: 'background', name: ['double'], request: { n: 4 } }, 'us'],
    ['senders that may not ask', { to: 'background', name: 'double', request: { n: 4 } }, 'them'],
    ['what is no message', null, 'us'],
  ])('leaves %s alone, at once', (_, message, id) => {
    expect(deliver(message, { id }).taken).toBeUndefined();
  });

  it('reports a bug and says that there was one, without what it was about', async () => {
    const { answered } = deliver({ to: 'background', name: 'fail', request: {} }, { id: 'us' });
    expect(await answered).toEqual({ error: true });
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('what a sender gets', () => {
  const everybody = () => true;
  const failed = (name: string) => `${name} failed there`;

  it('is the answer, also where that is nothing', async () => {
    const marks = { marks: [], width: 1, height: 2 };
    answer<Pick<PageToBackground, 'scan' | 'gone'>>(
      'background',
      { scan: async () => marks, gone: () => undefined },
      everybody,
      report,
    );
    expect(await toBackground('scan', { source: { kind: 'url', url: SECRET }, embedded: false })).toEqual(
      marks,
    );
    expect(await toBackground('gone', { handles: [] })).toBeUndefined();
  });

  it('is an error where the handler fails, without what it was about', async () => {
    answer<Pick<PageToBackground, 'hello'>>('background', { hello: failing }, everybody, report);
    answer<Pick<BackgroundToPage, 'links'>>('page', { links: failing }, everybody, report);
    answer<Pick<OnRequest, 'pickArea'>>('ask', { pickArea: async () => failing() }, everybody, report);
    answer<Pick<BackgroundToOffscreen, 'ping'>>('offscreen', { ping: failing }, everybody, report);
    await expect(toBackground('hello', { since: 1 })).rejects.toThrow(failed('hello'));
    await expect(toFrame(1, 0, 'links', {})).rejects.toThrow(failed('links'));
    await expect(askFrame(1, 0, 'pickArea', {})).rejects.toThrow(failed('pickArea'));
    await expect(toOffscreen('ping', {})).rejects.toThrow(failed('ping'));
    expect(report).toHaveBeenCalledTimes(4);
  });

  it('is an error from the background where nobody answers, and nothing from who may be gone', async () => {
    await expect(toBackground('hello', { since: 1 })).rejects.toThrow('Receiving end does not exist');
    expect(await toFrame(1, 0, 'links', {})).toBeUndefined();
    expect(await askFrame(1, 0, 'pickArea', {})).toBeUndefined();
    expect(await toOffscreen('ping', {})).toBeUndefined();
    // There is somebody, who does not take it.
    answer<Pick<PageToBackground, 'hello'>>('background', { hello: () => undefined }, () => false, report);
    await expect(toBackground('hello', { since: 1 })).rejects.toThrow('hello: no answer');
    expect(await toFrame(1, 0, 'links', {})).toBeUndefined();
    expect(report).not.toHaveBeenCalled();
  });
});

describe('the offscreen document', () => {
  const id = fakeBrowser.runtime.id;
  it.each([
    ['the background', { id, url: 'chrome-extension://test/background.js' }, true],
    ['a content script', { id, url: 'https://shop.example/', tab: { id: 1 }, frameId: 0 }, undefined],
    ['another extension', { id: 'them', url: 'chrome-extension://them/' }, undefined],
  ])('listens to %s: %s', (_, sender, taken) => {
    const cancelFrame = vi.fn();
    answer<Pick<BackgroundToOffscreen, 'cancelFrame'>>('offscreen', { cancelFrame }, fromExtension, report);
    expect(deliver({ to: 'offscreen', name: 'cancelFrame', request: { tabId: 1 } }, sender).taken).toBe(
      taken,
    );
  });
});

describe('the types of the protocol', () => {
  it('tie each name to its request and answer', () => {
    expectTypeOf(toBackground<'scan'>).returns.resolves.toEqualTypeOf<ScanAnswer>();
    expectTypeOf(toBackground<'cancel'>)
      .parameter(1)
      .toEqualTypeOf<{ codeId: string }>();
    expectTypeOf(toFrame<'links'>).returns.resolves.toEqualTypeOf<string[] | undefined>();
    expectTypeOf(toOffscreen<'readImage'>).returns.resolves.toEqualTypeOf<ReadAnswer | undefined>();
    expectTypeOf<Handlers<Protocol>['double']>().returns.toEqualTypeOf<number | Promise<number>>();
  });

  it('let nobody send what is for another receiver', () => {
    expectTypeOf<Parameters<typeof toBackground>[0]>().toEqualTypeOf<
      keyof PageToBackground | keyof OwnToBackground
    >();
    expectTypeOf<Parameters<typeof toFrame>[2]>().toEqualTypeOf<keyof BackgroundToPage>();
    expectTypeOf<Parameters<typeof askFrame>[2]>().toEqualTypeOf<keyof OnRequest>();
    expectTypeOf<Parameters<typeof toOffscreen>[0]>().toEqualTypeOf<keyof BackgroundToOffscreen>();
  });

  it('use no name twice', () => {
    expectTypeOf<keyof PageToBackground & keyof OwnToBackground>().toBeNever();
    expectTypeOf<(keyof PageToBackground | keyof OwnToBackground) & keyof BackgroundToPage>().toBeNever();
    expectTypeOf<keyof BackgroundToPage & keyof OnRequest>().toBeNever();
    expectTypeOf<
      keyof BackgroundToOffscreen &
        (keyof PageToBackground | keyof OwnToBackground | keyof BackgroundToPage | keyof OnRequest)
    >().toBeNever();
  });
});
