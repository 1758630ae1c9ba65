import { mkdir, readFile, rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { setSettings, startEnvironment } from '../e2e/harness/environment';
import { openCard, openPopup } from '../e2e/harness/popup-page';
import { waitForSightings } from '../e2e/harness/sightings';
import { KEYS } from '../stand-ins/virustotal';
import { DEMO_CODES, DEMO_HOST } from './codes';
import { pngOf } from './qr';
import { demoRoutes } from './routes';
import { demoListHosts, startDemoList, turnDemoListOn } from './threat-list';

const FOLDER = 'artifacts/screenshots';
/** The README's own, among the files of the project. */
const README_PICTURE = 'docs/screenshot.png';
/** What both shops take. */
const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 400, height: SIZE.height };
/** What the Chrome Web Store calls a small promo tile. */
const TILE = { width: 440, height: 280 };
/** How a window around the page stands out from it. */
const SHADOW = 14;

const LANGUAGES = ['en', 'ko'] as const;
const THEMES = ['light', 'dark'] as const;
/** As many as a free key may ask in a minute. */
const ASKED = [DEMO_CODES.png, DEMO_CODES.srcset, DEMO_CODES.groupPrize, DEMO_CODES.groupUnknown];
const OPENED = DEMO_CODES.data.text;
const CODES = Object.keys(DEMO_CODES).length;

const list = await startDemoList();
const environment = await startEnvironment({
  routes: await demoRoutes(),
  key: KEYS.free,
  hosts: demoListHosts(list),
  args: ['--hide-scrollbars'],
});
const { chromium } = environment;
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await turnDemoListOn(chromium);

const page = await chromium.context.newPage();
const { tabId, sightings } = await readAll();
await askAll();
for (const language of LANGUAGES) {
  await setSettings(environment, { language });
  for (const theme of THEMES) await shootAll(language, theme);
}
await environment.close();
await list.close();
console.log(`Screenshots: ${FOLDER}/, and ${README_PICTURE}`);

/** Opens the page in a width, and scrolls through it until all of its codes are listed. */
async function readAll(width = SIZE.width): ReturnType<typeof waitForSightings> {
  await page.setViewportSize({ ...SIZE, width });
  await page.goto(`http://${DEMO_HOST}/`);
  await waitForSightings(environment, 1, 60_000);
  for (let y = 0; y < 3000; y += 450) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await page.waitForTimeout(300);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  return waitForSightings(environment, CODES, 60_000);
}

/** Has some links answered, so that the pictures show more than questions. */
async function askAll(): Promise<void> {
  const popup = await openPopup(environment, tabId);
  for (const { text } of ASKED) {
    const card = await openCard(popup, text);
    await card.getByRole('button', { name: 'Ask VirusTotal' }).click();
    await card.locator('[data-look-up=known], [data-look-up=unknown]').waitFor();
  }
  await popup.close();
}

async function shootAll(language: string, theme: 'light' | 'dark'): Promise<void> {
  const name = (what: string) => `${FOLDER}/${language}-${theme}-${what}.png`;
  const popup = await open(`popup.html?tab=${tabId}`, theme, POPUP);
  // As the toolbar button shows it.
  await popup.evaluate(() => document.documentElement.classList.remove('in-tab'));
  await openCard(popup, OPENED);
  const popupPicture = await popup.screenshot();
  await page.bringToFront();
  await page.waitForTimeout(500);
  const pagePicture = await page.screenshot();
  await beside(pagePicture, popupPicture, name('1-popup'));
  if (language === 'en' && theme === 'light')
    await sharp(name('1-popup')).png({ palette: true }).toFile(README_PICTURE);
  await popup.close();
  await shootReport(name('2-report'), theme);
  await shootPanel(name('3-panel'), theme);
  await shoot('history.html', name('4-history'), theme);
  await shootScanner(name('5-files'), theme);
  await shootTile(name('tile'), theme, language);
}

/** Opens a page of the extension in a theme and a size. */
async function open(path: string, theme: 'light' | 'dark', size = SIZE): Promise<Page> {
  const opened = await chromium.open(path);
  await opened.setViewportSize(size);
  await opened.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await opened.locator('h1').first().waitFor();
  return opened;
}

