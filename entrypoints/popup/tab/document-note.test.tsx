// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabDocument } from '../../../utils/codes/documents/tab-documents';
import { takeScannerRequest } from '../../../utils/codes/scanner-request';
import { DocumentNote } from './document-note';

const PAPER = 'https://shop.example/a.pdf';

const known = (rest: Partial<TabDocument>): TabDocument => ({
  key: 'k',
  url: PAPER,
  at: 0,
  private: false,
  state: 'read',
  pages: 3,
  unread: 0,
  ...rest,
});

function show(url: string | undefined, document_?: TabDocument, isPrivate = false): void {
  const where = { url, automatic: true, paused: false, isPrivate };
  render(<DocumentNote tabId={7} where={where} known={document_} />, document.body);
}

const button = () => document.querySelector('button')?.textContent;
const text = () => document.querySelector('p')?.textContent?.replace(/[\u2068\u2069]/g, '');

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

it.each([
  ['https://shop.example/a.html?b=.pdf', undefined],
  ['https://shop.example/a.PDF?b=1', 'Read all pages'],
  ['file:///home/a.pdf', 'Choose files'],
  ['chrome://settings/', undefined],
  [undefined, undefined],
])('of %s, which nobody has begun to read, offers %s', (url, offered) => {
  show(url);
  expect(button()).toBe(offered);
});

it.each<[Partial<TabDocument>, string, string | undefined]>([
  [{ state: 'reading', pages: 1 }, 'Reading all pages', undefined],
  [{ pages: 1 }, 'has one page', undefined],
  [{}, 'All 3 pages', undefined],
  [{ unread: 1 }, 'Some of this document', 'Read all pages'],
  [{ state: 'broken', pages: 0 }, 'Some of this document', 'Read all pages'],
  [{ state: 'took-too-long' }, 'first 3 pages', 'Read all pages'],
  [{ state: 'too-large', pages: 0 }, 'too large', 'Read all pages'],
  [{ state: 'needs-password', pages: 0 }, 'password', 'Read all pages'],
  [{ state: 'refused', pages: 0 }, 'only to you', 'Choose files'],
  [{ state: 'redirected', pages: 0, began: 5 }, 'only to you', 'Read all pages'],
  [{ url: 'blob:https://mail.example/1', state: 'refused', pages: 0 }, 'no longer has it', 'Choose files'],
])('of one with %j says “%s” and offers %s', (state, words, offered) => {
  show(PAPER, known(state));
  expect(text()).toContain(words);
  expect(button()).toBe(offered);
});

it('has all of it read by a page that may ask the tab for it, and tells that the tab is private', async () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  // Browsers do not tell the address of what a page has made.
  const url = 'blob:https://mail.example/1';
  show(undefined, known({ url, state: 'took-too-long', began: 5 }), true);
  document.querySelector('button')?.click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  const from = { tabId: 7, frameId: 0 };
  expect(await takeScannerRequest(search)).toEqual({ url, pageUrl: url, from, isShown: true, private: true });
});

it('has it asked of the page that opened the tab, where that handed it over', async () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const holder = { tabId: 3, frameId: 2 };
  show(PAPER, known({ state: 'took-too-long', holder }));
  document.querySelector('button')?.click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  expect(await takeScannerRequest(search)).toMatchObject({ url: PAPER, from: holder });
});
