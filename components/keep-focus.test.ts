// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { keepFocus } from './keep-focus';

const html = `<main><section id="around"><p id="row"><button>Ask</button><a href="#">More</a></p></section></main>`;
const later = () => new Promise((resolve) => setTimeout(resolve));
const focused = () => document.activeElement?.id || document.activeElement?.localName;

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  const root = document.getElementById('root') as HTMLElement;
  root.innerHTML = html;
  keepFocus(root);
  document.querySelector('button')?.focus();
});

it.each([
  ['it is taken out', () => document.querySelector('button')?.remove(), 'row'],
  ['what it stands in is taken out', () => document.getElementById('row')?.remove(), 'around'],
  ['everything is taken out', () => document.querySelector('main')?.remove(), 'root'],
  ['it is disabled', () => document.querySelector('button')?.setAttribute('disabled', ''), 'row'],
])('gives the focus to what is around when %s', async (_, change, place) => {
  change();
  await later();
  expect(focused()).toBe(place);
});

it('leaves the focus where the user has put it meanwhile', async () => {
  document.querySelector('a')?.focus();
  document.querySelector('button')?.remove();
  await later();
  expect(focused()).toBe('a');
});

it('leaves it nowhere where a click has put it there', async () => {
  (document.activeElement as HTMLElement).blur();
  await later();
  document.querySelector('button')?.remove();
  await later();
  expect(focused()).toBe('body');
});

it('leaves no stop for the tab key behind', async () => {
  document.querySelector('button')?.remove();
  await later();
  document.querySelector('a')?.focus();
  expect(document.querySelector('[tabindex]')).toBeNull();
});
