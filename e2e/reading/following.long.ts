import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stateIcon } from '../../utils/marks/state-icons';
import { pngResponse } from '../harness/code-page';
import { type DrivenBrowser, type DrivenPage, startDriven } from '../harness/driven-page';
import type { Browser } from '../harness/test-bed';
import { CLIPPED_ACTS, CLIPPED_CODES, CLIPPED_PAGE, expectedOfMark, seenOfMarks } from './clipped-codes';
import { codeBytes, codePicture } from './marked-code';
import { printedColours } from './printed-colours';

const MANY = 200;
const TEXTS = Array.from({ length: 10 }, (_, i) => `https://example.com/follow-${i}`);
const { inset } = codePicture(TEXTS[0] ?? '');
const IMG = '<img id="code" src="/0.png" width="160" height="160" alt="">';
const html = (body: string, style = '') =>
  `<!doctype html><meta charset="utf-8"><title>Following</title><style>body{margin:20px}${style}</style>${body}`;

const MANY_CODES = html(
  `<script>globalThis.shifts=[];try{new PerformanceObserver((l)=>shifts.push(...l.getEntries().flatMap((e)=>[...(e.sources??[])].map(({node})=>node?node.nodeName.toLowerCase():'none')))).observe({type:'layout-shift',buffered:true})}catch{}</script>
  <header style="position:sticky;top:0;background:#fff"><img src="/0.png" width="60" height="60" alt=""></header>
  <div id="box" style="height:200px;overflow:auto;width:600px">${pictures(20)}<p style="height:600px"></div><div id="all">${pictures(MANY - 21)}</div><p style="height:900px">`,
  '@keyframes away{to{transform:translate(300px,90px) scale(1.2)}}',
);

function pictures(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `<img src="/${i % TEXTS.length}.png" width="60" height="60" alt="">`,
  ).join(' ');
}

/** What a page does, a step each frame; runs in the page. */
const MOVES: Record<string, string> = {
  'scrolls with a sticky header': 'scrollTo(0, 8 * n)',
  'scrolls a box in it': 'box.scrollTop = 5 * n',
  'is animated by a style': 'if (n === 0) all.style.animation = "away 1.5s linear infinite alternate"',
  'is animated by a script': 'all.style.marginLeft = 4 * n + "px"',
  reflows: 'if (n % 6 === 0) all.insertAdjacentHTML("beforebegin", "<p>Another line.</p>")',
  'zooms its body': 'document.body.style.zoom = 1 + n / 90',
  'zooms its root': 'document.documentElement.style.zoom = 1 + n / 90',
  'transforms its root':
    'document.documentElement.style.transform = "translate(" + n + "px, " + n + "px) scale(" + (1 + n / 200) + ")"',
};
/**
 * In Firefox the last two are measured at rest only (below): there a frame is looked at after the page has changed its root
 * and before the marks have followed, and a root takes the marks along at once.
 */
const FRAMES = 50;

/** Where one code may stand, and what happens then. */
const PLACES: Record<string, { body: string; style?: string; act?: string }> = {
  'in a modal dialog': {
    body: `<dialog>${IMG}</dialog>`,
    act: 'document.querySelector("dialog").showModal()',
  },
  'in a popover': {
    body: `<div popover="manual">${IMG}</div>`,
    act: 'document.querySelector("[popover]").showPopover()',
  },
  'on a zoomed root': { body: IMG, style: 'html{zoom:1.25}' },
  'on a zoomed root that is scrolled': {
    body: `${IMG}<p style="height:3000px">`,
    style: 'html{zoom:0.8}',
    act: 'scrollTo(0, 60)',
  },
  'on a transformed root': {
    body: IMG,
    style: 'html{transform:translate(50px,20px) scale(1.3);transform-origin:0 0}',
  },
  'in a dialog on a zoomed root': {
    body: `<dialog>${IMG}</dialog>`,
    style: 'html{zoom:1.5}',
    act: 'document.querySelector("dialog").showModal()',
  },
};

/** Of something that a page prints itself. */
const OWN_COLOUR = '#123456';

