// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSightings } from './use-sightings';

function Shown() {
  const { sightings, scanning, problem } = useSightings(3);
  return <p>{JSON.stringify({ sightings, scanning, problem })}</p>;
}

it('stops looking when the background fails', async () => {
  fakeBrowser.reset();
  const sent = vi.fn(async () => ({ error: true }));
  Object.assign(fakeBrowser.runtime, { sendMessage: sent });
  render(<Shown />, document.body);
  await expect.poll(() => document.body.textContent).toBe('{"sightings":[],"scanning":false}');
  expect(sent).toHaveBeenCalledOnce();
  render(null, document.body);
});

it('says that the tab is closed, though it goes while it is searched', async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { sendMessage: () => new Promise(() => undefined) });
  render(<Shown />, document.body);
  await expect.poll(() => document.body.textContent).toBe('{"sightings":[],"scanning":true}');
  await fakeBrowser.tabs.onRemoved.trigger(4, { windowId: 1, isWindowClosing: false });
  await fakeBrowser.tabs.onRemoved.trigger(3, { windowId: 1, isWindowClosing: false });
  await expect
    .poll(() => document.body.textContent)
    .toBe('{"sightings":[],"scanning":false,"problem":"tab-closed"}');
  render(null, document.body);
});
