import { expect, it } from 'vitest';
import type { LookUpState } from '../../../utils/virustotal/look-up';
import { askableLinks } from './askable-links';

const link = (url: string, state?: LookUpState) => ({
  checkable: { url },
  ...(state && { lookUp: { state } }),
});

it('takes what nobody was asked about, each address once, and nothing that is never sent', () => {
  const codes = [
    link('https://a.example/'),
    link('https://a.example/'),
    link('https://b.example/', 'failed'),
    link('https://c.example/', 'waiting'),
    link('https://d.example/', 'unknown'),
    link('https://sub.never.example/'),
    { checkable: { refused: 'not-web' } },
    { ...link('https://e.example/'), report: {} },
  ];
  const asked = askableLinks(codes as unknown as Parameters<typeof askableLinks>[0], ['never.example']);
  expect(asked.map(({ checkable }) => ('url' in checkable ? checkable.url : ''))).toEqual([
    'https://a.example/',
    'https://b.example/',
  ]);
});
