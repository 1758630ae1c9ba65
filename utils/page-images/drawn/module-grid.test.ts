import { describe, expect, it } from 'vitest';
import { codeRows } from '../code-rows.testing';
import { colourOf, countFinderPatterns, isCodeLike, modulesOf, reduceRows } from './module-grid';

const rows = codeRows();
const invert = (grid: string[]) => grid.map((row) => row.replace(/./g, (bit) => (bit === '1' ? '0' : '1')));
const widen = (grid: string[], n: number) => grid.map((row) => row.replace(/./g, (bit) => bit.repeat(n)));

describe('colourOf', () => {
  it.each([
    ['rgb(1, 2, 3)', 0x010203],
    ['rgba(255, 0, 0, 0.9)', 0xff0000],
    ['rgba(255, 0, 0, 0.2)', undefined],
    ['rgba(0, 0, 0, 0)', undefined],
    ['color(srgb 1 0.5 0)', 0xff8000],
    ['color(srgb 1 0.5 0 / 0.1)', undefined],
  ])('%s', (css, colour) => {
    expect(colourOf(css)).toBe(colour);
  });
});

describe('modulesOf', () => {
  it('takes the darker of the two main colours as dark, whichever is rarer', () => {
    expect(modulesOf([[0x202020, 0xf0f0f0, 0xf0f0f0]])).toEqual(['100']);
    expect(modulesOf([[0x202020, 0x202020, 0xffffff]])).toEqual(['110']);
  });

  it('tells colours of equal light apart', () => {
    const [red, green] = [0xc80000, 0x006600];
    expect(new Set(modulesOf([[red, green, red, green, green]])?.[0])).toEqual(new Set('01'));
  });

  it('fills short rows and holes with the background', () => {
    expect(modulesOf([[0, 0, 0], [0], [undefined, 0]], 0xffffff)).toEqual(['111', '100', '010']);
  });

  it('sees nothing in one colour', () => {
    expect(modulesOf([[1, 1], [1]], 1)).toBeUndefined();
    expect(modulesOf([])).toBeUndefined();
  });
});

describe('countFinderPatterns', () => {
  it('counts the three of a code, also inverted, and stops when there are enough', () => {
    expect(countFinderPatterns(rows, 9)).toBe(3);
    expect(countFinderPatterns(invert(rows), 9)).toBe(3);
    expect(countFinderPatterns(rows, 2)).toBe(2);
  });

  it('finds none in a checkerboard', () => {
    const checkerboard = Array.from({ length: 29 }, (_, y) => '01'.repeat(15).slice(y % 2, (y % 2) + 29));
    expect(countFinderPatterns(checkerboard)).toBe(0);
    expect(isCodeLike(checkerboard)).toBe(false);
  });
});

describe('reduceRows', () => {
  it.each([1, 2, 3])('undoes %s cells a module', (n) => {
    expect(reduceRows(widen(rows, n))).toEqual(rows);
  });

  it('undoes an odd margin before wide modules', () => {
    const shifted = widen(rows, 2).map((row) => `0${row}`);
    expect(reduceRows(shifted)?.map((row) => row.slice(1))).toEqual(rows);
  });

  it('refuses what is too small or too large', () => {
    expect(reduceRows(rows.slice(0, 12))).toBeUndefined();
    expect(isCodeLike(widen(rows, 30))).toBe(false);
  });
});
