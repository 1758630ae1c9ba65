import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConfigEnv } from 'wxt';
import { languagesOnDisk } from './scripts/words/generate';
import config from './wxt.config';

async function manifestOf(browser: string, command: ConfigEnv['command']) {
  const mode = command === 'serve' ? 'development' : 'production';
  const { manifest } = config;
  return await (typeof manifest === 'function'
    ? manifest({ browser, command, manifestVersion: 3, mode })
    : manifest);
}

async function policyOf(browser: string, command: ConfigEnv['command']): Promise<string> {
  return JSON.stringify((await manifestOf(browser, command))?.content_security_policy);
}

it.each(['chrome', 'firefox'])(
  'lets nothing of a development server into what is shipped for %s',
  async (browser) => {
    const shipped = await policyOf(browser, 'build');
    expect(shipped).toContain("default-src 'none'");
    expect(shipped).not.toMatch(/localhost|127\.0\.0\.1|ws:/);
    const developing = await policyOf(browser, 'serve');
    expect(developing).toContain('ws://localhost:*');
    // Nothing else differs.
    expect(developing.replaceAll(/ (?:http|ws):\/\/localhost:\*/g, '')).toBe(shipped);
  },
);

describe.each(languagesOnDisk())('the manifest in %s', (language) => {
  const path = new URL(`./public/_locales/${language.replace('-', '_')}/messages.json`, import.meta.url);
  const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;

  it('has all its words, and no other', async () => {
    const used = JSON.stringify(await manifestOf('chrome', 'build')).matchAll(/__MSG_(\w+)__/g);
    expect(Object.keys(words).sort()).toEqual([...used].map(([, name]) => name).sort());
  });

  it('fits into what browsers and their shops show', () => {
    expect(words.name?.message.length).toBeLessThanOrEqual(45);
    expect(words.description?.message.length).toBeLessThanOrEqual(132);
  });
});

it('leaves the browser its own pages, and its button words in each language', async () => {
  const manifest = {
    chrome_url_overrides: { history: 'history.html' },
    action: { default_title: 'QR codes on this page' },
  };
  const hooks = config.hooks as unknown as Record<string, (wxt: unknown, made: object) => void>;
  hooks['build:manifestGenerated']?.({}, manifest);
  expect(manifest).toEqual({ action: { default_title: '__MSG_button__' } });
});

it('keeps what is developed apart from what is built', () => {
  expect(config.outDirTemplate).toBe('{{browser}}-mv{{manifestVersion}}{{modeSuffix}}');
});
