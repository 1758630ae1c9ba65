import { expect, it } from 'vitest';
import type { MarkCard } from '../../utils/marks/mark-card';
import { readCard } from './read-card';

const CARD: MarkCard = {
  state: 'suspicious',
  label: 'Suspicious QR code',
  name: 'shop.example',
  isDomain: true,
  verdict: 'There is reason for doubt',
  reason: '',
  words: { open: 'Open report', uncover: 'Show the code' },
};

it('takes a card as the background makes it', () => {
  expect(readCard(CARD)).toEqual(CARD);
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'malicious'],
  ['an unknown state', { ...CARD, state: 'safe' }],
  ['a state of every object', { ...CARD, state: 'toString' }],
  ['a name that is no text', { ...CARD, name: { toString: () => 'x' } }],
  ['an endless reason', { ...CARD, reason: 'x'.repeat(10_000) }],
  ['no words', { ...CARD, words: undefined }],
  ['a word missing', { ...CARD, words: { open: 'Open report' } }],
  ['no kind', { ...CARD, isDomain: undefined }],
])('refuses %s', (_, value) => {
  expect(readCard(value)).toBeUndefined();
});
