import { describe, expect, it } from 'vitest';
import { describePayload } from '../describe/describe-payload';
import { parsePayload } from '../parse-payload';
import { gs1Elements } from './gs1';

const PACK = '01034531200000111712050810ABCD1234\x1d4109501101020917';

describe('a text that names a product', () => {
  it('is taken apart, with elements of fixed and of any length', () => {
    expect(gs1Elements(PACK)).toEqual([
      { identifier: '01', value: '03453120000011' },
      { identifier: '17', value: '120508' },
      { identifier: '10', value: 'ABCD1234' },
      { identifier: '410', value: '9501101020917' },
    ]);
    expect(gs1Elements('\x1d010345312000001121a/b\x1d3103001750')?.map(({ value }) => value)).toEqual([
      '03453120000011',
      'a/b',
      '001750',
    ]);
  });

  it.each([
    ['a wrong check digit', PACK.replace('0011', '0012')],
    ['a number by itself', '0103453120000011'],
    ['no product', '17120508\x1d10ABC'],
    ['an unknown element', '01034531200000115512'],
    ['an element that is cut', '010345312000001117125'],
    ['letters where digits belong', '0103453120000011171A0508'],
    ['letters that no element has', '010345312000001110grüße'],
    ['any other text', 'Meet me at 10'],
    ['a link', 'https://a.example/01/03453120000011/10/AB'],
  ])('is not one with %s', (_, text) => expect(gs1Elements(text)).toBeUndefined());

  it('is shown element by element, in words where there are any', () => {
    const { title, fields } = describePayload(parsePayload(PACK));
    expect(title).toBe('Product details');
    expect(fields.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Product number: 03453120000011',
      'Use by: 2012-05-08',
      'Batch: ABCD1234',
      '(410): 9501101020917',
    ]);
    const dates = describePayload(parsePayload('01034531200000111500000017260600')).fields.slice(1);
    expect(dates.map(({ value }) => value)).toEqual(['000000', '2026-06']);
  });
});
