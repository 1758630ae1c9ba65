// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CodeDetails } from '../../utils/codes/code-details';
import { apiKey, apiVersion } from '../../utils/platform/settings';
import { LookUpForm } from './look-up-form';

it('offers a question as soon as there is a key, and what this version of VirusTotal can be asked', async () => {
  fakeBrowser.reset();
  const code = { id: 'a', checkable: { url: 'https://a.example/' } } as unknown as CodeDetails;
  const offered = () => [...document.querySelectorAll('option')].map(({ value }) => value);
  render(<LookUpForm code={code} keyOffer="No key yet" />, document.body);
  await expect.poll(() => document.body.textContent).toBe('No key yet');
  await apiKey.setValue('b'.repeat(64));
  await expect.poll(offered).toEqual(['id', 'redacted', 'whole']);
  await apiVersion.setValue('v2');
  await expect.poll(offered).toEqual(['redacted', 'whole']);
  expect(document.querySelector('select')?.value).toBe('redacted');
  render(null, document.body);
});
