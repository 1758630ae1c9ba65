import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngResponse } from '../harness/code-page';
import { setSettings, startEnvironment, type TestEnvironment } from '../harness/environment';
import { sightingsByTab } from '../harness/sightings';
import { codeBytes, codePicture, expectMarkOn } from './marked-code';

const address = (name: string) => `https://example.com/on-request-${name}`;
const png = (name: string) => pngResponse(codeBytes(address(name)));
const { inset } = codePicture(address('canvas'));
const html = (body: string) =>
  `<!doctype html><title>Seen</title><style>body{margin:30px;height:2500px}</style><div style="height:70px"></div>${body}`;

/** Pages whose codes no element gives away: only a capture of the tab shows them. */
const PAGES: Record<string, string> = {
  canvas: html(
    `<canvas id="code" width="300" height="300"></canvas><script>const i=new Image();i.onload=()=>document.getElementById('code').getContext('2d').drawImage(i,0,0,300,300);i.src='http://other.test/canvas.png'</script>`,
  ),
  refused: html('<img id="code" src="http://other.test/refused.png" width="300" height="300">'),
  video: html(
    `<video id="code" width="300" height="300" muted autoplay></video><script>const i=new Image();i.onload=()=>{const c=document.createElement('canvas');c.width=c.height=300;const d=c.getContext('2d');setInterval(()=>d.drawImage(i,0,0,300,300),50);document.getElementById('code').srcObject=c.captureStream(20)};i.src='/video.png'</script>`,
  ),
};

