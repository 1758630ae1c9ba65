import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareEngines } from '../../utils/reader/engines/prepare-engines';
import { readCodes } from '../../utils/reader/read-codes';
import { matrixPixels } from '../../utils/reader/sample/matrix';
import { codeSvg } from './code-picture';
import { encodeText } from './encode-text';

/** What the project's own reader makes of it. */
async function readBack(text: string): Promise<string[]> {
  const rows = (encodeText(text) ?? []).map((row) => row.map(Number).join(''));
  return (await readCodes(matrixPixels(rows))).map((code) => code.text);
}

describe('a text as a code', () => {
  beforeAll(async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    await prepareEngines(new Uint8Array(await readFile(file)).buffer);
  });

  it.each(['https://example.com/a?b=c#d', '한국어 텍스트 — 🙂', 'x'.repeat(2_331), 'y'.repeat(2_953)])(
    'is read as that text',
    async (text) => {
      expect(await readBack(text)).toEqual([text]);
    },
  );

  it.each(['', 'x'.repeat(2_954), '한'.repeat(985)])('is none where it does not fit', (text) => {
    expect(encodeText(text)).toBeUndefined();
  });

  it('is drawn with four light modules around it', () => {
    const modules = encodeText('a') ?? [];
    expect([modules.length, modules[3]?.includes(true), modules[4]?.indexOf(true)]).toEqual([29, false, 4]);
    const svg = codeSvg(modules);
    expect(svg).toContain('viewBox="0 0 29 29"');
    expect(svg).toContain(' d="M4 4h1v1h-1z');
  });
});
