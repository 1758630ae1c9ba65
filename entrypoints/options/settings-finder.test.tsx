// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { SettingsFinder } from './settings-finder';

const PARTS = [
  { id: 'a', heading: 'History' },
  { id: 'b', heading: 'Language' },
  { id: 'late', heading: 'Not loaded yet' },
];

beforeEach(() => render(null, document.body));

const visible = () =>
  [...document.querySelectorAll('section')].filter(({ hidden }) => !hidden).map(({ id }) => id);
const links = () => [...document.querySelectorAll('a')].map((one) => one.getAttribute('href'));
const status = () => document.querySelector('[role=status]')?.textContent;
function type(words: string): void {
  const input = document.querySelector('input');
  if (!input) throw new Error('There is no field to type in.');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

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

it('goes on looking in what a section shows later', async () => {
  const page = (late?: string) => (
    <>
      <SettingsFinder parts={PARTS} />
      <section id="a">How many codes are kept</section>
      <section id="b">Language</section>
      {late && <section id="late">{late}</section>}
    </>
  );
  render(page(), document.body);
  type('codes');
  await expect.poll(links).toEqual(['#a']);
  render(page('Nothing of that'), document.body);
  await expect.poll(visible).toEqual(['a']);
  render(page('Never sent codes'), document.body);
  await expect.poll(links).toEqual(['#a', '#late']);
  expect(visible()).toEqual(['a', 'late']);
  expect(status()).toBe('2 parts of the settings have these words.');
});
