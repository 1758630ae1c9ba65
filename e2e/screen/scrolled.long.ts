import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { modulesOf } from '../../utils/shared/qr-modules';
import { type DrivenBrowser, startDriven } from '../harness/driven-page';
import { BOX_FORMS } from './forms/boxes';

const TEXT = 'https://example.com/drawn/scrolled';
const QUIET_ZONE = 4;
const modules = modulesOf(TEXT, { quietZone: QUIET_ZONE });
/** The share of the drawing's side that is paper around the code. */
const INSET = QUIET_ZONE / modules.length;
/** A capture is read to a fraction of a module; in CSS pixels. */
const SLACK = 3;

/** Wherever it comes to rest the code is in full view: of one that is cut off no capture can tell where it is. */
const page = (scroller: string, style: string) => {
  const drawn = BOX_FORMS['a box cut out by a clip path']?.(modules, '');
  return `<!doctype html><meta charset="utf-8"><title>Scrolled</title><style>body{margin:0}#box{${style}}</style>
    <div id="box"><div style="height:700px"></div><div id="code" style="display:inline-block;margin-left:90px">${drawn}</div><p style="height:3000px"></div>
    <script>let n = 0; var scrolling = setInterval(() => (${scroller}.scrollTop = 60 * (1 + (n++ % 8))), 60)</script>`;
};

/** Where the code and its mark's outline are; runs in the extension's own world of the page. */
function boxes(): { code: number[]; mark: number[] } | undefined {
  const { qrCodePreviewerOverlay: overlay } = globalThis as unknown as {
    qrCodePreviewerOverlay?: { root: ShadowRoot };
  };
  const outline = overlay?.root.querySelector('button')?.previousElementSibling;
  const code = document.querySelector('#code > *');
  if (!outline || !code) return undefined;
  const edges = ({ left, top, right, bottom }: DOMRect) => [left, top, right, bottom];
  return { code: edges(code.getBoundingClientRect()), mark: edges(outline.getBoundingClientRect()) };
}

/** By how many CSS pixels a mark is off. */
function gapOf(both: ReturnType<typeof boxes>): number {
  const { code: [left = 0, top = 0, right = 0, bottom = 0] = [], mark = [] } = both ?? {};
  const margin = 4;
  const [x, y] = [INSET * (right - left) - margin, INSET * (bottom - top) - margin];
  const due = [left + x, top + y, right - x, bottom - y];
  return Math.max(...due.map((edge, i) => Math.abs(edge - (mark[i] ?? Number.POSITIVE_INFINITY))));
}

describe.each(['Chromium', 'Firefox'] as const)('a code that only the screen shows, in %s', (browser) => {
  let bed: DrivenBrowser;
  beforeAll(async () => {
    bed = await startDriven(browser, {
      'scrolled.test/page': page('document.documentElement', ''),
      'scrolled.test/box': page('box', 'height:880px;overflow:auto'),
    });
  });
  afterAll(() => bed?.close());

  it.each(['page', 'box'])(
    'has its mark where it is, however its %s scrolls while it is read',
    async (which) => {
      for (let visit = 0; visit < 4; visit++) {
        const shown = await bed.visit(`http://scrolled.test/${which}`);
        const look = () => bed.inFront(boxes, null);
        await expect.poll(look, { timeout: 20_000 }).toBeTruthy();
        await shown.evaluate(
          () => clearInterval((globalThis as unknown as { scrolling: number }).scrolling),
          undefined,
        );
        await vi.waitFor(async () => expect(gapOf(await look())).toBeLessThan(SLACK), { timeout: 10_000 });
        await shown.close();
      }
    },
  );
});
