// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { SettingsFinder } from './settings-finder';

const PARTS = [
  { id: 'a', heading: 'History' },
  { id: 'b', heading: 'Language' },
  { id: 'late', heading: 'Not loaded yet' },
];

it('leaves only the sections that hold all words, in their folded parts too, and all of them without a word', async () => {
  render(
    <>
      <SettingsFinder parts={PARTS} />
      <section id="a">
        History <details>How many Codes are kept</details>
      </section>
      <section id="b">Language of codes</section>
    </>,
    document.body,
  );
  const input = document.querySelector('input');
  const visible = () =>
    [...document.querySelectorAll('section')].filter(({ hidden }) => !hidden).map(({ id }) => id);
  const links = () => [...document.querySelectorAll('a')].map((one) => one.getAttribute('href'));
  const status = () => document.querySelector('[role=status]')?.textContent;
  const type = (words: string) => {
    if (!input) return;
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  expect(links()).toEqual(['#a', '#b', '#late']);
  type('KEPT codes');
  await expect.poll(visible).toEqual(['a']);
  await expect.poll(links).toEqual(['#a']);
  expect(status()).toBe('1 part of the settings has these words.');
  type('nonsense');
  await expect.poll(visible).toEqual([]);
  await expect.poll(status).toBe('No setting has these words.');
  type(' ');
  await expect.poll(visible).toEqual(['a', 'b']);
  await expect.poll(links).toEqual(['#a', '#b', '#late']);
  expect(status()).toBe('');
});
