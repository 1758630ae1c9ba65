// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { clearSent, listSent, noteSent } from '../../../utils/sent-requests/sent-store';
import { SentSection } from './sent-section';

it('shows the last requests with when, to whom, what and why, follows, and deletes them', async () => {
  const { body } = document;
  await clearSent();
  for (let i = 0; i < 12; i++)
    await noteSent({
      at: Date.UTC(2026, 10, 23, 12, i),
      host: `h${i}.example`,
      purpose: 'registration',
      about: `d${i}.example`,
      why: 'setting',
    });
  render(<SentSection />, body);
  const rows = () => [...body.querySelectorAll('li')].map((one) => one.textContent ?? '');
  const button = (words: string) =>
    [...body.querySelectorAll('button')].find((one) => one.textContent === words);
  await expect.poll(() => rows().length).toBe(10);
  expect(rows()[0]).toMatch(/2026.*h11\.example/);
  expect(rows()[0]).toContain('The question who registered d11.example');
  expect(rows()[0]).toContain('A setting that you turned on does this by itself.');
  button('Show 2 more')?.click();
  await expect.poll(() => rows().length).toBe(12);
  await noteSent({ at: 1, host: 'new.example', purpose: 'registries', about: '', why: 'asked' });
  await expect.poll(() => rows()[0]).toContain('new.example');
  button('Delete this list')?.click();
  await expect.poll(() => body.textContent).toContain('The list is deleted.');
  expect(rows()).toEqual([]);
  expect(await listSent()).toEqual([]);
});
