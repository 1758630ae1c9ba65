import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetPrivateRecords } from '../codes/private-records';
import { takeScannerRequest } from '../codes/scanner-request';
import { languageSetting } from '../platform/settings';
import { startMenu } from './menu';

const commands = { onCommand: { addListener: () => undefined } };

it('is made anew when the language changes, each item once', async () => {
  const titles = new Map<string, string>();
  const create = vi.fn(({ id, title }: { id: string; title: string }) => {
    if (titles.has(id)) throw new Error(`Duplicate ${id}`);
    titles.set(id, title);
  });
  Object.assign(fakeBrowser, {
    commands,
    contextMenus: {
      create,
      removeAll: async () => titles.clear(),
      onClicked: { addListener: vi.fn() },
    },
  });
  await languageSetting.setValue('en');
  startMenu();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false });
  await expect.poll(() => titles.get('check-picture')).toBe('Check QR link');

  titles.clear();
  await fakeBrowser.runtime.onStartup.trigger();
  await expect.poll(() => titles.size).toBe(7);

  await languageSetting.setValue('ko');
  await expect.poll(() => titles.get('check-picture')).toBe('QR 링크 확인');
  expect(titles.size).toBe(7);
  await languageSetting.setValue('en');
  await expect.poll(() => titles.get('read-tab')).toBe('Read all pages of the document in this tab');
  expect(titles.size).toBe(7);
});

it('tells the scanner that it was opened from a private tab, and forgets that with the private windows', async () => {
  const clicked = vi.fn();
  Object.assign(fakeBrowser, { commands, contextMenus: { onClicked: { addListener: clicked } } });
  startMenu();
  const choose = clicked.mock.calls[0]?.[0] as (info: object, tab: object) => void;
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  const searchOf = (at: number) => new URL(opened.mock.calls[at]?.[0]?.url ?? '').search;
  const info = { menuItemId: 'check-text', selectionText: ' https://shop.example/ ' };
  const tab = { id: 3, index: 0, windowId: 1 };

  choose(info, { ...tab, incognito: true });
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  expect(await takeScannerRequest(searchOf(0))).toEqual({ text: 'https://shop.example/', private: true });
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'spoken-language': 'en' });

  choose(info, { ...tab, incognito: true });
  choose(info, { ...tab, incognito: false });
  await expect.poll(() => opened.mock.calls.length).toBe(3);
  await forgetPrivateRecords();
  expect(await takeScannerRequest(searchOf(1))).toBeUndefined();
  expect(await takeScannerRequest(searchOf(2))).toEqual({ text: 'https://shop.example/' });
});

it('opens the page that shows a selected text as a code, which keeps the text nowhere', async () => {
  const clicked = vi.fn();
  Object.assign(fakeBrowser, { commands, contextMenus: { onClicked: { addListener: clicked } } });
  startMenu();
  const choose = clicked.mock.calls[0]?.[0] as (info: object, tab: object) => void;
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  choose({ menuItemId: 'show-code', selectionText: ' a b ' }, { id: 3, index: 4, windowId: 1 });
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { url = '', index } = opened.mock.calls[0]?.[0] ?? {};
  expect([new URL(url).pathname, index]).toEqual(['/show-code.html', 5]);
  expect(await takeScannerRequest(new URL(url).search)).toEqual({ text: ' a b ' });
  expect(await takeScannerRequest(new URL(url).search)).toBeUndefined();
});

