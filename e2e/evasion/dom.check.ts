/**
 * Shows every evasion page to the watcher alone, in Chromium, and reads what it finds: `npx tsx e2e/evasion/dom.check.ts
 * [part of a name]`. The built extension is tested elsewhere; this shows quickly which part of a page is not seen.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ImageSource } from '../../utils/images/image-source';
import type { Pixels } from '../../utils/reader/code';
import { matrixPixels } from '../../utils/reader/sample/matrix';
import { launchChromium } from '../harness/launch';
import { type EvasionPage, evasionPages } from './pages';
import { bundleProbe, KEEP_SHADOW_ROOTS, type ProbeEvent } from './probe';

const ORIGIN = 'http://evasion.test/';

/** The bytes behind a source that is one picture. */
async function bytesOf(source: ImageSource): Promise<Buffer> {
  if (source.kind === 'svg') return Buffer.from(source.markup);
  const url = 'url' in source ? source.url : '';
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

async function pixelsOf(source: ImageSource): Promise<Pixels> {
  if (source.kind === 'matrix') return matrixPixels(source.rows);
  let image: ReturnType<typeof sharp>;
  if (source.kind === 'stitch') {
    const tiles = await Promise.all(
      source.tiles.map(async ({ source: tile, x, y, width, height }) => ({
        input: await sharp(await bytesOf(tile))
          .resize(Math.round(width * 2), Math.round(height * 2), { fit: 'fill', kernel: 'nearest' })
          .png()
          .toBuffer(),
        left: Math.round(x * 2),
        top: Math.round(y * 2),
      })),
    );
    const [width, height] = [Math.ceil(source.width * 2) + 4, Math.ceil(source.height * 2) + 4];
    const whole = await sharp({ create: { width, height, channels: 4, background: '#fff' } })
      .composite(tiles)
      .png()
      .toBuffer();
    image = sharp(whole);
  } else image = sharp(await bytesOf(source), { density: 200 });
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

/** The picture as it is, then on white, then on black with a margin: what the reader's own steps do better. */
async function textsOf(source: ImageSource): Promise<string[]> {
  const pixels = await pixelsOf(source);
  for (const background of [255, 0]) {
    const margin = 24;
    const [width, height] = [pixels.width + 2 * margin, pixels.height + 2 * margin];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let y = 0; y < pixels.height; y++) {
      for (let x = 0; x < pixels.width; x++) {
        const from = (y * pixels.width + x) * 4;
        const to = ((y + margin) * width + x + margin) * 4;
        const alpha = (pixels.data[from + 3] ?? 0) / 255;
        for (let c = 0; c < 3; c++)
          data[to + c] = (pixels.data[from + c] ?? 0) * alpha + background * (1 - alpha);
      }
    }
    // One decoder is enough here: what the reader's further steps add is no matter of the DOM, and is tested there.
    const codes = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
    });
    if (codes.length > 0) return codes.map((code) => code.text);
  }
  return [];
}

async function eventsOf(page: Page): Promise<ProbeEvent[]> {
  const events = page.frames().map((frame) => frame.evaluate('globalThis.probeEvents ?? []').catch(() => []));
  return ((await Promise.all(events)) as ProbeEvent[][]).flat();
}

async function check(page: Page, probe: string, one: EvasionPage) {
  await page.goto(ORIGIN + encodeURIComponent(one.name));
  const injected = page.frames().map((frame) => frame.evaluate(probe));
  await Promise.all(injected);
  const expected = [...one.expected, ...(one.later?.expected ?? [])];
  const end = Date.now() + (one.later?.after ?? 0) + (expected.length > 0 ? 4500 : 2500);
  const read = new Map<string, string[]>();
  let sources: ProbeEvent[] = [];
  while (Date.now() < end) {
    await page.waitForTimeout(150);
    sources = (await eventsOf(page)).filter((entry) => entry.source);
    for (const { key, source } of sources) {
      if (source && !read.has(key)) read.set(key, await textsOf(source).catch((error) => [`! ${error}`]));
    }
    const texts = new Set([...read.values()].flat());
    if (expected.length > 0 && expected.every((text) => texts.has(text))) break;
  }
  const longest = (await page.evaluate('globalThis.longestTask')) as number;
  const texts = [...new Set([...read.values()].flat())];
  // Where the pixels are the difficulty, it is enough that they have been found.
  const found = /^(style|nested|conflicting) /.test(one.name) && sources.length > 0;
  return { texts, sources, longest, missing: found ? [] : expected.filter((text) => !texts.includes(text)) };
}

const wanted = process.argv[2] ?? '';
const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const require = createRequire(import.meta.url);
const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
const probe = await bundleProbe(root);
const pages = evasionPages().filter(({ name }) => name.includes(wanted));
const byName = new Map(pages.map((one) => [one.name, one.html]));

const browser = await launchChromium({
  hosts: {},
  viewport: { width: 1000, height: 800 },
  args: ['--enable-unsafe-swiftshader'],
});
const { context } = browser;
await context.addInitScript(KEEP_SHADOW_ROOTS);
await context.route(`${ORIGIN}**`, (route) => {
  const html = byName.get(decodeURIComponent(route.request().url().slice(ORIGIN.length)));
  return route.fulfill(html ? { contentType: 'text/html', body: html } : { status: 404, body: '' });
});
const page = await context.newPage();
let failed = 0;
for (const one of pages) {
  const { texts, sources, longest, missing } = await check(page, probe, one);
  const wrong = texts.filter((text) => !one.expected.includes(text) && !one.later?.expected.includes(text));
  const kinds = sources.map(({ source, slot }) => `${slot}:${source?.kind}`).join(' ');
  const isGood = missing.length === 0 && wrong.length === 0;
  if (!isGood) failed++;
  console.log(
    `${isGood ? 'ok  ' : 'FAIL'} ${one.name.padEnd(48)} ${kinds.slice(0, 60)} ${longest > 0 ? `${Math.round(longest)} ms task` : ''}` +
      (isGood ? '' : `\n       missing ${missing} wrong ${wrong.map((text) => text.slice(0, 90))}`),
  );
}
console.log(`${pages.length - failed} of ${pages.length} pages; the bundled probe has ${probe.length} bytes`);
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;
