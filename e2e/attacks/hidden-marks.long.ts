import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngResponse } from '../harness/code-page';
import { startEnvironment } from '../harness/environment';
import { startFirefoxEnvironment } from '../harness/firefox';
import { codeBytes, codePicture } from '../reading/marked-code';

const TEXT = 'https://example.com/under-a-mark';
const { inset } = codePicture(TEXT);
const SIDE = 260;
const AT = 60;
/** The middle of the mark's button, which stands at the code's upper right corner. */
const BUTTON = { x: AT + SIDE * (1 - inset) + 11, y: AT + SIDE * inset - 11 };
/** Nothing on the page stands there. */
const EMPTY = { x: 700, y: 500 };
/** After so long the mark stands where it belongs, whatever the page has done: marks are put right more often. */
const SETTLED_MS = 1600;

const IMG = `<img id="code" src="/code.png" width="${SIDE}" height="${SIDE}" alt="" style="position:fixed;left:${AT}px;top:${AT}px">`;
const COVER = 'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;padding:0;background:#fff0';
const html = (body: string, head = '') =>
  `<!doctype html><meta charset="utf-8"><title>Marks</title>${head}<body style="height:900px">${body}`;
const after = (script: string) =>
  `<script>document.addEventListener('go', () => { ${script} }, { once: true })</script>`;
/** From the beginning, so that no listener of a page is earlier. */
const DEAF = `<script>
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keypress', 'keyup', 'focus', 'focusin'])
    addEventListener(type, (event) => {
      if (event.target.localName !== 'qr-code-previewer') return;
      globalThis.heard = [...(globalThis.heard ?? []), event.type];
      event.stopImmediatePropagation();
      event.preventDefault();
    }, true);
</script>`;

/** What a page does against the mark on its code once the mark is there. */
const PAGES: Record<string, string> = {
  'makes it inert': html(IMG + after(`document.querySelector('qr-code-previewer').inert = true`)),
  'covers it with an element of the highest order': html(
    IMG +
      after(
        `document.documentElement.insertAdjacentHTML('beforeend', '<p style="z-index:2147483647;${COVER}">')`,
      ),
  ),
  'covers it with a popover': html(
    `${IMG}<p id="p" popover="manual" style="${COVER}">${after(`document.getElementById('p').showPopover()`)}`,
  ),
  'opens a modal dialog over it': html(
    `${IMG}<dialog id="d" style="${COVER}">Dialog</dialog>${after(`document.getElementById('d').showModal()`)}`,
  ),
  'fills the screen with something': html(
    `<div id="f" style="background:#fff">${IMG}</div><script>addEventListener('click', () => document.fullscreenElement ?? document.getElementById('f').requestFullscreen())</script>`,
  ),
  'moves it elsewhere': html(
    `${IMG}<div id="away" style="display:none"></div>${after(`document.getElementById('away').append(document.querySelector('qr-code-previewer'))`)}`,
  ),
  'styles it away': html(
    IMG,
    '<style>qr-code-previewer,[popover],html>*:not(body):not(head){display:none!important;visibility:hidden!important;pointer-events:none!important;clip-path:inset(50%)!important}</style>',
  ),
  'stops every event at its window': html(IMG, DEAF),
};
const NAMES = Object.keys(PAGES);
const REMOVER = html(
  `${IMG}<script>new MutationObserver(() => document.querySelector('qr-code-previewer')?.remove()).observe(document.documentElement, { childList: true })</script>`,
);

/** What both drivers can do with a page. */
interface Driven {
  evaluate<R>(run: () => R): Promise<R>;
  bringToFront(): Promise<void>;
  mouse: { click(x: number, y: number): Promise<void> };
  keyboard: { press(key: 'Tab' | 'Enter'): Promise<void> };
  close(): Promise<void>;
}

interface Bed {
  visit(url: string): Promise<Driven>;
  /** Opens a page of the extension and returns what it says. */
  say(path: string): Promise<string>;
  inExtension<R>(run: () => R | Promise<R>): Promise<R>;
  close(): Promise<void>;
}

