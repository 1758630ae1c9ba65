// @vitest-environment happy-dom
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('a panel that follows', () => {
  const sighting = { handle: 'h', codeId: 'c', text: 'https://a.example/' };
  let problem: string | undefined;
  const sent = vi.fn(async (message: { name: string }) => ({
    value: message.name === 'followTab' && problem ? { found: 0, problem } : { found: 1 },
  }));
  const lists = new Set<unknown>();
  function Panel() {
    const { sightings, problem: why, look } = useSightings(3, 'following');
    lists.add(sightings);
    const [, again] = useState(0);
    useEffect(() => again(1), []);
    return (
      <button type="button" onClick={look}>
        {sightings?.length} {why}
      </button>
    );
  }
  const names = () => sent.mock.calls.map(([{ name }]) => name);
  const text = () => expect.poll(() => document.body.textContent);

  beforeEach(async () => {
    fakeBrowser.reset();
    sent.mockClear();
    lists.clear();
    problem = undefined;
    Object.assign(fakeBrowser.runtime, { sendMessage: sent });
    await fakeBrowser.storage.session.set({ 'tab:3': [sighting] });
  });
  afterEach(() => render(null, document.body));

  it('asks anew when its tab loads, and only then', async () => {
    render(<Panel />, document.body);
    await text().toBe('1 ');
    await fakeBrowser.tabs.onUpdated.trigger(4, { status: 'loading' }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(3, { title: 'A title' }, {} as never);
    await fakeBrowser.tabs.onUpdated.trigger(3, { status: 'complete' }, {} as never);
    await expect.poll(names).toEqual(['followTab', 'followTab']);
  });

  it('lists nothing of a page that nobody asked for, until somebody does', async () => {
    problem = 'not-asked';
    render(<Panel />, document.body);
    await text().toBe('0 not-asked');
    await fakeBrowser.tabs.onUpdated.trigger(3, { status: 'complete' }, {} as never);
    await expect.poll(names).toEqual(['followTab', 'followTab']);
    await text().toBe('0 not-asked');
    // Not yet known, what was listed before, and one empty list however often it is shown.
    expect(lists.size).toBeLessThanOrEqual(3);
    document.querySelector('button')?.click();
    await text().toBe('1 ');
    expect(names()).toEqual(['followTab', 'followTab', 'scanTab']);
  });

  it('forgets why the page before could not be looked at', async () => {
    problem = 'browser-page';
    render(<Panel />, document.body);
    await text().toBe('1 browser-page');
    problem = undefined;
    await fakeBrowser.tabs.onUpdated.trigger(3, { status: 'complete' }, {} as never);
    await text().toBe('1 ');
  });
});
