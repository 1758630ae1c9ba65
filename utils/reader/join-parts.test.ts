import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReaders } from '../../bench/corpus/readers';
import { qrPart, qrParts } from '../../bench/generated/small-symbols';
import { joinParts } from './join-parts';
import { readCodes } from './read-codes';
import { matrixPixels } from './sample/matrix';

beforeAll(prepareReaders);

const read = async (symbols: boolean[][][]) => {
  const codes = await Promise.all(
    symbols.map((modules) =>
      readCodes(matrixPixels(modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')))),
    ),
  );
  return codes.flat();
};
const textsOf = async (...symbols: boolean[][][]) => joinParts(await read(symbols)).map(({ text }) => text);
const bytesOf = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

describe('a text in several symbols', () => {
  const text = 'https://a.example/one/two/three';
  const [first = [], second = [], third = []] = qrParts(text);

  it('is put together in the order of its parts, with all that hold one', async () => {
    const codes = await read([third, first, second, first]);
    expect(codes.map(({ part }) => part?.number)).toEqual([3, 1, 2, 1]);
    expect(joinParts(codes)).toEqual([{ text, of: 3, members: codes }]);
  });

  it('is not there while a part is missing, and none of it comes of whole codes', async () => {
    expect(await textsOf(first, third)).toEqual([]);
    expect(await textsOf()).toEqual([]);
  });

  it('is read only when its bytes are together: a letter may lie in two parts', async () => {
    const split = bytesOf('https://a.ex/ü/ä');
    expect(split.charCodeAt(13)).toBe(0xc3);
    expect(await textsOf(...qrParts(split))).toEqual(['https://a.ex/ü/ä']);
  });

  it('is guessed as a whole where its bytes are of no named encoding', async () => {
    const bytes = String.fromCharCode(0xd6, 0xd0, 0xce, 0xc4, 0xcd, 0xf8, 0xd5, 0xbe);
    const [joined] = joinParts(await read(qrParts(bytes, 5)));
    expect(joined).toMatchObject({ text: '中文网站', guessed: { encoding: 'gbk' } });
  });

  it('does not take a part of another text of the same length', async () => {
    const [, other = []] = qrParts('https://b.example/someone/else!');
    expect(await textsOf(first, other, third)).toEqual([]);
  });

  it('does not come of parts whose bytes are not those that it was made of', async () => {
    const parity = [...text].reduce((sum, one) => sum ^ one.charCodeAt(0), 0);
    const forged = qrPart('ple/evil/evil!', { number: 2, of: 3, parity });
    expect(await textsOf(first, forged, third)).toEqual([]);
  });

  it('does not come of two that claim the same place', async () => {
    const parity = [...text].reduce((sum, one) => sum ^ one.charCodeAt(0), 0);
    const rival = qrPart('elp/one/two/th', { number: 2, of: 3, parity });
    expect(await textsOf(first, second, third)).toEqual([text]);
    expect(await textsOf(first, rival, second, third)).toEqual([]);
  });

  it('stands beside others', async () => {
    const other = 'WIFI:T:WPA;S:a net;P:secret;;';
    expect((await textsOf(...qrParts(other), first, second, third)).sort()).toEqual([other, text]);
  });
});
