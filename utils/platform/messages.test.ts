import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ReadResult } from '../images/read-request';
import {
  type BackgroundToPage,
  type ExtensionPageToBackground,
  type Handlers,
  handleMessages,
  isFromExtension,
  type OnDemand,
  type PageToBackground,
  type ScanAnswer,
  sendOnDemand,
  sendToBackground,
  sendToFrame,
  sendToOffscreen,
} from './messages';
import type { BackgroundToOffscreen } from './offscreen';

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
    handleMessages<Protocol>('background', handlers, ({ id }) => id === 'us', report);
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
    handleMessages<Pick<PageToBackground, 'scan' | 'imagesRemoved'>>(
      'background',
      { scan: async () => marks, imagesRemoved: () => undefined },
      everybody,
      report,
    );
    expect(await sendToBackground('scan', { source: { kind: 'url', url: SECRET }, embedded: false })).toEqual(
      marks,
    );
    expect(await sendToBackground('imagesRemoved', { handles: [] })).toBeUndefined();
  });

  it('is an error where the handler fails, without what it was about', async () => {
    handleMessages<Pick<PageToBackground, 'documentStarted'>>(
      'background',
      { documentStarted: failing },
      everybody,
      report,
    );
    handleMessages<Pick<BackgroundToPage, 'isScanned'>>('page', { isScanned: failing }, everybody, report);
    handleMessages<Pick<OnDemand, 'selectAreaInFrame'>>(
      'on-demand',
      { selectAreaInFrame: async () => failing() },
      everybody,
      report,
    );
    handleMessages<Pick<BackgroundToOffscreen, 'ping'>>('offscreen', { ping: failing }, everybody, report);
    await expect(sendToBackground('documentStarted', { since: 1 })).rejects.toThrow(
      failed('documentStarted'),
    );
    await expect(sendToFrame(1, 0, 'isScanned', {})).rejects.toThrow(failed('isScanned'));
    await expect(sendOnDemand(1, 0, 'selectAreaInFrame', { hint: '' })).rejects.toThrow(
      failed('selectAreaInFrame'),
    );
    await expect(sendToOffscreen('ping', {})).rejects.toThrow(failed('ping'));
    expect(report).toHaveBeenCalledTimes(4);
  });

  it('is an error from the background where nobody answers, and nothing from who may be gone', async () => {
    await expect(sendToBackground('documentStarted', { since: 1 })).rejects.toThrow(
      'Receiving end does not exist',
    );
    expect(await sendToFrame(1, 0, 'isScanned', {})).toBeUndefined();
    expect(await sendOnDemand(1, 0, 'selectAreaInFrame', { hint: '' })).toBeUndefined();
    expect(await sendToOffscreen('ping', {})).toBeUndefined();
    // There is somebody, who does not take it.
    handleMessages<Pick<PageToBackground, 'documentStarted'>>(
      'background',
      { documentStarted: () => undefined },
      () => false,
      report,
    );
    await expect(sendToBackground('documentStarted', { since: 1 })).rejects.toThrow(
      'documentStarted: no answer',
    );
    expect(await sendToFrame(1, 0, 'isScanned', {})).toBeUndefined();
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
    handleMessages<Pick<BackgroundToOffscreen, 'cancelFrame'>>(
      'offscreen',
      { cancelFrame },
      isFromExtension,
      report,
    );
    expect(deliver({ to: 'offscreen', name: 'cancelFrame', request: { tabId: 1 } }, sender).taken).toBe(
      taken,
    );
  });
});

describe('the types of the protocol', () => {
  it('tie each name to its request and answer', () => {
    expectTypeOf(sendToBackground<'scan'>).returns.resolves.toEqualTypeOf<ScanAnswer>();
    expectTypeOf(sendToBackground<'cancel'>)
      .parameter(1)
      .toEqualTypeOf<{ codeId: string }>();
    expectTypeOf(sendToFrame<'isScanned'>).returns.resolves.toEqualTypeOf<boolean | undefined>();
    expectTypeOf(sendToOffscreen<'readImage'>).returns.resolves.toEqualTypeOf<ReadResult | undefined>();
    expectTypeOf<Handlers<Protocol>['double']>().returns.toEqualTypeOf<number | Promise<number>>();
  });

  it('let nobody send what is for another receiver', () => {
    expectTypeOf<Parameters<typeof sendToBackground>[0]>().toEqualTypeOf<
      keyof PageToBackground | keyof ExtensionPageToBackground
    >();
    expectTypeOf<Parameters<typeof sendToFrame>[2]>().toEqualTypeOf<keyof BackgroundToPage>();
    expectTypeOf<Parameters<typeof sendOnDemand>[2]>().toEqualTypeOf<keyof OnDemand>();
    expectTypeOf<Parameters<typeof sendToOffscreen>[0]>().toEqualTypeOf<keyof BackgroundToOffscreen>();
  });

  it('use no name twice', () => {
    expectTypeOf<keyof PageToBackground & keyof ExtensionPageToBackground>().toBeNever();
    expectTypeOf<
      (keyof PageToBackground | keyof ExtensionPageToBackground) & keyof BackgroundToPage
    >().toBeNever();
    expectTypeOf<keyof BackgroundToPage & keyof OnDemand>().toBeNever();
    expectTypeOf<
      keyof BackgroundToOffscreen &
        (keyof PageToBackground | keyof ExtensionPageToBackground | keyof BackgroundToPage | keyof OnDemand)
    >().toBeNever();
  });
});
