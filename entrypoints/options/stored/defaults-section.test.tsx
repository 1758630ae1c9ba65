// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { apiKey, autoScan } from '../../../utils/platform/settings';
import { DefaultsSection } from './defaults-section';

it('restores on the second press only, keeps the key unless it is chosen, and can be undone', async () => {
  await autoScan.setValue(false);
  await apiKey.setValue('k');
  render(<DefaultsSection />, document.body);
  const press = async (words: string) => {
    const button = () => [...document.querySelectorAll('button')].find((one) => one.textContent === words);
    await expect.poll(button).toBeDefined();
    button()?.click();
  };
  await press('Restore the settings');
  expect(await autoScan.getValue()).toBe(false);
  await press('Really restore the settings?');
  await expect.poll(() => autoScan.getValue()).toBe(true);
  expect(await apiKey.getValue()).toBe('k');
  await press('Undo');
  await expect.poll(() => autoScan.getValue()).toBe(false);
  document.querySelector('input')?.click();
  await press('Restore the settings');
  await press('Really restore the settings?');
  await expect.poll(() => apiKey.getValue()).toBe('');
  await press('Undo');
  await expect.poll(() => apiKey.getValue()).toBe('k');
});
