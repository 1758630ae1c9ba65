import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { copyBuild } from '../e2e/harness/build';
import { type Chromium, startChromium } from '../e2e/harness/chromium';
import { writeSettings } from '../e2e/harness/settings';
import { startPages } from '../stand-ins/pages';
import { KEYS, startVirusTotal } from '../stand-ins/virustotal';
import { DEMO_CODES, DEMO_HOST } from './codes';
import { hasDisplay } from './display';
import { demoRoutes } from './routes';

const SHOTS = 'artifacts/demo';
const PAGE_URL = `http://${DEMO_HOST}/`;

interface Row {
  code: string;
  leads: string;
  verdict: string;
  ms: number | undefined;
}

const virusTotal = await startVirusTotal();
const pages = await startPages(await demoRoutes());
const browser = await startChromium({
  extension: await copyBuild('chrome'),
  virusTotalPort: virusTotal.port,
  pagesPort: pages.port,
  headless: !hasDisplay,
});
const worker = await browser.worker();
await writeSettings(worker, { apiKey: KEYS.free });

if (hasDisplay) await leaveOpen(browser);
else await walkThrough(browser);

await virusTotal.close();
await pages.close();

async function leaveOpen({ context }: Chromium): Promise<void> {
  const page = await context.newPage();
  await page.goto(PAGE_URL);
  console.log(
    'The demo page is open. Click a sign on a code, or the extension in the toolbar. Close the browser to end.',
  );
  await new Promise((resolve) => context.on('close', resolve));
}

async function walkThrough(chromium: Chromium): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  const page = await chromium.context.newPage();
  const start = Date.now();
  await page.goto(PAGE_URL);
  const tabId = await findTab();
  const popup = await chromium.open(`popup.html?tab=${tabId}`);
  await popup.setViewportSize({ width: 420, height: 640 });
  await page.bringToFront();
  await scrollThrough(page);
  const all = Object.keys(DEMO_CODES).length;
  await popup.waitForFunction((count) => document.querySelectorAll('article').length >= count, all);
  const reading = Date.now() - start;
  await popup.bringToFront();
  // A free key may ask four times a minute; the fifth waits in the queue, visibly.
  const rows: Row[] = [];
  for (const name of ['png', 'srcset', 'sheetPrize', 'sheetUnknown'] as const) {
    rows.push(await check(popup, name));
  }
  const asked = ['png', 'srcset', 'sheetPrize', 'sheetUnknown'];
  for (const name of Object.keys(DEMO_CODES)) {
    if (!asked.includes(name)) rows.push(await describe(popup, name as keyof typeof DEMO_CODES, undefined));
  }
  await popup.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await popup.screenshot({ path: `${SHOTS}/popup.png` });
  await page.bringToFront();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${SHOTS}/page.png` });
  const options = await chromium.open('options.html');
  await options.getByText('Today:').waitFor();
  await options.screenshot({ path: `${SHOTS}/options.png`, fullPage: true });
  await chromium.close();
  print(rows);
  console.log(`\n${all} codes read within ${reading} ms of opening the page. Screenshots: ${SHOTS}/`);
}

/** The demo page's tab, once the extension has found something in it. */
async function findTab(): Promise<number> {
  for (;;) {
    const finds = await worker.evaluate(() => chrome.storage.session.get(null));
    const key = Object.keys(finds).find((one) => one.startsWith('tab:'));
    if (key) return Number(key.slice(4));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function scrollThrough(page: Page): Promise<void> {
  for (let y = 0; y < 3000; y += 450) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await page.waitForTimeout(200);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

function cardOf(popup: Page, name: keyof typeof DEMO_CODES) {
  return popup.locator(`article[data-text=${JSON.stringify(DEMO_CODES[name].text)}]`);
}

async function check(popup: Page, name: keyof typeof DEMO_CODES): Promise<Row> {
  const card = cardOf(popup, name);
  const start = Date.now();
  await card.getByRole('button', { name: 'Ask VirusTotal' }).click();
  await card.locator('[data-look-up=known], [data-look-up=unknown]').waitFor();
  return describe(popup, name, Date.now() - start);
}

async function describe(popup: Page, name: keyof typeof DEMO_CODES, ms: number | undefined): Promise<Row> {
  const card = cardOf(popup, name);
  const address = card.locator('.address');
  const report = card.locator('[data-report]');
  const count = (await report.count()) > 0 ? ` (${await report.getAttribute('data-report')})` : '';
  const isLink = (await address.count()) > 0;
  // What is no link leads nowhere on the web; its kind says what a phone would do.
  const leads = isLink ? await address.getAttribute('title') : await card.locator('p').first().textContent();
  return {
    code: DEMO_CODES[name].form,
    leads: leads ?? '',
    verdict: `${await card.locator('.headline').textContent()}${count}`,
    ms,
  };
}

function print(rows: Row[]): void {
  const table = rows.map(({ code, leads, verdict, ms }) => [
    code,
    leads,
    verdict,
    ms === undefined ? 'not asked' : `${ms} ms`,
  ]);
  const head = ['Code', 'Leads to', 'Verdict', 'VirusTotal answered in'];
  const widths = head.map((title, i) => Math.max(title.length, ...table.map((row) => (row[i] ?? '').length)));
  for (const row of [head, widths.map((width) => '─'.repeat(width)), ...table]) {
    console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  }
}
