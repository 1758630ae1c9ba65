// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PauseButton } from './site-control';
import { useTabSite } from './tab/use-tab-site';

function Shown() {
  const where = useTabSite(3);
  return where ? (
    <p>
      known <PauseButton where={where} />
    </p>
  ) : null;
}

afterEach(() => render(null, document.body));

it.each([
  [false, 1],
  [true, 0],
])(
  'offers a pause, which is kept on the disk, except in a private window (%s)',
  async (incognito, offered) => {
    fakeBrowser.reset();
    const event = { addListener: () => undefined, removeListener: () => undefined };
    Object.assign(fakeBrowser, {
      permissions: { contains: async () => true, onAdded: event, onRemoved: event },
    });
    Object.assign(fakeBrowser.tabs, { get: async () => ({ url: 'https://shop.example/', incognito }) });
    render(<Shown />, document.body);
    await expect.poll(() => document.body.textContent).toContain('known');
    expect(document.querySelectorAll('button')).toHaveLength(offered);
  },
);
