import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn, updateSightings } from '../codes/sightings';
import { setPaused } from '../codes/site-pause';
import { startScriptRegistration } from './script-registration';

const TABS = [
  { id: 1, url: 'https://mail.example/inbox' },
  { id: 2, url: 'https://shop.example/' },
];

describe('a site that is paused', () => {
  const happened: string[] = [];
  beforeEach(() => {
    fakeBrowser.reset();
    happened.length = 0;
    const event = { addListener: vi.fn() };
    Object.assign(fakeBrowser, {
      permissions: { onAdded: event, onRemoved: event, getAll: async () => ({ origins: ['*://*/*'] }) },
      scripting: {
        getRegisteredContentScripts: async () => [],
        registerContentScripts: async () => undefined,
        executeScript: async ({ target }: { target: { tabId: number } }) =>
          void happened.push(`scan ${target.tabId}`),
      },
    });
    Object.assign(fakeBrowser.tabs, {
      query: async () => TABS,
      async sendMessage(id: number, { name }: { name: string }) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        happened.push(`${name} ${id}`);
      },
    });
  });

  it('is not read on; resumed, its pages begin anew and no others do', async () => {
    startScriptRegistration();
    await updateSightings(1, () => [{ handle: 'h', codeId: 'c' } as never]);
    await setPaused('mail.example', 'paused');
    await expect.poll(() => happened).toContain('stopScanning 1');
    await expect.poll(() => happened).toContain('scan 2');
    expect(await sightingsIn(1)).toEqual([]);
    happened.length = 0;
    await setPaused('mail.example', 'looked-at');
    // Other test files may change settings meanwhile, which has pages scanned once more.
    const stopped = () => happened.indexOf('stopScanning 1');
    await expect.poll(() => stopped() >= 0 && happened.lastIndexOf('scan 1') > stopped()).toBe(true);
    expect(happened).not.toContain('stopScanning 2');
  });
});
