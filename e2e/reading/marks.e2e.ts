import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../demo/qr';
import { fixtures, KEYS } from '../../stand-ins/virustotal';
import { pngResponse } from '../harness/code-page';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { markBoxes, marksOn } from '../harness/marks';
import { openCard, openPopup } from '../harness/popup-page';
import { sightingsByTab } from '../harness/sightings';
import { codeBytes, codePicture, expectMarkOn } from './marked-code';

const ONE = fixtures.bank.url;
const OTHER = 'https://example.com/marks-another';
const LAST = 'https://example.com/marks-last';
const png = (text: string) => pngResponse(codeBytes(text));
const { inset } = codePicture(ONE);
const html = (body: string, style = '') =>
  `<!doctype html><title>Marks</title><style>body{margin:20px}#code{display:block;width:260px;height:260px}${style}</style>${body}`;
const IMG = '<img id="code" src="/one.png" alt="">';

/** How pictures lie on pages: markup, what moves them, and which part of the element's box shows the code. */
const LAYOUTS: Record<
  string,
  { body: string; style?: string; move?: string; area?: Parameters<typeof expectMarkOn>[3] }
> = {
  'on a page that scrolls': {
    body: `${IMG}<p style="height:3000px">`,
    move: 'scrollTo(0, 120)',
  },
  'in a box that scrolls': {
    body: `<div id="box" style="height:400px;width:400px;overflow:auto"><p style="height:150px">${IMG}<p style="height:2000px"></div>`,
    move: 'document.getElementById("box").scrollTo(0, 130)',
  },
  'in a sticky header': {
    body: `<p style="height:50px"><div style="position:sticky;top:0">${IMG}</div><p style="height:3000px">`,
    move: 'scrollTo(0, 700)',
  },
  'in a fixed corner': { body: IMG, style: '#code{position:fixed;right:30px;bottom:30px}' },
  'on a page with CSS zoom': { body: IMG, style: 'body{zoom:1.5}' },
  'in a box with CSS zoom': { body: `<div style="zoom:0.7;padding:33px">${IMG}</div>` },
  'moved and enlarged': { body: IMG, style: '#code{transform:translate(90px,60px) scale(1.3)}' },
  'moved without an event': {
    body: IMG,
    move: 'document.getElementById("code").style.marginLeft = "200px"',
  },
  'pushed down by what came later': {
    body: `<div id="before"></div>${IMG}`,
    move: 'document.getElementById("before").style.height = "150px"',
  },
  'fitted whole into a wide box': {
    body: IMG,
    style: '#code{width:520px;object-fit:contain}',
    area: { x: 0.25, y: 0, width: 0.5, height: 1 },
  },
  'fitted to one side': {
    body: IMG,
    style: '#code{width:520px;object-fit:contain;object-position:0 0}',
    area: { x: 0, y: 0, width: 0.5, height: 1 },
  },
  'cut at two sides': {
    body: IMG,
    style: '#code{width:240px;object-fit:cover}',
    area: { x: -10 / 240, y: 0, width: 260 / 240, height: 1 },
  },
  'as a background that is repeated nowhere': {
    body: '<div id="code"></div>',
    style: '#code{width:400px;background:url(/one.png) 100% 0/260px 260px no-repeat}',
    area: { x: 140 / 400, y: 0, width: 260 / 400, height: 1 },
  },
  'on a page whose root is moved': { body: IMG, style: 'html{position:relative;left:40px;margin-top:30px}' },
};

