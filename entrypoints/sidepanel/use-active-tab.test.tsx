// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useActiveTab } from './use-active-tab';

function Shown() {
  return <p>{useActiveTab() ?? 'none'}</p>;
}
const shown = () => expect.poll(() => document.body.textContent);
const activate = (tabId: number, windowId: number) =>
  fakeBrowser.tabs.onActivated.trigger({ tabId, windowId, previousTabId: undefined });

let replaced = new Set<(added: number, removed: number) => void>();

beforeEach(() => {
  fakeBrowser.reset();
  replaced = new Set();
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: 2 }) });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ windowId }: { windowId: number }) => [{ id: windowId === 2 ? 20 : 10 }],
    onReplaced: {
      addListener: (one: () => void) => replaced.add(one),
      removeListener: (one: () => void) => replaced.delete(one),
    },
  });
});
afterEach(() => render(null, document.body));

it('is the tab in front of the window that the panel stands in, and no other window’s', async () => {
  render(<Shown />, document.body);
  await shown().toBe('20');
  await activate(11, 1);
  await activate(21, 2);
  await shown().toBe('21');
});

it('is the tab that came to the front while it was asked which one that is', async () => {
  let answer: (tabs: { id: number }[]) => void = () => undefined;
  const asked = new Promise<void>((isAsked) => {
    Object.assign(fakeBrowser.tabs, {
      query: () => {
        isAsked();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
  });
  render(<Shown />, document.body);
  await asked;
  await activate(21, 2);
  answer([{ id: 20 }]);
  await shown().toBe('21');
});

it('goes on under the id that the browser gives its tab', async () => {
  render(<Shown />, document.body);
  await shown().toBe('20');
  for (const one of replaced) one(30, 20);
  await shown().toBe('30');
  for (const one of replaced) one(40, 20);
  await shown().toBe('30');
});

it('hears nothing any more once it is gone', async () => {
  render(<Shown />, document.body);
  await shown().toBe('20');
  expect(replaced.size).toBe(1);
  render(null, document.body);
  expect(replaced.size).toBe(0);
});
