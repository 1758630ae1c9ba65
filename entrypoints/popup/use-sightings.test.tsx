// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSightings } from './use-sightings';

function Shown() {
  const { sightings, scanning } = useSightings(3);
  return <p>{JSON.stringify({ sightings, scanning })}</p>;
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