it('has a file that a page made asked of that page, and no picture looked for at the pointer', async () => {
  const clicked = vi.fn();
  const injected = vi.fn(async () => []);
  Object.assign(fakeBrowser, {
    commands,
    contextMenus: { onClicked: { addListener: clicked } },
    scripting: { executeScript: injected },
  });
  startMenu();
  const choose = clicked.mock.calls[0]?.[0] as (info: object, tab: object) => void;
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  const pageUrl = 'https://mail.example/';
  const linkUrl = 'blob:https://mail.example/1';
  const tab = { id: 3, index: 4, windowId: 1 };
  choose({ menuItemId: 'check-picture', linkUrl, pageUrl, frameId: 7 }, tab);
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  expect(await takeScannerRequest(search)).toEqual({
    url: linkUrl,
    pageUrl,
    from: { tabId: 3, frameId: 7 },
  });
  expect(injected).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 3, frameIds: [7] },
    files: ['/on-demand.js'],
  });
});

describe('over a document in a page', () => {
  const page = 'https://mail.example/';
  const made = 'blob:https://mail.example/1';
  const handedOut = 'https://mail.example/attachment?id=3';
  /** In Chromium a click is in a part of the viewer that lets no script in, and its source is that viewer's. */
  const inChromium = {
    frameId: 9,
    srcUrl: 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/1',
    pageUrl: page,
  };
  const inFirefox = { frameId: 9, pageUrl: page };
  const top = { frameId: 0, type: 'text/html', url: page };
  const viewer = (url: string) => ({ frameId: 5, type: 'application/pdf', url: `${url}#page=2` });

  it.each([
    ['Chromium', { ...inChromium, menuItemId: 'check-document', frameUrl: made }, [top, viewer(made)], 5],
    [
      'Chromium',
      { ...inChromium, menuItemId: 'check-picture', frameUrl: handedOut },
      [top, viewer(handedOut)],
      5,
    ],
    ['Firefox', { ...inFirefox, menuItemId: 'check-made-document', frameUrl: made }, [top], 0],
    ['Firefox', { ...inFirefox, menuItemId: 'check-picture', frameUrl: handedOut }, [top], 0],
    [
      'Firefox',
      { ...inFirefox, menuItemId: 'check-document', frameUrl: 'https://papers.example/a.pdf' },
      [top],
      undefined,
    ],
  ])('%s has it asked of who has it: %j', async (_, info, documents, holder) => {
    const clicked = vi.fn();
    Object.assign(fakeBrowser, {
      commands,
      contextMenus: { onClicked: { addListener: clicked } },
      permissions: { contains: async () => true },
      scripting: {
        async executeScript({ target, func }: { target: { frameIds?: number[] }; func?: unknown }) {
          const isIn = (frameId: number) => !target.frameIds || target.frameIds.includes(frameId);
          const reached = documents.filter(({ frameId }) => isIn(frameId));
          if (reached.length === 0) throw new Error('Missing host permission for the tab or frames');
          return func ? reached.map(({ frameId, ...result }) => ({ frameId, result })) : [];
        },
      },
    });
    startMenu();
    const choose = clicked.mock.calls[0]?.[0] as (info: object, tab: object) => void;
    const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    choose(info, { id: 3, index: 4, windowId: 1, url: page });
    await expect.poll(() => opened.mock.calls.length).toBe(1);
    const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
    expect(await takeScannerRequest(search)).toEqual({
      url: info.frameUrl,
      pageUrl: page,
      isShown: true,
      ...(holder !== undefined && { from: { tabId: 3, frameId: holder } }),
    });
  });
});

it('opens the scanner page at its key', async () => {
  const pressed = vi.fn();
  Object.assign(fakeBrowser, {
    contextMenus: { onClicked: { addListener: vi.fn() } },
    commands: { onCommand: { addListener: pressed } },
  });
  startMenu();
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  const press = pressed.mock.calls[0]?.[0] as (command: string, tab: object) => void;
  press('another', { index: 0, windowId: 1 });
  press('open-scanner', { index: 0, windowId: 1 });
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  expect(new URL(opened.mock.calls[0]?.[0]?.url ?? '').pathname).toBe('/scanner.html');
});

it('is left out where the browser has no menus, as on phones', () => {
  Object.assign(fakeBrowser, { contextMenus: undefined, commands: undefined });
  expect(startMenu).not.toThrow();
});
