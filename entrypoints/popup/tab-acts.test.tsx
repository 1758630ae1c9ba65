// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeScannerRequest } from '../../utils/codes/scanner-request';
import { ReadDocument, ShowAsCode } from './tab-acts';

const at = (url: string | undefined, isPrivate = false) => ({
  url,
  automatic: true,
  paused: false,
  isPrivate,
});

function show(url: string | undefined, isPrivate?: boolean): void {
  const where = at(url, isPrivate);
  render(
    <>
      <ReadDocument where={where} />
      <ShowAsCode where={where} />
    </>,
    document.body,
  );
}

const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

it.each([
  ['https://shop.example/a.html?b=.pdf', ['This page as a QR code']],
  ['https://shop.example/a.PDF?b=1', ['Read all pages', 'This page as a QR code']],
  ['file:///home/a.pdf', ['Choose files']],
  ['chrome://settings/', []],
  [undefined, []],
])('of %s offers %j', (url, offered) => {
  show(url);
  expect(buttons()).toEqual(offered);
});

it.each([
  [0, { url: 'https://shop.example/a.pdf', pageUrl: 'https://shop.example/a.pdf' }],
  [1, { text: 'https://shop.example/a.pdf' }],
])('opens a page for it, and tells that the tab is private (%i)', async (which, request) => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  show('https://shop.example/a.pdf', true);
  document.querySelectorAll('button')[which]?.click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  expect(await takeScannerRequest(search)).toEqual({ ...request, private: true });
});