async function shoot(path: string, file: string, theme: 'light' | 'dark'): Promise<void> {
  const opened = await open(path, theme);
  await opened.waitForTimeout(1000);
  await opened.screenshot({ path: file });
  await opened.close();
}

async function shootReport(file: string, theme: 'light' | 'dark'): Promise<void> {
  const codeId = sightings.find(({ text }) => text === DEMO_CODES.png.text)?.codeId;
  await shoot(`report.html?code=${codeId}`, file, theme);
}

/** The panel beside the page, as browsers show them: the page gets what is left of the width. */
async function shootPanel(file: string, theme: 'light' | 'dark'): Promise<void> {
  const panel = await open('sidepanel.html', theme, PANEL);
  await page.bringToFront();
  await readAll(SIZE.width - PANEL.width);
  await panel.locator('article').first().waitFor();
  await page.waitForTimeout(1000);
  const [left, right] = [await page.screenshot(), await panel.screenshot()];
  await sharp({ create: { ...SIZE, channels: 3, background: '#888' } })
    .composite([
      { input: left, left: 0, top: 0 },
      { input: right, left: SIZE.width - PANEL.width, top: 0 },
    ])
    .png()
    .toFile(file);
  await readAll();
  await panel.close();
}

/** The page for files, with some read. */
async function shootScanner(file: string, theme: 'light' | 'dark'): Promise<void> {
  const scanner = await open('scanner.html', theme);
  const texts = { 'notice-board.png': DEMO_CODES.listed.text, 'menu.png': DEMO_CODES.srcset.text };
  const files = Object.entries(texts).map(async ([name, text]) => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(await pngOf(text)),
  }));
  await scanner.locator('input[data-input=files]').setInputFiles(await Promise.all(files));
  await scanner.locator('article').nth(1).waitFor();
  await scanner.waitForTimeout(500);
  await scanner.screenshot({ path: file });
  await scanner.close();
}

/** Lays the popup over the page, where the browser opens it. */
async function beside(under: Buffer, over: Buffer, file: string): Promise<void> {
  const { width, height } = POPUP;
  const shadow = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 4 * SHADOW}" height="${height + 4 * SHADOW}">
      <filter id="soft"><feGaussianBlur stdDeviation="${SHADOW / 2}"/></filter>
      <rect x="${2 * SHADOW}" y="${2 * SHADOW}" width="${width}" height="${height}" rx="8" opacity=".45" filter="url(#soft)"/>
    </svg>`,
  );
  const left = SIZE.width - width - 3 * SHADOW;
  await sharp(under)
    .composite([
      { input: shadow, left: left - 2 * SHADOW, top: 0 },
      { input: over, left, top: SHADOW },
    ])
    .png()
    .toFile(file);
}

/** The small picture of the shop's lists: the sign, the name, one sentence. */
async function shootTile(file: string, theme: 'light' | 'dark', language: string): Promise<void> {
  const words = JSON.parse(
    await readFile(new URL(`../public/_locales/${language}/messages.json`, import.meta.url), 'utf8'),
  ) as Record<'description', { message: string }>;
  const icon = (await readFile('public/icon/128.png')).toString('base64');
  const [ground, ink] = theme === 'dark' ? ['#14181f', '#eef1f6'] : ['#ffffff', '#14181f'];
  const tile = await chromium.context.newPage();
  await tile.setViewportSize(TILE);
  await tile.setContent(`<!doctype html><html lang="${language}"><style>
    body { margin: 0; height: 100vh; box-sizing: border-box; padding: 24px 28px; display: flex; flex-direction: column;
      justify-content: center; gap: 14px; font: 17px/1.4 system-ui, sans-serif; background: ${ground}; color: ${ink};
      word-break: keep-all; }
    div { display: flex; gap: 16px; align-items: center; font-size: 24px; font-weight: 700; }
    img { width: 64px; }
    p { margin: 0; }
  </style><div><img src="data:image/png;base64,${icon}" alt="">QR Code Previewer</div><p>${words.description.message}</p>`);
  await tile.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  await tile.screenshot({ path: file });
  await tile.close();
}
