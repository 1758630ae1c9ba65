import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageSetting } from '../platform/settings';

/** A background as it starts: its modules hold nothing of the one before. */
async function start(): Promise<() => number> {
  vi.resetModules();
  const { onSpokenLanguageChange } = await import('./spoken-language');
  const listener = vi.fn();
  onSpokenLanguageChange(listener);
  return () => listener.mock.calls.length;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

afterEach(() => fakeBrowser.reset());

it('has words made anew with each other language, not with each start of the background', async () => {
  await languageSetting.setValue('ko');
  const first = await start();
  await settled();
  expect(first()).toBe(0);
  await languageSetting.setValue('en');
  await expect.poll(first).toBe(1);
  await languageSetting.setValue('ko');
  await expect.poll(first).toBe(2);
  const second = await start();
  await settled();
  expect(second()).toBe(0);
  // Set while no background ran.
  await fakeBrowser.storage.session.set({ 'spoken-language': 'en' });
  const third = await start();
  await expect.poll(third).toBe(1);
});
