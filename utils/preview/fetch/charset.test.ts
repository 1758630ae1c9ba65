import { describe, expect, it } from 'vitest';
import { decodePage } from './charset';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('text of a page', () => {
  it('byte order mark before header', () => {
    expect(decodePage(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'windows-1251')).toBe('é');
    expect(decodePage(bytes(0xff, 0xfe, 0xe9, 0x00), 'utf-8')).toBe('é');
  });

  it('header before the page itself', () => {
    expect(decodePage(latin('<meta charset=utf-8>\xe9'), 'iso-8859-1')).toContain('é');
  });

  it.each([
    '<meta charset="windows-1251">',
    '<META http-equiv=Content-Type content="text/html; charset=windows-1251">',
  ])('declaration in the page: %s', (meta) => {
    expect(decodePage(latin(`${meta}\xcf`))).toBe(`${meta}П`);
  });

  it('a page that says UTF-16 in readable letters is not UTF-16', () => {
    expect(decodePage(latin('<meta charset=utf-16>x'))).toContain('x');
  });

  it('UTF-7 and invented names are not followed', () => {
    const trick = latin('+ADw-script+AD4-alert(1)+ADw-/script+AD4-');
    expect(decodePage(trick, 'utf-7')).not.toContain('<script');
    expect(decodePage(latin('x'), 'no-such-charset')).toBe('x');
  });

  it('nothing said: UTF-8 when it is, windows-1252 when not', () => {
    expect(decodePage(bytes(0xc3, 0xa9))).toBe('é');
    expect(decodePage(bytes(0xe9, 0x20))).toBe('é ');
    expect(decodePage(bytes(0x78, 0xc3))).toBe('x');
  });
});
