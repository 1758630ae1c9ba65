import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageSetting } from '../platform/settings';
import { startMenu } from './menu';

it('is made anew when the language changes, each item once', async () => {
  const titles = new Map<string, string>();
  const create = vi.fn(({ id, title }: { id: string; title: string }) => {
    if (titles.has(id)) throw new Error(`Duplicate ${id}`);
    titles.set(id, title);
  });
  Object.assign(fakeBrowser, {
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

  await languageSetting.setValue('ko');
  await expect.poll(() => titles.get('check-picture')).toBe('QR 링크 확인');
  expect(titles.size).toBe(6);
  await languageSetting.setValue('en');
  await expect.poll(() => titles.get('read-tab')).toBe('Read all pages of the document in this tab');
  expect(titles.size).toBe(6);
});
