// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { pausedSites } from '../../utils/platform/settings';
import { PausedSites } from './paused-sites';

it('takes a paused site off, and puts it back', async () => {
  await pausedSites.setValue(['b.example', 'a.example']);
  render(<PausedSites />, document.body);
  const names = () => [...document.querySelectorAll('li span')].map((one) => one.textContent);
  const button = () => document.querySelector('button');
  await expect.poll(names).toEqual(['a.example', 'b.example']);
  button()?.click();
  await expect.poll(() => pausedSites.getValue()).toEqual(['b.example']);
  await expect.poll(() => button()?.textContent).toBe('Not on this site');
  expect(names()).toEqual(['a.example', 'b.example']);
  button()?.click();
  await expect.poll(() => pausedSites.getValue()).toEqual(['b.example', 'a.example']);
});
