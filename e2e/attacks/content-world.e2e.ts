import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Pages, startPages } from '../../stand-ins/pages';
import { KEYS } from '../../stand-ins/virustotal';
import {
  type Browser,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from '../harness/test-bed';

/**
 * What a page could do that has taken over the process of its content script: all that such a script may. Its own
 * storage is the one thing that the browsers let it reach.
 */
describe.each<Browser>(['Chromium', 'Firefox'])('a content script’s world in %s', (browser) => {
  let evil: Pages;
  let bed: TestBed;
  let options: Tab;

  beforeAll(async () => {
    evil = await startPages({ 'evil.test/': '<!doctype html><title>Evil</title>' });
    bed = await startTestBed(browser, {
      hosts: { 'evil.test:80': evil.port },
      routes: { 'open.test/': '<!doctype html><title>Open</title>' },
    });
    options = await bed.open('options.html');
    await waitForSelector(options, 'input[name=key]');
    await options.evaluate((key) => {
      const field = document.querySelector<HTMLInputElement>('input[name=key]');
      if (field) field.value = key;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }, KEYS.premium);
    await options.click('Save');
    await waitForText(options, '#virustotal', 'This minute: 1 of');
    await bed.visit('http://open.test/');
  });
  afterAll(async () => {
    await bed?.close();
    await evil?.close();
  });

  it('sees neither the key nor a setting', async () => {
    const seen = await options.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://open.test/*' });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async () => {
          const areas = ['local', 'sync', 'session'] as const;
          const read = areas.map((area) => Promise.resolve(chrome.storage?.[area]?.get(null)).catch(String));
          const names = await indexedDB.databases().catch(() => []);
          return JSON.stringify([await Promise.all(read), names, document.cookie]);
        },
      });
      return String(answer?.result);
    }, undefined);
    expect(seen).toContain('[');
    expect(seen).not.toContain(KEYS.premium);
    expect(seen).not.toMatch(/apiKey|qr-code-previewer-settings/);
  });

  it('cannot have the key sent elsewhere', async () => {
    await options.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://open.test/*' });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: async () => {
          const items = { apiBase: 'http://evil.test/api/v3', apiKey: 'f'.repeat(64), autoCheck: true };
          for (const area of ['local', 'sync', 'session'] as const)
            await Promise.resolve(chrome.storage?.[area]?.set(items)).catch(() => undefined);
        },
      });
    }, undefined);
    await options.reload();
    await options.click('Test');
    await waitForText(options, '#virustotal', 'This minute: 2 of');
    expect(evil.log).toEqual([]);
    expect(bed.virusTotal.log.map(({ user }) => user)).toEqual(['premium-user', 'premium-user']);
    // The history and the look at the screen, as at first.
    expect(await options.count('input[type=checkbox]:checked')).toBe(2);
  });
});