/** Where a mark is to be and where it is, by their four edges; runs in the extension's own world of the page. */
function farthest({
  inset,
  frames,
}: {
  inset: number;
  frames: number;
}): Promise<{ worst: number; marks: number }> {
  type Edges = [number, number, number, number];
  const overlay = (
    globalThis as unknown as {
      qrCodePreviewerOverlay: { root: ShadowRoot; targets(): Iterable<[string, { element?: Element }]> };
    }
  ).qrCodePreviewerOverlay;
  const edges = ({ left, top, right, bottom }: DOMRect, by = 0): Edges => [
    left + by,
    top + by,
    right - by,
    bottom - by,
  ];
  const look = () =>
    [...overlay.targets()].flatMap(([handle, { element }]) => {
      const outline = overlay.root.getElementById(handle)?.previousElementSibling;
      if (!element || !outline) return [];
      const box = element.getBoundingClientRect();
      const mark = outline.getBoundingClientRect();
      const isInView = box.bottom > 0 && box.top < innerHeight && box.width > 0 && mark.width > 0;
      return [{ handle, isInView, mark: edges(mark, 4), code: edges(box, inset * box.width) }];
    });
  const gap = (one: Edges, other: Edges | undefined) =>
    other ? Math.max(...one.map((edge, i) => Math.abs(edge - (other[i] ?? 0)))) : Number.POSITIVE_INFINITY;
  return new Promise((resolve) => {
    let before = new Map<string, Edges>();
    let worst = 0;
    let marks = 0;
    const step = (left: number) => {
      const now = look();
      for (const { handle, isInView, mark, code } of now) {
        if (!isInView || (frames > 0 && !before.has(handle))) continue;
        marks++;
        worst = Math.max(worst, Math.min(gap(mark, code), gap(mark, before.get(handle))));
      }
      before = new Map(now.map(({ handle, code }) => [handle, code]));
      if (left <= 0) resolve({ worst, marks });
      else requestAnimationFrame(() => step(left - 1));
    };
    step(frames);
  });
}

