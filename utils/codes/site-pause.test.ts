import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { isPaused, pausedPatterns, setPaused, siteOf } from './site-pause';

it('knows the sites that can be paused', () => {
  expect(siteOf('https://mail.example.com:8080/a?b#c')).toBe('mail.example.com');
  expect(siteOf('http://127.0.0.1/')).toBe('127.0.0.1');
  expect(siteOf('https://xn--bcher-kva.example/')).toBe('xn--bcher-kva.example');
  for (const other of ['chrome://settings', 'file:///tmp/a', 'http://[::1]/', 'about:blank', '', undefined])
    expect(siteOf(other)).toBeUndefined();
});

it('pauses one host and not its neighbours, and looks again', async () => {
  await setPaused('mail.example.com', 'paused');
  await setPaused('mail.example.com', 'paused');
  expect(await isPaused('https://mail.example.com/inbox')).toBe(true);
  expect(await isPaused('https://example.com/')).toBe(false);
  expect(await isPaused('https://not-mail.example.com/')).toBe(false);
  expect(await pausedPatterns()).toEqual(['*://mail.example.com/*']);
  await setPaused('mail.example.com', 'looked-at');
  expect(await isPaused('https://mail.example.com/inbox')).toBe(false);
  expect(await pausedPatterns()).toEqual([]);
});
