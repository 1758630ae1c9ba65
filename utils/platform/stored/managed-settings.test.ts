import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

async function newContext() {
  vi.resetModules();
  return { ...(await import('../settings')), ...(await import('./settings-store')) };
}

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
});

describe('what is laid down for a browser', () => {
  it('wins over what the user chose, which is there again without it', async () => {
    const before = await newContext();
    await before.coverDangerous.setValue(false);
    await fakeBrowser.storage.managed.set({ coverDangerous: true });
    const { coverDangerous, keepHistory } = await newContext();
    expect([await coverDangerous.getValue(), await coverDangerous.isManaged()]).toEqual([true, true]);
    expect([await keepHistory.getValue(), await keepHistory.isManaged()]).toEqual([true, false]);
    await coverDangerous.setValue(false);
    expect(await coverDangerous.getValue()).toBe(true);
    await fakeBrowser.storage.managed.clear();
    expect([await coverDangerous.getValue(), await coverDangerous.isManaged()]).toEqual([false, false]);
  });

  it('is told to whoever watches the setting when it changes', async () => {
    const { coverDangerous } = await newContext();
    const told = vi.fn();
    const stop = coverDangerous.watch(told);
    expect(await coverDangerous.getValue()).toBe(false);
    await fakeBrowser.storage.managed.set({ coverDangerous: true });
    await expect.poll(() => told.mock.calls).toEqual([[true]]);
    stop();
  });

  it('is not waited for where the browser takes long, and counts as a change when it comes', async () => {
    let answer: (values: object) => void = () => {};
    const late = new Promise((resolve) => {
      answer = resolve;
    });
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockReturnValue(late as never);
    const { coverDangerous } = await newContext();
    const told = vi.fn();
    const stop = coverDangerous.watch(told);
    expect(await coverDangerous.getValue()).toBe(false);
    answer({ coverDangerous: true });
    await expect.poll(() => told.mock.calls).toEqual([[true]]);
    expect(await coverDangerous.isManaged()).toBe(true);
    stop();
  });

  it('may be nothing, which Firefox says by a rejection', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage not found'));
    const { coverDangerous, misunderstoodNames } = await newContext();
    expect([await coverDangerous.getValue(), await coverDangerous.isManaged()]).toEqual([false, false]);
    expect(await misunderstoodNames()).toEqual([]);
  });

  it('is taken only in its own kind, and the rest is named', async () => {
    await fakeBrowser.storage.managed.set({
      coverDangerous: 'yes',
      historyDays: 1.5,
      autoShare: 2,
      apiBase: 'http://gateway.example/',
      language: 'xx',
      pausedSites: ['a.example'],
      toString: 1,
      keepHistory: false,
      neverSend: ['a.example'],
    });
    const context = await newContext();
    const { coverDangerous, historyDays, autoShare, apiBase, languageSetting, pausedSites } = context;
    const values = [coverDangerous, historyDays, autoShare, apiBase, languageSetting, pausedSites];
    expect(await Promise.all(values.map((one) => one.getValue()))).toEqual([
      false,
      0,
      0.5,
      '',
      'browser',
      [],
    ]);
    expect(await context.keepHistory.getValue()).toBe(false);
    expect(await context.neverSend.getValue()).toEqual(['a.example']);
    expect(await context.misunderstoodNames()).toEqual(
      ['apiBase', 'autoShare', 'coverDangerous', 'historyDays', 'language', 'pausedSites', 'toString'].sort(),
    );
  });

  it('takes a gateway only by https', async () => {
    await fakeBrowser.storage.managed.set({ apiBase: 'https://gateway.example/api/v3' });
    expect(await (await newContext()).apiBase.getValue()).toBe('https://gateway.example/api/v3');
  });

  it('has a schema for Chromium that names each setting that may be laid down, and no other', async () => {
    const { manageableNames } = await newContext();
    const { properties } = JSON.parse(await readFile('public/managed-schema.json', 'utf8'));
    expect(Object.keys(properties).sort()).toEqual(manageableNames().sort());
    // Otherwise Chromium refuses the whole extension.
    const limited = Object.values<object>(properties).filter((one) => 'minimum' in one || 'maximum' in one);
    expect(limited.filter((one) => !('type' in one) || one.type !== 'integer')).toEqual([]);
  });
});
