import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtures, KEYS } from '../../stand-ins/virustotal';
import { pngResponse } from '../harness/code-page';
import { type DrivenBrowser, type DrivenPage, startDriven } from '../harness/driven-page';
import type { Browser } from '../harness/test-bed';
import { codeBytes, codePicture } from '../reading/marked-code';

const DANGEROUS = fixtures.bank.url;
const UNKNOWN = 'https://qwxzv-a-name-of-some-length.example.org/';
const SIDE = 260;
const AT = [
  { text: DANGEROUS, x: 60, y: 60 },
  { text: UNKNOWN, x: 60, y: 480 },
] as const;
type Place = (typeof AT)[number];

/** The middle of a mark's sign, which stands at the code's upper right corner. */
const signOf = ({ text, x, y }: Place) => {
  const { inset } = codePicture(text);
  return { x: x + SIDE * (1 - inset) + 11, y: y + SIDE * inset - 11 };
};
/** Nothing on the page stands there. */
const EMPTY = { x: 1000, y: 860 };
const SETTLED_MS = 1600;

/** Names that the browser's own fonts go by, each asked for by the page under that name once a letter needs it. */
const FONTS =
  'system-ui|sans-serif|monospace|ui-monospace|Segoe UI|Roboto|Arial|DejaVu Sans|DejaVu Sans Mono|Noto Sans';
const fontFaces = FONTS.split('|')
  .map(
    (name) =>
      `@font-face{font-family:"${name}";src:url("/font-${name.replaceAll(' ', '')}.woff");unicode-range:U+21-7E}`,
  )
  .join('');

/** All that a page's script can do to hear and see what is shown above it, from before the content script comes. */
const SPY = `<script>
  globalThis.heard = [];
  const note = (word) => heard.push(String(word).slice(0, 200));
  for (const key in window)
    if (key.startsWith('on'))
      for (const target of [window, document])
        target.addEventListener(key.slice(2), (event) => {
          if (event.target?.localName === 'qr-code-previewer' || event.key === 'Escape') note('event ' + event.type);
        }, true);
  new MutationObserver((records) => {
    for (const { target, attributeName } of records)
      if (target.localName === 'qr-code-previewer') note('mutation ' + attributeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const type of ['largest-contentful-paint', 'layout-shift', 'element'])
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.element?.matches('img')) note(type + ' ' + (entry.size ?? entry.value));
      }).observe({ type });
    } catch {}
  for (const [owner, name] of [[Node, 'appendChild'], [Element, 'append'], [Element, 'after'], [Element, 'attachShadow'], [Element, 'setAttribute'], [Element, 'querySelector'], [Element, 'showPopover'], [Document, 'createElement'], [Document, 'createElementNS'], [Window, 'requestAnimationFrame']]) {
    const own = owner.prototype[name];
    if (own) owner.prototype[name] = function (...given) {
      if (this.localName === 'qr-code-previewer' || /card|example/.test(this.className)) note('call ' + name);
      return own.apply(this, given);
    };
  }
  for (const name of ['textContent', 'innerHTML'])
    for (const owner of [Node, Element]) {
      const own = Object.getOwnPropertyDescriptor(owner.prototype, name);
      if (own) Object.defineProperty(owner.prototype, name, { ...own, set(value) { if (/example|services|malicious/i.test(value)) note('set ' + value); own.set.call(this, value); } });
    }
  Object.defineProperty(Object.prototype, 'handle', { set(value) { note('handle ' + value); }, configurable: true });
</script>`;
const html = `<!doctype html><meta charset="utf-8"><title>Cards</title><style>${fontFaces}body{height:880px;font-family:serif}
  qr-code-previewer{direction:rtl!important;--card:url(/variable);--text:90px;font:90px Roboto!important}img{position:fixed}</style>${SPY}<body>${AT.map(
    ({ x, y }, i) =>
      `<img src="/${i}.png" width="${SIDE}" height="${SIDE}" alt="" style="left:${x}px;top:${y}px">`,
  ).join('')}`;

