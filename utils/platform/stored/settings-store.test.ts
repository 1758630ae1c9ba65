import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const KEY = 'a'.repeat(64);
const OLD = { apiKey: KEY, apiVersion: 'v2', autoShare: 0.75, neverSend: ['a.example'], autoScan: false };

/** The modules of a context that starts now: a worker after a kill, or a page. */
async function newContext() {
  vi.resetModules();
  return { ...(await import('../settings')), ...(await import('./settings-store')) };
}

const names = ['apiKey', 'apiVersion', 'autoShare', 'neverSend', 'autoScan'] as const;
async function valuesIn(context: Awaited<ReturnType<typeof newContext>>) {
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await context[name].getValue()])),
  );
}

beforeEach(() => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

describe('settings of an earlier version', () => {
  it('move once, and are removed where they were', async () => {
    await fakeBrowser.storage.local.set(OLD);
    expect(await valuesIn(await newContext())).toEqual(OLD);
    await expect.poll(() => fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await valuesIn(await newContext())).toEqual(OLD);
  });

  it('are not lost by a kill before they are removed, nor taken twice', async () => {
    await fakeBrowser.storage.local.set(OLD);
    const clear = vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValueOnce(new Error('Killed'));
    vi.spyOn(console, 'error').mockReturnValue();
    const first = await newContext();
    expect(await first.apiKey.getValue()).toBe(KEY);
    await first.apiKey.setValue('b'.repeat(64));
    expect(clear).toHaveBeenCalled();
    expect(await fakeBrowser.storage.local.get('apiKey')).toEqual({ apiKey: KEY });
    expect(await (await newContext()).apiKey.getValue()).toBe('b'.repeat(64));
    await expect.poll(() => fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('move once though two contexts start together', async () => {
    await fakeBrowser.storage.local.set(OLD);
    const [one, two] = [await newContext(), await newContext()];
    expect(await Promise.all([valuesIn(one), valuesIn(two)])).toEqual([OLD, OLD]);
  });

  it('are taken only in their own kind, and no address for the key to go to', async () => {
    await fakeBrowser.storage.local.set({ apiKey: 7, apiVersion: 'v9', autoScan: 'no', autoShare: 9 });
    await fakeBrowser.storage.local.set({ apiBase: 'http://evil.test/', neverSend: [1, 'b.example'] });
    const context = await newContext();
    const { apiKey, apiVersion, autoShare, neverSend, autoScan } = await valuesIn(context);
    expect([apiKey, apiVersion, autoShare, autoScan]).toEqual(['', 'v3', 0.5, true]);
    expect(neverSend).toEqual(['b.example']);
    expect(await context.apiBase.getValue()).toBe('');
  });
});

describe('a setting', () => {
  it('does not follow what a content script writes', async () => {
    const first = await newContext();
    await first.apiKey.setValue(KEY);
    await fakeBrowser.storage.local.set({ apiKey: 'f', apiBase: 'http://evil.test/' });
    expect(await first.apiKey.getValue()).toBe(KEY);
    const later = await newContext();
    expect([await later.apiKey.getValue(), await later.apiBase.getValue()]).toEqual([KEY, '']);
  });

  it('tells every context of a new value, and of its removal', async () => {
    const [one, two] = [await newContext(), await newContext()];
    const told = [vi.fn(), vi.fn()] as const;
    one.apiKey.watch(told[0]);
    const stop = two.apiKey.watch(told[1]);
    await one.apiKey.setValue(KEY);
    await one.autoCheck.setValue(true);
    for (const listener of told) await expect.poll(() => listener.mock.calls).toEqual([[KEY]]);
    stop();
    await two.apiKey.removeValue();
    await expect.poll(() => told[0].mock.calls).toEqual([[KEY], ['']]);
    expect(told[1]).toHaveBeenCalledOnce();
  });

  it('is read with a new connection after the old one was closed', async () => {
    const context = await newContext();
    await context.apiKey.setValue(KEY);
    const deleted = indexedDB.deleteDatabase('qr-code-previewer-settings');
    await new Promise((resolve) => {
      deleted.onsuccess = resolve;
    });
    expect(await context.apiKey.getValue()).toBe('');
    await context.apiKey.setValue(KEY);
    expect(await context.apiKey.getValue()).toBe(KEY);
  });

  it('is read and set by the background for a page in a private window', async () => {
    const background = await newContext();
    const page = await newContext();
    const asking = () => Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
    const sent = vi.fn(async ({ name, request }: { name: string; request: never }) => {
      if (name === 'settingChanged') return { value: undefined };
      Object.assign(fakeBrowser, { extension: undefined });
      if (name === 'readSetting') return { value: await background.readSetting(request) };
      return { value: await background.writeSetting(request) };
    });
    Object.assign(fakeBrowser.runtime, { sendMessage: sent });
    asking();
    await page.apiKey.setValue(KEY);
    asking();
    expect(await page.apiKey.getValue()).toBe(KEY);
    expect(sent.mock.calls.map(([{ name }]) => name)).toEqual([
      'writeSetting',
      'settingChanged',
      'readSetting',
    ]);
  });
});
