import { describe, expect, it } from 'vitest';
import { textOfChunks } from './jsqr';

const byte = (bytes: number[]) => ({ type: 'byte', text: '', bytes });

describe('textOfChunks', () => {
  it('keeps the link beside bytes that are not UTF-8', () => {
    const shiftJis = byte([0x93, 0xfa, 0x96, 0x7b]);
    expect(textOfChunks([shiftJis, { type: 'alphanumeric', text: 'HTTPS://A.EXAMPLE' }])).toBe(
      '日本HTTPS://A.EXAMPLE',
    );
  });

  it('follows the encoding that the symbol names', () => {
    expect(textOfChunks([{ type: 'eci', assignmentNumber: 3 }, byte([0xe9])])).toBe('é');
    expect(textOfChunks([{ type: 'eci', assignmentNumber: 26 }, byte([0xc3, 0xa9])])).toBe('é');
    expect(textOfChunks([{ type: 'eci', assignmentNumber: 29 }, byte([0xc4, 0xe3])])).toBe('你');
  });
});
