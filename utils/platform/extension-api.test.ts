// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { api, shadowOf } from './extension-api';

const id = fakeBrowser.runtime.id;
afterEach(() => {
  fakeBrowser.runtime.id = id;
});

it('asks the browser for closed shadow roots as long as the extension is there, and for none after', () => {
  const element = document.createElement('p');
  const closed = element.attachShadow({ mode: 'closed' });
  const ask = vi.fn(() => closed);
  Object.assign(api, { dom: { openOrClosedShadowRoot: ask } });
  expect(shadowOf(element)).toBe(closed);
  fakeBrowser.runtime.id = undefined as never;
  ask.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(shadowOf(element)).toBe(null);
  expect(shadowOf(document.createElement('p'))).toBe(null);
});
