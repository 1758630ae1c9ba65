import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
});

/** The modules of a page that opens now. */
async function newPage() {
  const { followLanguage } = await import('./language');
  const { languageSetting } = await import('./settings');
  const { currentLanguage } = await import('../words/translate');
  return { followLanguage, languageSetting, currentLanguage };
}

it('speaks what is laid down, before what was chosen', async () => {
  await fakeBrowser.storage.managed.set({ language: 'ko' });
  const { followLanguage, languageSetting, currentLanguage } = await newPage();
  await languageSetting.setValue('en');
  await followLanguage();
  expect(currentLanguage()).toBe('ko');
});

it('speaks what was chosen where the browser takes long to tell what is laid down, and then that', async () => {
  let tell = (_laidDown: object) => {};
  const laidDown = new Promise<Record<string, unknown>>((resolve) => {
    tell = resolve as typeof tell;
  });
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(laidDown);
  const { followLanguage, languageSetting, currentLanguage } = await newPage();
  await languageSetting.setValue('ko');
  const told: string[] = [];
  const others = languageSetting.isManaged().then(() => told.push('whether anything is laid down'));
  await followLanguage();
  told.push('language');
  expect(currentLanguage()).toBe('ko');
  tell({ language: 'en' });
  await others;
  expect(told).toEqual(['language', 'whether anything is laid down']);
  await expect.poll(currentLanguage).toBe('en');
});

it('speaks at once what it spoke last, and then what is set', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const first = await newPage();
  await first.languageSetting.setValue('ko');
  await first.followLanguage();
  vi.resetModules();

  const next = await newPage();
  const following = next.followLanguage();
  expect(next.currentLanguage()).toBe('ko');
  await next.languageSetting.setValue('en');
  await following;
  await expect.poll(next.currentLanguage).toBe('en');
  expect([...kept.values()]).toEqual(['en']);
  vi.unstubAllGlobals();
});