/** Runs in the page. @returns the box in which our elements are hit, of all places of the window */
function hitBox() {
  const hits: [number, number][] = [];
  for (let x = 1; x < innerWidth; x += 6)
    for (let y = 1; y < innerHeight; y += 6)
      if (document.elementFromPoint(x, y)?.localName === 'qr-code-previewer') hits.push([x, y]);
  const xs = hits.map(([x]) => x);
  const ys = hits.map(([, y]) => y);
  return {
    hits: hits.length,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Runs in the page. What its script gets at of words that are shown. */
function readWords(guesses: string[]) {
  const view = window as unknown as { find(word: string, ...options: boolean[]): boolean };
  const found = guesses.filter((word) => {
    getSelection()?.removeAllRanges();
    return view.find(word, false, false, true, false, true);
  });
  document.execCommand('selectAll');
  const words = [
    String(getSelection()),
    document.body['innerText' as 'textContent'],
    document.documentElement.textContent?.replace(document.querySelector('script')?.textContent ?? '', ''),
    new XMLSerializer().serializeToString(document.querySelector('qr-code-previewer') as Element),
    ...[...document.querySelectorAll('qr-code-previewer')].map(
      (host) => `${host.shadowRoot}${host.outerHTML}`,
    ),
  ].join('\n');
  getSelection()?.removeAllRanges();
  return { found, words };
}

describe.each<Browser>(['Chromium', 'Firefox'])('the card of a mark in %s', (browser) => {
  let bed: DrivenBrowser;
  let page: DrivenPage;

  beforeAll(async () => {
    bed = await startDriven(browser, {
      'cards.test/': html,
      ...Object.fromEntries(AT.map(({ text }, i) => [`/${i}.png`, pngResponse(codeBytes(text))])),
    });
    await bed.settings({ apiKey: KEYS.premium, autoCheck: true });
    page = await bed.visit('http://cards.test/');
    for (const place of AT)
      await vi.waitFor(async () => expect(await isOurs(signOf(place))).toBe(true), {
        timeout: 30_000,
        interval: 300,
      });
    // Both are asked about by now, or soon.
    await wait(3 * SETTLED_MS);
  });
  afterAll(() => bed?.close());

  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const isOurs = (point: { x: number; y: number }) =>
    page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'qr-code-previewer', point);
  /** Whether the card of a mark lies right of its sign. */
  const isOpen = (place: Place) => isOurs({ x: signOf(place).x + 200, y: signOf(place).y + 100 });
  const expectOpen = (place: Place) => expect.poll(() => isOpen(place)).toBe(true);
  const expectClosed = (place: Place) => expect.poll(() => isOpen(place)).toBe(false);
  const moveTo = ({ x, y }: { x: number; y: number }) => page.mouse.move(x, y);
  /** What the page has heard and seen since it was asked last. */
  const heard = () =>
    page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0), undefined);
  const reports = () =>
    bed.inExtension(async () => {
      const tabs = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('report.html'));
      await chrome.tabs.remove(tabs.flatMap(({ id }) => id ?? []));
      return tabs.length;
    });
  async function expectReport(): Promise<void> {
    await expect.poll(reports, { timeout: 10_000 }).toBe(1);
    await page.bringToFront();
  }

  it('is reached and pressed with the keyboard alone', async () => {
    await page.keyboard.press('Tab');
    // Whichever was found first comes first.
    const open = await vi.waitFor(
      async () => {
        const isAt = await Promise.all(AT.map(isOpen));
        expect(isAt.filter(Boolean)).toHaveLength(1);
        return AT[isAt.indexOf(true)] ?? AT[0];
      },
      { timeout: 20_000, interval: 100 },
    );
    await page.keyboard.press('Tab');
    await wait(500);
    expect(await isOpen(open)).toBe(true);
    await page.keyboard.press('Enter');
    await expectReport();
    // A window that has lost the keyboard to the report's is told of nothing that is left; a click gives it back.
    await vi.waitFor(
      async () => {
        await page.mouse.click(1000, 800);
        await wait(500);
        expect(await isOpen(open)).toBe(false);
      },
      { timeout: 20_000 },
    );
  });

  it('opens where the pointer rests on a mark, stays on the way into it, and closes when the pointer leaves', async () => {
    const [place] = AT;
    const sign = signOf(place);
    await moveTo(sign);
    await expectOpen(place);
    for (let step = 0; step <= 10; step++) await moveTo({ x: sign.x + step * 15, y: sign.y + step * 8 });
    await wait(800);
    expect(await isOpen(place)).toBe(true);
    await moveTo(EMPTY);
    await expectClosed(place);
  });

  it('closes with Escape, of which the page hears nothing, and stays so until the pointer comes anew', async () => {
    const [place] = AT;
    await moveTo(signOf(place));
    await expectOpen(place);
    await heard();
    await page.keyboard.press('Escape');
    await expectClosed(place);
    await moveTo({ x: signOf(place).x + 2, y: signOf(place).y });
    await wait(800);
    expect(await isOpen(place)).toBe(false);
    expect((await heard()).filter((one) => /key/.test(one) && one !== 'event keyup')).toEqual([]);
    await moveTo(EMPTY);
    await wait(500);
    await moveTo(signOf(place));
    await expectOpen(place);
    await moveTo(EMPTY);
    await expectClosed(place);
  });

  it('opens the report', async () => {
    const [place] = AT;
    const sign = signOf(place);
    await moveTo(sign);
    await expectOpen(place);
    await page.mouse.click(sign.x + 60, sign.y + 168);
    await expectReport();
    await moveTo(EMPTY);
    await expectClosed(place);
  });

  it('shows the page nothing: no word, no font, no event, no change, no size', async () => {
    const boxes = [];
    for (const place of AT) {
      await heard();
      await moveTo(signOf(place));
      await expectOpen(place);
      const guesses = [
        'example.com',
        'example.org',
        'qwxzv',
        'malicious',
        'services',
        'VirusTotal',
        'Open report',
        'Dangerous',
      ];
      const { found, words } = await page.evaluate(readWords, guesses);
      expect(found).toEqual([]);
      expect(guesses.filter((one) => words.includes(one))).toEqual([]);
      const { left, top, ...rest } = await page.evaluate(hitBox, undefined);
      const sign = signOf(place);
      boxes.push({ hits: rest.hits, width: rest.right - left, right: rest.right - sign.x });
      expect(top).toBeLessThan(sign.y);
      // That the pointer is somewhere, and on what, is the page's to know.
      expect(
        (await heard()).filter(
          (one) => !/^event (pointer|mouse)(move|over|out|enter|leave|rawupdate)$/.test(one),
        ),
      ).toEqual([]);
      await moveTo(EMPTY);
      await expectClosed(place);
    }
    const [one, other] = boxes;
    expect(Math.abs((one?.hits ?? 0) - (other?.hits ?? 0))).toBeLessThan(60);
    expect(Math.abs((one?.right ?? 0) - (other?.right ?? 0))).toBeLessThan(7);
    expect(bed.requests().filter((path) => /font-|variable/.test(path))).toEqual([]);
  });
});
