/**
 * Makes screenshots of pages without a code, in light and in dark, and reads each as the look at the screen does:
 * `npx tsx bench/clean-pages/main.ts [FOLDER …] [--screenshots 200] [--json FILE]`. A folder holds saved web pages; that
 * of the installed packages with their documentation by default. Ends with 1 where something was found.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { launchChromium } from '../../e2e/harness/launch';
import { prepareReaders, readers } from '../corpus/readers';
import { machine } from '../page/machine';
import { savedPages } from './saved-pages';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { screenshots: { type: 'string', default: '200' }, json: { type: 'string' } },
});
const folders = positionals.length > 0 ? positionals : ['node_modules'];
const SIZES = [
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
];
/** As the extension has captures packed. */
const CAPTURE = { type: 'jpeg', quality: 90 } as const;
/** A page that asks for what cannot be had is shown as far as it came. */
const LOAD_MS = 8000;
/** Of the shades of a screenshot, in bits: a page that shows nothing proves nothing. */
const NEARLY_EMPTY = 0.1;

const pagesWanted = Math.ceil(Number(values.screenshots) / 2 / folders.length);
const pages = (await Promise.all(folders.map((folder) => savedPages(folder, pagesWanted)))).flat();
await prepareReaders();
const browser = await launchChromium({ hosts: {} });
const page = await browser.context.newPage();
const session = await browser.context.newCDPSession(page);
const finds: { file: string; scheme: string; width: number; text: string }[] = [];
let screenshots = 0;
let blank = 0;
for (const [i, { file, url }] of pages.entries()) {
  const size = SIZES[i % SIZES.length] ?? { width: 1280, height: 900 };
  await page.setViewportSize(size);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // Pages without colours of their own for the dark get the browser's.
    await session.send('Emulation.setAutoDarkModeOverride', { enabled: scheme === 'dark' });
    await page.goto(url, { timeout: LOAD_MS, waitUntil: 'load' }).catch(() => undefined);
    // Not always the top: the middle of a page is what is read longest.
    await page
      .evaluate(`scrollTo(0, ${i % 3} / 3 * (document.documentElement.scrollHeight - innerHeight))`)
      .catch(() => undefined);
    const shot = await page.screenshot(CAPTURE).catch(() => undefined);
    if (!shot) continue;
    const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    screenshots++;
    if ((await sharp(shot).stats()).entropy < NEARLY_EMPTY) blank++;
    const pixels = { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
    for (const { text } of await readers.this(pixels)) {
      finds.push({ file, scheme, width: size.width, text });
      console.error(`${file}, ${scheme}, ${size.width} px: ${text}`);
    }
  }
}
await browser.close();
console.log(
  `| screenshots without a code | of them nearly empty | false finds |\n|---|---|---|\n| ${screenshots} | ${blank} | ${finds.length} |\n`,
);
console.log(machine(browser.version));
if (values.json) await writeFile(values.json, `${JSON.stringify({ screenshots, blank, finds }, null, 2)}\n`);
process.exitCode = finds.length > 0 || screenshots === 0 ? 1 : 0;