const ROUTES = {
  ...Object.fromEntries(NAMES.map((name, at) => [`marks.test/${at}`, PAGES[name] ?? ''])),
  'marks.test/remover': REMOVER,
  '/code.png': pngResponse(codeBytes(TEXT)),
};

async function inChromium(): Promise<Bed> {
  const environment = await startEnvironment({ routes: ROUTES });
  const { chromium } = environment;
  return {
    async visit(url) {
      const page = await chromium.context.newPage();
      await page.goto(url);
      return page;
    },
    async say(path) {
      const page = await chromium.open(path);
      await page.locator('[role=status]').first().waitFor();
      const text = (await page.locator('body').textContent()) ?? '';
      await page.close();
      return text;
    },
    inExtension: async (run) => (await chromium.worker()).evaluate(run as never),
    close: () => environment.close(),
  };
}

async function inFirefox(): Promise<Bed> {
  const environment = await startFirefoxEnvironment({ routes: ROUTES });
  return {
    async visit(url) {
      const page = await environment.browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(url);
      return page;
    },
    async say(path) {
      const page = await environment.open(path);
      await page.waitForSelector('[role=status]');
      const text = await page.evaluate(() => document.body.textContent);
      await page.close();
      return text;
    },
    async inExtension(run) {
      return JSON.parse(
        (await environment.home.evaluate(`(async () => JSON.stringify([await (${run})()]))()`)) as string,
      )[0];
    },
    close: () => environment.close(),
  };
}

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)('in %s a mark can be pressed although the page', (_, start) => {
  let bed: Bed;
  let page: Driven;
  beforeAll(async () => {
    bed = await start();
  });
  afterAll(() => bed?.close());

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const reports = () =>
    bed.inExtension(async () => {
      const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('report.html'));
      return tabs.length;
    });
  const closeReports = () =>
    bed.inExtension(async () => {
      const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('report.html'));
      await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
    });
  const isMarked = () => page.evaluate(() => document.querySelector('qr-code-previewer') !== null);

  async function show(path: string): Promise<void> {
    page = await bed.visit(`http://marks.test/${path}`);
    await page.bringToFront();
    await expect.poll(isMarked, { timeout: 20_000 }).toBe(true);
    await page.evaluate(() => void document.dispatchEvent(new Event('go')));
  }

  async function expectReport(): Promise<void> {
    await expect.poll(reports, { timeout: 10_000 }).toBe(1);
    await closeReports();
    await page.close();
  }

  it.each(NAMES)('%s', async (name) => {
    await show(String(NAMES.indexOf(name)));
    if (name.startsWith('fills')) await page.mouse.click(EMPTY.x, EMPTY.y);
    await wait(SETTLED_MS);
    if (name.startsWith('fills'))
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('f');
    await page.mouse.click(BUTTON.x, BUTTON.y);
    await expectReport();
  });

  it('stops every event at its window, with the keyboard, and hears nothing of it', async () => {
    await show(String(NAMES.indexOf('stops every event at its window')));
    await wait(SETTLED_MS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const heard = await page.evaluate(() => (globalThis as { heard?: string[] }).heard ?? []);
    expect(heard).toEqual([]);
    await expectReport();
  });

  it('removes it again and again: at least the badge and the popup say so', async () => {
    page = await bed.visit('http://marks.test/remover');
    await page.bringToFront();
    const badge = () =>
      bed.inExtension(async () => {
        const [tab] = await chrome.tabs.query({ url: 'http://marks.test/remover' });
        return [await chrome.action.getBadgeText({ tabId: tab?.id }), tab?.id] as const;
      });
    await expect.poll(async () => (await badge())[0], { timeout: 20_000 }).toBe('1!');
    expect(await bed.say(`popup.html?tab=${(await badge())[1]}`)).toContain('keeps removing');
  });
});