describe('what is read on request', () => {
  let environment: TestEnvironment;
  let ownPage: Page;
  let page: Page;
  beforeAll(async () => {
    environment = await startEnvironment({
      captures: true,
      routes: {
        ...Object.fromEntries(Object.entries(PAGES).map(([name, body]) => [`seen.test/${name}`, body])),
        'seen.test/plain': html('<img id="code" src="/plain.png" width="300" height="300">'),
        'seen.test/plain.png': png('plain'),
        'seen.test/video.png': png('video'),
        'other.test/canvas.png': png('canvas'),
        // Handed out to the page alone, which says where it comes from.
        'other.test/refused.png': ({ headers }) => (headers.referer ? png('refused') : { status: 403 }),
      },
    });
    // Here it is the user who asks.
    await setSettings(environment, { screenWitness: false });
    ownPage = await environment.chromium.open('options.html');
  });
  afterAll(() => environment?.close());

  /** Opens a page in the foreground; returns its tab. */
  async function show(name: string): Promise<number> {
    await page?.close();
    page = await environment.chromium.context.newPage();
    await page.goto(`http://seen.test/${name}`);
    await page.bringToFront();
    const ids = await ownPage.evaluate(
      async (url) => (await chrome.tabs.query({ url })).map(({ id }) => id ?? -1),
      `http://seen.test/${name}`,
    );
    return ids[0] ?? -1;
  }
  const request = (name: string, tabId: number) =>
    ownPage.evaluate(async (message) => (await chrome.runtime.sendMessage(message)).value, {
      to: 'background',
      name,
      request: { tabId },
    });
  /** The page draws what it has loaded when it comes to it; until then the capture shows no code. */
  const expectFound = (tabId: number) =>
    expect
      .poll(() => request('scanVisible', tabId), { timeout: 20_000, interval: 700 })
      .toEqual({ found: 1 });
  const textsIn = async (tabId: number) =>
    ((await sightingsByTab(environment)).get(tabId) ?? []).map(({ text, indirect }) => ({ text, indirect }));
  /** Lets the page draw what it has loaded. */
  const waitForPaint = () =>
    page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 500)));

  it.for(Object.keys(PAGES))(
    '"Scan what I see" reads a code in a %s that gives nothing away',
    async (name) => {
      const tabId = await show(name);
      await waitForPaint();
      expect(await textsIn(tabId)).toEqual([]);
      await expectFound(tabId);
      expect(await textsIn(tabId)).toEqual([{ text: address(name), indirect: true }]);
      await expectMarkOn(page, '#code', inset);
      await page.mouse.wheel(0, 40);
      await expectMarkOn(page, '#code', inset);
    },
  );

  it.for([1, 1.5, 2])('marks the code at %s device pixels a pixel', async (deviceScaleFactor) => {
    const tabId = await show('canvas');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: 1000,
      height: 800,
      deviceScaleFactor,
      mobile: false,
    });
    await waitForPaint();
    await expectFound(tabId);
    await expectMarkOn(page, '#code', inset);
  });

  it.for([0.5, 1.25, 2])('marks the code on a page zoomed to %s', async (factor) => {
    const tabId = await show('canvas');
    await ownPage.evaluate(([tabId, factor]) => chrome.tabs.setZoom(tabId, factor), [tabId, factor] as const);
    await waitForPaint();
    await expectFound(tabId);
    await expectMarkOn(page, '#code', inset);
    await ownPage.evaluate((tabId) => chrome.tabs.setZoom(tabId, 1), tabId);
  });

  it('does not list twice what an element has given', async () => {
    const tabId = await show('plain');
    await expect.poll(() => textsIn(tabId)).toEqual([{ text: address('plain') }]);
    await expectFound(tabId);
    expect(await textsIn(tabId)).toEqual([{ text: address('plain') }]);
  });

  it('does not take another tab for the one that was meant', async () => {
    const tabId = await show('canvas');
    await waitForPaint();
    await ownPage.bringToFront();
    expect(await request('scanVisible', tabId)).toEqual({ found: 0, problem: 'not-allowed-here' });
  });

  /** @returns with what opens when something was found in the area */
  async function beginToSelect() {
    const tabId = await show('canvas');
    await waitForPaint();
    expect(await request('selectArea', tabId)).toEqual({});
    await page.locator('qr-code-previewer-area').waitFor({ state: 'attached' });
    const isReport = (one: Page) => one.url().includes('report.html');
    return { tabId, opened: environment.chromium.context.waitForEvent('page', isReport) };
  }

  it('"Select an area" reads the code in the box that was dragged', async () => {
    const { tabId, opened } = await beginToSelect();
    await page.mouse.move(15, 80);
    await page.mouse.down();
    await page.mouse.move(200, 300);
    await page.mouse.move(345, 420);
    await page.mouse.up();
    await (await opened).close();
    expect(await textsIn(tabId)).toEqual([{ text: address('canvas'), indirect: true }]);
    await page.bringToFront();
    await expectMarkOn(page, '#code', inset);
  });

  it('"Select an area" reads the code in a box that the arrow keys have moved', async () => {
    const { tabId, opened } = await beginToSelect();
    // From the middle of the window to its upper left corner, and wide enough for the code.
    for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < 25; i++) await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Enter');
    await (await opened).close();
    expect(await textsIn(tabId)).toEqual([{ text: address('canvas'), indirect: true }]);
  });

  it('"Select an area" finds nothing beside the code, and says so', async () => {
    const tabId = await show('canvas');
    await waitForPaint();
    await request('selectArea', tabId);
    await page.locator('qr-code-previewer-area').waitFor({ state: 'attached' });
    await page.mouse.move(500, 80);
    await page.mouse.down();
    await page.mouse.move(800, 380);
    await page.mouse.up();
    await page.locator('qr-code-previewer-notice').waitFor({ state: 'attached' });
    expect(await textsIn(tabId)).toEqual([]);
  });

  it('"Select an area" ends with Escape', async () => {
    const tabId = await show('canvas');
    await request('selectArea', tabId);
    await page.locator('qr-code-previewer-area').waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.locator('qr-code-previewer-area').waitFor({ state: 'detached' });
  });

  it('"Scan this page" reads a page that is not scanned by itself', async () => {
    await setSettings(environment, { autoScan: false });
    await expect
      .poll(() => ownPage.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
      .toBe(0);
    const tabId = await show('plain');
    await request('scanTab', tabId);
    await expect.poll(() => textsIn(tabId)).toEqual([{ text: address('plain') }]);
    await expectMarkOn(page, '#code', inset);
  });
});