describe('marks', () => {
  let environment: TestEnvironment;
  let page: Page;
  beforeAll(async () => {
    environment = await startEnvironment({
      key: KEYS.free,
      routes: {
        ...Object.fromEntries(
          Object.values(LAYOUTS).map(({ body, style }, i) => [`marks.test/${i}`, html(body, style)]),
        ),
        'marks.test/swap': html(IMG),
        'marks.test/dialog': html(
          `<dialog>${IMG}</dialog><script>document.querySelector('dialog').showModal()</script>`,
        ),
        'marks.test/shift': html(
          `<script>globalThis.shifts=[];new PerformanceObserver(l=>shifts.push(...l.getEntries().map(e=>e.value))).observe({type:'layout-shift',buffered:true})</script><p>Before</p>${IMG}<p>After</p>`,
        ),
        // What is read twice has been read so when the last picture comes.
        'marks.test/embedded': html(
          '<object data="/one.svg"></object><embed src="/other.png"><script>setTimeout(()=>{const i=new Image();i.src="/last.png";document.body.prepend(i)},2000)</script>',
        ),
        '/last.png': png(LAST),
        '/one.png': png(ONE),
        '/one.svg': { headers: { 'content-type': 'image/svg+xml' }, body: svgOf(ONE) },
        '/other.png': png(OTHER),
      },
    });
  });
  afterAll(() => environment?.close());

  async function show(path: string): Promise<void> {
    await page?.close();
    page = await environment.chromium.context.newPage();
    await page.goto(`http://marks.test/${path}`);
    await page.bringToFront();
  }
  async function readOnPage(): Promise<{ tabId: number; texts: string[] }> {
    const worker = await environment.chromium.worker();
    const [tab] = await worker.evaluate((url) => chrome.tabs.query({ url }), page.url());
    const tabId = tab?.id ?? -1;
    return { tabId, texts: ((await sightingsByTab(environment)).get(tabId) ?? []).map(({ text }) => text) };
  }

  it.for(Object.keys(LAYOUTS))('stand on a code %s', async (name) => {
    const { move, area } = LAYOUTS[name] ?? {};
    await show(String(Object.keys(LAYOUTS).indexOf(name)));
    await expectMarkOn(page, '#code', inset, area);
    if (!move) return;
    await page.evaluate(move);
    await expectMarkOn(page, '#code', inset, area);
    expect(await markBoxes(page)).toHaveLength(1);
  });

  it('go back to unchecked when the picture is exchanged after its check', async () => {
    await show('swap');
    await expect.poll(async () => (await readOnPage()).texts).toEqual([ONE]);
    const { tabId } = await readOnPage();
    const popup = await openPopup(environment, tabId);
    await (await openCard(popup, ONE)).getByRole('button', { name: 'Ask VirusTotal' }).click();
    await expect
      .poll(async () => (await marksOn(page)).map(({ state }) => state), { timeout: 20_000 })
      .toEqual(['malicious']);
    await popup.close();
    await page.bringToFront();
    await page.evaluate(() => document.getElementById('code')?.setAttribute('src', '/other.png'));
    await expect.poll(async () => (await readOnPage()).texts, { timeout: 20_000 }).toEqual([OTHER]);
    await expect
      .poll(async () => (await marksOn(page)).map(({ state }) => state), { timeout: 20_000 })
      .toEqual(['unchecked']);
    await page.evaluate(() => document.getElementById('code')?.remove());
    await expect.poll(async () => (await readOnPage()).texts, { timeout: 20_000 }).toEqual([]);
    expect(await marksOn(page)).toEqual([]);
  });

  it('stay the same where the page builds itself anew, and go where the picture does not come back', async () => {
    await show('swap');
    await expectMarkOn(page, '#code', inset);
    const handles = async () => {
      const { tabId } = await readOnPage();
      return ((await sightingsByTab(environment)).get(tabId) ?? []).map(({ handle }) => handle);
    };
    const before = await handles();
    expect(before).toHaveLength(1);
    await page.evaluate(() => {
      const code = document.getElementById('code') as HTMLElement;
      const copy = code.cloneNode() as HTMLElement;
      copy.style.margin = '130px 210px';
      code.replaceWith(copy);
    });
    await expectMarkOn(page, '#code', inset);
    expect(await markBoxes(page)).toHaveLength(1);
    expect(await handles()).toEqual(before);
    await page.evaluate(() => document.getElementById('code')?.remove());
    await expect.poll(handles).toEqual([]);
  });

  it('shift nothing, show the page nothing, and cannot be pressed by it', async () => {
    await show('shift');
    await expectMarkOn(page, '#code', inset);
    const pages = environment.chromium.context.pages().length;
    const seen = await page.evaluate(async () => {
      const host = document.querySelector('qr-code-previewer') as HTMLElement;
      const events = ['pointerdown', 'mousedown', 'mouseup', 'click'];
      for (const name of events) host.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true }));
      host.click();
      const { x, right, y } = (document.getElementById('code') as HTMLElement).getBoundingClientRect();
      // Everything that lies above the picture, as page script sees it.
      const above = new Set<Element>();
      for (let at = x - 20; at < right + 20; at += 6) {
        for (let down = y - 20; down < y + 60; down += 6)
          for (const one of document.elementsFromPoint(at, down)) above.add(one);
      }
      for (const one of above) if (one instanceof HTMLElement) one.click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return {
        root: host.shadowRoot,
        open: 'openOrClosedShadowRoot' in host,
        children: host.childNodes.length,
        attributes: host.attributes.length,
        inside:
          host.innerHTML +
          host.textContent +
          (host as { getHTML?(o: object): string }).getHTML?.({ serializableShadowRoots: true }),
        globals: Object.keys(globalThis).filter((key) => /qrCode|previewer/i.test(key)),
        names: [...above]
          .map(({ localName }) => localName)
          .filter((name) => name === 'button' || name === 'svg'),
        shifts: (globalThis as unknown as { shifts: number[] }).shifts,
      };
    });
    expect(seen).toEqual({
      root: null,
      open: false,
      children: 0,
      attributes: 0,
      inside: '',
      globals: [],
      names: [],
      shifts: [],
    });
    expect(environment.chromium.context.pages()).toHaveLength(pages);
  });

  it('open the report when the user presses one', async () => {
    const [box] = await markBoxes(page);
    if (!box) throw new Error('no mark');
    const opened = environment.chromium.context.waitForEvent('page', (one) =>
      one.url().includes('report.html'),
    );
    await page.mouse.click(box.x + box.width - 4, box.y + 4);
    await (await opened).close();
  });

  async function press(): Promise<void> {
    const [box] = await markBoxes(page);
    if (!box) throw new Error('no mark');
    const opened = environment.chromium.context.waitForEvent('page', (one) =>
      one.url().includes('report.html'),
    );
    await page.mouse.click(box.x + box.width - 4, box.y + 4);
    await (await opened).close();
    await page.bringToFront();
  }

  it('can be pressed in a modal dialog, and stay when it is closed', async () => {
    await show('dialog');
    await expectMarkOn(page, '#code', inset);
    await press();
    await page.evaluate(() => {
      document.body.append(document.getElementById('code') as HTMLElement);
      document.querySelector('dialog')?.close();
    });
    await expectMarkOn(page, '#code', inset);
  });

  it('can be pressed although the page has made them inert', async () => {
    await show('shift');
    await expectMarkOn(page, '#code', inset);
    await page.evaluate(() => {
      (document.querySelector('qr-code-previewer') as HTMLElement).inert = true;
    });
    await expect
      .poll(() => page.evaluate(() => (document.querySelector('qr-code-previewer') as HTMLElement).inert))
      .toBe(false);
    await press();
  });

  it('come back when the page takes them away', async () => {
    await page.bringToFront();
    // In one go: they are there again a moment later.
    const hosts = await page.evaluate(() => {
      const all = () => document.querySelectorAll('qr-code-previewer').length;
      const before = all();
      document.querySelector('qr-code-previewer')?.remove();
      return [before, all()];
    });
    expect(hosts).toEqual([1, 0]);
    await expectMarkOn(page, '#code', inset);
  });

  it('stand on a picture that is opened as a tab of its own', async () => {
    await show('one.png');
    await expect.poll(async () => (await readOnPage()).texts, { timeout: 10_000 }).toEqual([ONE]);
    await expectMarkOn(page, 'img', inset);
  });

  it('stand on a vector drawing that is opened as a tab of its own', async () => {
    await show('one.svg');
    await expect.poll(async () => (await readOnPage()).texts, { timeout: 10_000 }).toEqual([ONE]);
    await expectMarkOn(page, 'svg', inset);
  });

  it('stand once on what an <object> or <embed> shows, even where that is a document of its own', async () => {
    await show('embedded');
    await expect.poll(async () => (await readOnPage()).texts, { timeout: 20_000 }).toContain(LAST);
    await expect
      .poll(async () => (await readOnPage()).texts.sort(), { timeout: 20_000 })
      .toEqual([ONE, OTHER, LAST].sort());
    await expect.poll(async () => (await marksOn(page)).length, { timeout: 20_000 }).toBe(3);
  });
});
