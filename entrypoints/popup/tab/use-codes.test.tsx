// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sighting } from '../../../utils/codes/sightings';
import { useCodes } from './use-codes';

function Shown({ sightings }: { sightings: Sighting[] }) {
  return <p>{useCodes(sightings)?.map(({ basis }) => basis)}</p>;
}

it('follows what becomes known of a code while its mark stays the same', async () => {
  fakeBrowser.reset();
  const sighting: Sighting = {
    handle: 'h1',
    frameId: 0,
    codeId: 'a'.repeat(64),
    text: 'https://a.example/',
    how: [],
    otherTexts: [],
    nested: false,
    signals: [],
    page: 'https://page.example/',
    at: 1,
    private: false,
  };
  render(<Shown sightings={[sighting]} />, document.body);
  await expect.poll(() => document.body.textContent).toBe('source');
  render(<Shown sightings={[{ ...sighting, onScreen: true }]} />, document.body);
  await expect.poll(() => document.body.textContent).toBe('source-and-screen');
  // Another page: that there is none is said at once, and nothing may stand beside it.
  render(<Shown sightings={[]} />, document.body);
  expect(document.body.textContent).toBe('');
  render(null, document.body);
});
