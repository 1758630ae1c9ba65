import { describe, expect, it } from 'vitest';
import { codeRows } from '../code-rows.testing';
import { type Glyph, matrixOfText } from './glyphs';

const rows = codeRows();
const padded = [...rows, '0'.repeat(rows.length)];
const glyphs = (lines: string[], colour = 0, background = 0xffffff): Glyph[][] =>
  lines.map((line) => [...line].map((char) => ({ char, colour, background })));
const each = (draw: (bit: string) => string) => rows.map((row) => [...row].map(draw).join(''));
const halves = () =>
  Array.from({ length: Math.ceil(rows.length / 2) }, (_, y) =>
    [...(rows[2 * y] ?? '')]
      .map((up, x) => [' ', '▄', '▀', '█'][Number(up) * 2 + Number(padded[2 * y + 1]?.[x] ?? 0)])
      .join(''),
  );

/** Rows without what surrounds the code. */
const trimmed = (grid: string[] | undefined) =>
  grid?.filter((row) => row.includes('1')).map((row) => row.slice(0, rows.length));

describe('matrixOfText', () => {
  it.each([
    ['pairs of full blocks', each((bit) => (bit === '1' ? '██' : '  '))],
    ['single full blocks', each((bit) => (bit === '1' ? '█' : ' '))],
    ['half blocks', halves()],
    ['hash signs and dots', each((bit) => (bit === '1' ? '##' : '..'))],
    ['squares', each((bit) => (bit === '1' ? '⬛' : '⬜'))],
    ['blocks with joiners between', each((bit) => (bit === '1' ? '█\u200b' : '\u00a0\u2060'))],
  ])('reads %s', (_, lines) => {
    expect(trimmed(matrixOfText(glyphs(lines), 0xffffff))).toEqual(rows);
  });

  it('reads one glyph in two colours', () => {
    const lines = rows.map((row) =>
      [...row].map((bit) => ({ char: 'X', colour: bit === '1' ? 0 : 0xffffff, background: 0xffffff })),
    );
    expect(matrixOfText(lines, 0xffffff)).toEqual(rows);
  });

  it('reads see-through blocks', () => {
    const lines = rows.map((row) =>
      [...row].map((bit) => ({ char: '█', colour: bit === '1' ? 0 : undefined, background: 0xffffff })),
    );
    expect(matrixOfText(lines, 0xffffff)).toEqual(rows);
  });

  it('keeps light on dark readable, dark as it is drawn', () => {
    const lines = glyphs(
      each((bit) => (bit === '1' ? ' ' : '█')),
      0xffffff,
      0,
    );
    expect(matrixOfText(lines, 0)).toEqual(rows);
  });

  it('finds none in prose or bars', () => {
    const bars = Array.from({ length: 40 }, (_, i) => '█'.repeat(i) + '░'.repeat(40 - i));
    expect(matrixOfText(glyphs(bars), 0xffffff)).toBeUndefined();
    expect(matrixOfText(glyphs(['A plain sentence.', 'And another one.']), 0xffffff)).toBeUndefined();
    expect(matrixOfText([], 0xffffff)).toBeUndefined();
  });
});