describe.each<Browser>(['Chromium', 'Firefox'])('marks in %s', (browser) => {
  let bed: DrivenBrowser;
  let page: DrivenPage | undefined;

  beforeAll(async () => {
    const places = Object.values(PLACES).map(({ body, style }, i) => [`follow.test/${i}`, html(body, style)]);
    bed = await startDriven(browser, {
      'follow.test/many': MANY_CODES,
      'follow.test/clipped': CLIPPED_PAGE,
      'follow.test/print': html(`${IMG}<svg fill="${OWN_COLOUR}"><path d="M0 0h50v50z"/></svg>`),
      ...Object.fromEntries(places),
      ...Object.fromEntries(TEXTS.map((text, i) => [`/${i}.png`, pngResponse(codeBytes(text))])),
    });
  });
  afterAll(() => bed?.close());

  async function show(path: string): Promise<DrivenPage> {
    await page?.close();
    page = await bed.visit(`http://follow.test/${path}`);
    return page;
  }
  /** Measures in the tab in front, for so many frames. */
  const measure = (frames: number) =>
    bed.inFront(farthest, { inset, frames }) as Promise<{ worst: number; marks: number }>;

  // How many frames there are while it is measured depends on what else the machine does: repeated once, as hardly any test is.
  it(`follow ${MANY} codes within two pixels, a frame later, on a page that moves, and shift nothing`, {
    retry: 1,
    timeout: 240_000,
  }, async () => {
    const shown = await show('many');
    await vi.waitFor(async () => expect((await measure(0)).marks).toBeGreaterThan(60), { timeout: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const shifts = await shown.evaluate(
      () => (globalThis as unknown as { shifts: string[] }).shifts,
      undefined,
    );
    expect(shifts.filter((name) => name === 'none' || name === 'qr-code-previewer')).toEqual([]);
    const worst: Record<string, number> = {};
    // A busy machine drops frames of one process and not of another: what holds is seen within a few times.
    const tries = Object.entries(MOVES).flatMap((one) => Array.from({ length: 5 }, () => one));
    for (const [name, move] of tries) {
      if (browser === 'Firefox' && name.endsWith('its root')) continue;
      if ((worst[name] ?? Number.POSITIVE_INFINITY) <= 2) continue;
      await shown.evaluate(
        ({ move, frames }) => {
          const step = new Function('n', 'box', 'all', move);
          const box = document.getElementById('box');
          const all = document.getElementById('all');
          const run = (n: number) => {
            step(n, box, all);
            if (n < frames) requestAnimationFrame(() => run(n + 1));
          };
          requestAnimationFrame(() => run(0));
        },
        { move, frames: FRAMES + 40 },
      );
      await new Promise((resolve) => setTimeout(resolve, 250));
      const measured = await measure(FRAMES);
      expect(measured.marks).toBeGreaterThan(0);
      worst[name] = measured.worst;
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await shown.evaluate(() => {
        for (const one of [document.documentElement, document.body, document.getElementById('all')])
          one?.removeAttribute('style');
        for (const line of document.querySelectorAll('body > p:not([style])')) line.remove();
        scrollTo(0, 0);
      }, undefined);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    expect(Object.entries(worst).filter(([, gap]) => gap > 2)).toEqual([]);
  });

  it.each(Object.keys(PLACES))('stand on a code %s', async (name) => {
    const { act } = PLACES[name] ?? {};
    const shown = await show(String(Object.keys(PLACES).indexOf(name)));
    if (act) await shown.evaluate((script) => void new Function(script)(), act);
    await vi.waitFor(
      async () => {
        const { worst, marks } = await measure(0);
        expect(marks).toBe(1);
        expect(worst).toBeLessThanOrEqual(2);
      },
      { timeout: 20_000, interval: 300 },
    );
  });

  it('show no more than the boxes around their codes do', async () => {
    const shown = await show('clipped');
    const seen = () => bed.inFront(seenOfMarks, null) as Promise<ReturnType<typeof seenOfMarks>>;
    // What a popover holds is seen when it opens.
    const atOnce = Object.keys(CLIPPED_CODES).length - 1;
    await expect.poll(async () => Object.keys(await seen()).length, { timeout: 30_000 }).toBe(atOnce);
    await shown.evaluate((acts) => {
      for (const { name, act } of acts)
        new Function('cell', act)(document.querySelector(`[title="${name}"]`));
    }, CLIPPED_ACTS);
    const far = (one: number[], other: number[]) =>
      Math.max(...one.map((edge, i) => Math.abs(edge - (other[i] ?? Number.POSITIVE_INFINITY))));
    await vi.waitFor(
      async () => {
        const marks = await seen();
        const wrong = Object.entries(CLIPPED_CODES).flatMap(([name, { hidden }]) => {
          const { picture, mark } = marks[name] ?? {};
          const expected = picture && expectedOfMark(picture, inset, hidden);
          const isRight =
            mark && expected
              ? far(mark.edges, expected.edges) <= 2 && far(mark.sign, expected.sign) <= 2
              : picture && mark === expected;
          return isRight ? [] : [{ name, picture, mark, expected }];
        });
        expect(wrong).toEqual([]);
      },
      { timeout: 10_000, interval: 300 },
    );
  });

  it('are not printed', async () => {
    const shown = await show('print');
    await vi.waitFor(async () => expect((await measure(0)).marks).toBe(1), { timeout: 20_000 });
    const colours = await printedColours(await shown.pdf());
    expect(colours).toContain(OWN_COLOUR);
    expect(colours).not.toContain(stateIcon('unchecked').fill);
    // They are on the screen still.
    expect((await measure(0)).marks).toBe(1);
  });

  it('are said to be blocked where the page makes its root inert', async () => {
    const shown = await show('0');
    await shown.evaluate(() => document.querySelector('dialog')?.show(), undefined);
    await vi.waitFor(async () => expect((await measure(0)).marks).toBe(1), { timeout: 20_000 });
    await shown.evaluate(() => {
      document.documentElement.inert = true;
    }, undefined);
    const badge = () =>
      bed.inExtension(async () => {
        const [tab] = await chrome.tabs.query({ active: true, url: 'http://follow.test/*' });
        return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
      });
    await expect.poll(badge, { timeout: 20_000 }).toBe('1!');
  });
});
