// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeScannerRequest } from '../../utils/codes/scanner-request';
import { ShowAsCode } from './tab-acts';

function show(url: string | undefined): void {
  render(<ShowAsCode where={{ url, automatic: true, paused: false, isPrivate: true }} />, document.body);
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => render(null, document.body));

it.each([
  ['https://shop.example/a.html', 1],
  ['file:///home/a.pdf', 0],
  ['chrome://settings/', 0],
  [undefined, 0],
])('of %s shows the address as a code: %i', (url, offered) => {
  show(url);
  expect(document.querySelectorAll('button')).toHaveLength(offered);
});

it('opens a page for it, and tells that the tab is private', async () => {
  const opened = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
  show('https://shop.example/a');
  document.querySelector('button')?.click();
  await expect.poll(() => opened.mock.calls.length).toBe(1);
  const { search } = new URL(opened.mock.calls[0]?.[0]?.url ?? '');
  expect(await takeScannerRequest(search)).toEqual({ text: 'https://shop.example/a', private: true });
});
