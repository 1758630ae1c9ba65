import { expect, it } from 'vitest';
import { splitTags } from './split-tags';

it.each([
  ['plain', ['plain']],
  ['', []],
  ['Read <link>the rules</link>.', ['Read ', { tag: 'link', inside: ['the rules'] }, '.']],
  [
    '<b>On <i>it</i></b><b></b>',
    [
      { tag: 'b', inside: ['On ', { tag: 'i', inside: ['it'] }] },
      { tag: 'b', inside: [] },
    ],
  ],
  ['1 < 2 and <open', ['1 < 2 and <open']],
  ['<a>x</b>', ['<a>x</b>']],
])('takes %j apart', (sentence, parts) => expect(splitTags(sentence)).toEqual(parts));
