import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { codeRows } from '../../page-images/code-rows.testing';
import type { Code, Pixels } from '../../reader/code';
import { prepareEngines } from '../../reader/engines/prepare-engines';
import { toPixels } from '../../reader/image/luminance';
import { readCodes } from '../../reader/read-codes';
import { acrossPages, drawnPage } from './across-pages';

const TEXT = 'https://example.com/across-pages';
const rows = codeRows(TEXT);
const MODULE = 5;
const [WIDTH, HEIGHT] = [600, 800];

interface Drawn {
  rows: string[];
  x?: number;
  y: number;
}

/** A page with rows of modules on it; a line of text is short rows. */
function pageOf(...drawn: Drawn[]): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(250);
  for (const { rows, x = 200, y } of drawn)
    rows.forEach((row, j) => {
      for (let i = 0; i < row.length; i++) {
        if (row[i] !== '1') continue;
        for (let line = 0; line < MODULE; line++) {
          const start = (y + j * MODULE + line) * WIDTH + x + i * MODULE;
          data.fill(10, start, start + MODULE);
        }
      }
    });
  return toPixels({ data, width: WIDTH, height: HEIGHT });
}

const textLine = (y: number): Drawn => ({ rows: ['1011011101101', '1101101011011'], y, x: 210 });
const endOf = (part: string[]) => 720 - part.length * MODULE;

async function read(first: Pixels, second: Pixels, codes: Code[] = []): Promise<string[]> {
  const texts: string[] = [];
  for (const pixels of acrossPages(drawnPage(first, codes), drawnPage(second, [])))
    texts.push(...(await readCodes(pixels)).map(({ text }) => text));
  return texts;
}

describe('a code across two pages', () => {
  beforeAll(async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    await prepareEngines(new Uint8Array(await readFile(file)).buffer);
  });

  const upsideDown = rows.map((row) => [...row].reverse().join('')).reverse();
  it.each([
    ['after its upper half', rows, 14],
    ['low, through a finder pattern', rows, rows.length - 4],
    ['turned, with two finder patterns below', upsideDown, 11],
  ])('is put together: cut %s', async (_, code, cut) => {
    const [upper, lower] = [code.slice(0, cut), code.slice(cut)];
    const first = pageOf(textLine(60), { rows: upper, y: endOf(upper) }, textLine(770));
    const second = pageOf({ rows: lower, y: 50 }, textLine(600));
    expect(await read(first, second)).toEqual([TEXT]);
  });

  it('is put together below a headline', async () => {
    const first = pageOf({ rows: rows.slice(0, 14), y: endOf(rows.slice(0, 14)) });
    const second = pageOf(textLine(20), { rows: rows.slice(14), y: 70 });
    expect(await read(first, second)).toContain(TEXT);
  });

  it('is not looked for where there is none, nor in one that was read', async () => {
    const whole = pageOf({ rows, y: 500 });
    const none = pageOf(textLine(60), textLine(700));
    expect([...acrossPages(drawnPage(none, []), drawnPage(none, []))]).toEqual([]);
    const codes = await readCodes(whole);
    expect(codes).toHaveLength(1);
    expect([...acrossPages(drawnPage(whole, codes), drawnPage(none, []))]).toEqual([]);
  });
});
