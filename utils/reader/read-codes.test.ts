import { beforeAll, describe, expect, it } from 'vitest';
import { prepareReaders, readers } from '../../bench/corpus/readers';
import { checkCases } from '../../bench/generated/check';
import { cleanSets } from '../../bench/generated/clean-sets';
import { disc, line, smear } from '../../bench/generated/distort';
import { compose, draw } from '../../bench/generated/draw';
import { encode } from '../../bench/generated/encode';
import { hiddenSets } from '../../bench/generated/hidden-sets';
import { drawOther } from '../../bench/generated/other-symbols';
import { microQr, qrPart } from '../../bench/generated/small-symbols';
import { readCodes } from './read-codes';
import { matrixPixels } from './sample/matrix';

beforeAll(prepareReaders);

// A few pictures of each set that `npx tsx bench/generated/main.ts` reads in full.
describe.each([...cleanSets(37), ...hiddenSets(17)])('$name', ({ cases }) => {
  it('reads all', { timeout: 60_000 }, async () => {
    const { all, mismatches } = await checkCases(cases(), readCodes);
    expect(all).toBeGreaterThan(0);
    expect(mismatches).toEqual([]);
  });
});

const rowsOf = (modules: boolean[][]) => modules.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

describe('readCodes', () => {
  const symbol = encode('https://a.example/', 2, 'M');

  it('gives the corners in the pixels of the picture', async () => {
    const [code] = await readCodes(
      draw(symbol, { scale: 5, quiet: 4, page: { margin: 30, colour: [255, 255, 255, 255] } }),
    );
    for (const [at, [x, y]] of (
      [
        [50, 50],
        [175, 50],
        [175, 175],
        [50, 175],
      ] as const
    ).entries()) {
      expect(Math.abs((code?.corners[at]?.x ?? 0) - x)).toBeLessThan(3);
      expect(Math.abs((code?.corners[at]?.y ?? 0) - y)).toBeLessThan(3);
    }
    expect(code).toMatchObject({ how: [], otherTexts: [], nested: false });
  });

  it.each([
    ['a lens out of focus', disc(9)],
    ['a camera that moved', line(14, 0.4)],
  ])('reads what %s smeared, which no decoder does', async (_name, offsets) => {
    const smeared = smear(
      draw(symbol, { scale: 8, quiet: 4, page: { margin: 50, colour: [190, 180, 170, 255] } }),
      offsets,
    );
    expect(await readers.zxing(smeared)).toEqual([]);
    const [code] = await readCodes(smeared);
    expect(code?.text).toBe(symbol.text);
  });

  it('reads a picture larger than it works at, in its own pixels', { timeout: 60_000 }, async () => {
    const [code] = await readCodes(draw(symbol, { scale: 100, quiet: 4 }));
    expect(code?.text).toBe(symbol.text);
    expect(Math.abs((code?.corners[2]?.x ?? 0) - 2900)).toBeLessThan(30);
  });

  it('reads modules in a large photograph that would be too small in half of it', {
    timeout: 60_000,
  }, async () => {
    const small = draw(encode('https://a.example/small', 6, 'L'), { scale: 2, quiet: 4 });
    const photograph = compose(4000, 3000, [120, 140, 90, 255], [{ picture: small, left: 3003, top: 1501 }]);
    expect(await readers.zxing(photograph)).toHaveLength(1);
    const [code] = await readCodes(photograph);
    expect(code?.text).toBe('https://a.example/small');
    expect(Math.abs((code?.corners[0].x ?? 0) - 3011)).toBeLessThan(4);
  });

  it('sees a code of light modules on clear ground, and says what it took', async () => {
    const light = draw(symbol, { scale: 5, quiet: 4, dark: [255, 255, 255, 255], light: [0, 0, 0, 0] });
    const [code] = await readCodes(light);
    expect(code?.text).toBe(symbol.text);
    expect(code?.how).toContain('transparent');
  });

  it('sees a code of middle grey on clear ground', async () => {
    const grey = draw(symbol, { scale: 5, quiet: 4, dark: [120, 120, 120, 255], light: [0, 0, 0, 0] });
    expect((await readCodes(grey))[0]?.text).toBe(symbol.text);
  });

  it('reads a symbol of which one finder pattern is gone', async () => {
    const scratched = encode('https://a.example/scratched', 4, 'M');
    const picture = draw(scratched, { scale: 7, quiet: 5 });
    for (let y = 35; y < 84; y++)
      picture.data.fill(255, (y * picture.width + 35) * 4, (y * picture.width + 84) * 4);
    expect(await readers.zxing(picture)).toEqual([]);
    expect((await readCodes(picture)).map(({ text }) => text)).toEqual([scratched.text]);
  });

  it('gives both of two codes, the inner one without a quiet zone', async () => {
    const outer = encode('https://a.example/outer', 10, 'H');
    const inner = encode('https://b.test/', 1, 'L');
    const picture = compose(
      650,
      650,
      [255, 255, 255, 255],
      [
        { picture: draw(outer, { scale: 10, quiet: 4 }), left: 0, top: 0 },
        { picture: draw(inner, { scale: 7, quiet: 0 }), left: 243, top: 243 },
      ],
    );
    const codes = await readCodes(picture);
    expect(codes.map(({ text }) => text).sort()).toEqual([outer.text, inner.text]);
    expect(codes.every(({ nested }) => nested)).toBe(true);
  });

  it('reads a matrix that was rebuilt from the page', async () => {
    expect((await readCodes(matrixPixels(rowsOf(symbol.modules))))[0]?.text).toBe(symbol.text);
  });

  it('reads a Micro QR code and says that it is one', async () => {
    const codes = await readCodes(matrixPixels(rowsOf(microQr('01234567'))));
    expect(codes).toMatchObject([{ text: '01234567', kind: 'micro-qr' }]);
    expect((await readCodes(matrixPixels(rowsOf(symbol.modules))))[0]).not.toHaveProperty('kind');
  });

  it.each([
    ['DataMatrix', 'data-matrix', 'https://a.example/parcel'],
    ['AztecCode', 'aztec', 'https://a.example/ticket'],
    ['PDF417', 'pdf417', 'M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100'],
    ['CompactPDF417', 'pdf417', 'a compact one'],
  ] as const)(
    'reads a %s symbol and says that it is one, where it is asked to',
    async (format, kind, text) => {
      const picture = await drawOther(format, text);
      expect(await readCodes(picture)).toEqual([]);
      const codes = await readCodes(picture, { allKinds: true });
      expect(codes).toMatchObject([{ text, kind, how: [], otherTexts: [], nested: false }]);
    },
  );

  it('reads of a picture with several kinds of codes no fewer QR codes when asked for all', async () => {
    const parts = [
      { picture: draw(symbol, { scale: 5, quiet: 4 }), left: 0, top: 0 },
      { picture: await drawOther('DataMatrix', 'beside it'), left: 200, top: 20 },
    ];
    const picture = compose(400, 200, [255, 255, 255, 255], parts);
    const unasked = await readCodes(picture);
    expect(unasked).toMatchObject([{ text: symbol.text }]);
    const asked = await readCodes(picture, { allKinds: true });
    expect(asked).toMatchObject([...unasked, { text: 'beside it', kind: 'data-matrix' }]);
  });

  it('says of one of several symbols that hold a text together which part it is', async () => {
    const codes = await readCodes(matrixPixels(rowsOf(qrPart('https://a.exam', { number: 1, of: 2 }))));
    expect(codes).toMatchObject([{ text: 'https://a.exam', part: { number: 1, of: 2 } }]);
    expect((await readCodes(matrixPixels(rowsOf(symbol.modules))))[0]).not.toHaveProperty('part');
  });

  it('says that it guessed the encoding of a text, and keeps the bytes', async () => {
    const bytes = [0xd6, 0xd0, 0xce, 0xc4, 0xcd, 0xf8, 0xd5, 0xbe];
    const rows = rowsOf(qrPart(String.fromCharCode(...bytes), { number: 1, of: 2 }));
    expect(await readCodes(matrixPixels(rows))).toMatchObject([
      { text: '中文网站', guessed: { encoding: 'gbk', bytes } },
    ]);
    expect((await readCodes(matrixPixels(rowsOf(symbol.modules))))[0]).not.toHaveProperty('guessed');
  });

  it('survives pictures of no size', async () => {
    expect(await readCodes({ data: new Uint8ClampedArray(0), width: 0, height: 0 })).toEqual([]);
    expect(await readCodes({ data: new Uint8ClampedArray(4), width: 1, height: 1 })).toEqual([]);
  });
});
