import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyBuild } from './harness/build';

it('the content script is smaller than 40 kB and has no decoder in it', async () => {
  // Names that no minifier changes: the reader's worker shows that they are in a decoder.
  const decoders = ['inversionAttempts', 'WebAssembly'];
  const extension = await copyBuild('chrome');
  const script = await readFile(join(extension, 'scan.js'), 'utf8');
  const worker = await readFile(join(extension, 'reader-worker.js'), 'utf8');
  expect(decoders.filter((name) => worker.includes(name))).toEqual(decoders);
  expect(decoders.filter((name) => script.includes(name))).toEqual([]);
  expect(Buffer.byteLength(script)).toBeLessThan(40_000);
});

it.each(['chrome', 'firefox'] as const)('the popup of %s is made of few files', async (browser) => {
  const popup = await readFile(join(await copyBuild(browser), 'popup.html'), 'utf8');
  const scripts = popup.match(/(?:src|href)="\/chunks\/[^"]+"/g) ?? [];
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.length).toBeLessThan(8);
});
