import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { startEnvironment, type TestEnvironment } from '../e2e/harness/environment';
import { openCard, openPopup } from '../e2e/harness/popup-page';
import { waitForSightings } from '../e2e/harness/sightings';
import { KEYS } from '../stand-ins/virustotal';
import { DEMO_CODES, DEMO_HOST } from './codes';
import { hasDisplay } from './display';
import { demoRoutes } from './routes';
import { demoListHosts, startDemoList, turnDemoListOn } from './threat-list';

const SCREENSHOTS = 'artifacts/demo';
const PAGE_URL = `http://${DEMO_HOST}/`;
/** A free key may ask four times a minute; the fifth would wait in the queue, visibly. */
const ASKED: readonly CodeName[] = ['png', 'srcset', 'groupPrize', 'groupUnknown'];

type CodeName = keyof typeof DEMO_CODES;

interface Row {
  code: string;
  leads: string;
  verdict: string;
  ms: number | undefined;
}

const list = await startDemoList();
const environment = await startEnvironment({
  routes: await demoRoutes(),
  key: KEYS.free,
  hosts: demoListHosts(list),
  headless: !hasDisplay,
});
await turnDemoListOn(environment.chromium);
if (hasDisplay) await leaveOpen(environment);
else await walkThrough(environment);
await environment.close();
await list.close();

async function leaveOpen({ chromium: { context } }: TestEnvironment): Promise<void> {
  const page = await context.newPage();
  await page.goto(PAGE_URL);
  console.log(
    'The demo page is open. Click a mark on a code, or the extension in the toolbar. Close the browser to end.',
  );
  await new Promise((resolve) => context.on('close', resolve));
}

async function walkThrough(environment: TestEnvironment): Promise<void> {
  const { chromium } = environment;
  await mkdir(SCREENSHOTS, { recursive: true });
  const page = await chromium.context.newPage();
  const start = Date.now();
  await page.goto(PAGE_URL);
  const { tabId } = await waitForSightings(environment, 1, 60_000);
  const popup = await openPopup(environment, tabId);
  await page.bringToFront();
  await scrollThrough(page);
  const names = Object.keys(DEMO_CODES) as CodeName[];
  await popup.waitForFunction((count) => document.querySelectorAll('article').length >= count, names.length);
  const readMs = Date.now() - start;
  await popup.bringToFront();
  const rows: Row[] = [];
  for (const name of ASKED) rows.push(await check(popup, name));
  for (const name of names) if (!ASKED.includes(name)) rows.push(await describe(popup, name));
  await popup.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await popup.screenshot({ path: `${SCREENSHOTS}/popup.png` });
  await page.bringToFront();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${SCREENSHOTS}/page.png` });
  const options = await chromium.open('options.html');
  await options.getByText('Today:').waitFor();
  await options.screenshot({ path: `${SCREENSHOTS}/options.png`, fullPage: true });
  print(rows);
  console.log(
    `\n${names.length} codes read within ${readMs} ms of opening the page. Screenshots: ${SCREENSHOTS}/`,
  );
}

async function scrollThrough(page: Page): Promise<void> {
  for (let y = 0; y < 3000; y += 450) {
    await page.evaluate((top) => window.scrollTo(0, top), y);
    await page.waitForTimeout(200);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function check(popup: Page, name: CodeName): Promise<Row> {
  const card = await openCard(popup, DEMO_CODES[name].text);
  const start = Date.now();
  await card.getByRole('button', { name: 'Ask VirusTotal' }).click();
  await card.locator('[data-look-up=known], [data-look-up=unknown]').waitFor();
  return { ...(await describe(popup, name)), ms: Date.now() - start };
}

async function describe(popup: Page, name: CodeName): Promise<Row> {
  const card = await openCard(popup, DEMO_CODES[name].text);
  const address = card.locator('.address');
  const report = card.locator('[data-report]');
  const count = (await report.count()) > 0 ? ` (${await report.getAttribute('data-report')})` : '';
  const isLink = (await address.count()) > 0;
  // What is no link leads nowhere on the web; its kind says what a phone would do.
  const leads = isLink ? DEMO_CODES[name].text : await card.locator('.kind').textContent();
  return {
    code: DEMO_CODES[name].form,
    leads: leads ?? '',
    verdict: `${await card.locator('.headline').textContent()}${count}`,
    ms: undefined,
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
