/** The side of each picture, in CSS pixels. */
const SIDE = 100;

/** How much of a picture does not show, at each of its sides; `gone` where none of it does. */
type Hidden = 'gone' | { top?: number; right?: number; bottom?: number; left?: number };

interface ClippedCode {
  body: string;
  /** What is done to its cell once its mark is there; runs in the page. */
  act?: string;
  hidden: Hidden;
}

const IMG = `<img src="/0.png" width="${SIDE}" height="${SIDE}" alt="">`;
const FILLER = '<p style="height:500px">';
const box = (style: string, body = IMG) => `<div style="${style}">${body}</div>`;
const SHADOW = (mode: ShadowRootMode, slot: string) =>
  `{const host=cell.querySelector('article');host.attachShadow({mode:'${mode}'}).innerHTML='<div style="height:60px;overflow:hidden">${slot}</div>'}`;

/** Codes in boxes that show a part of them, and in boxes that only seem to. */
export const CLIPPED_CODES: Record<string, ClippedCode> = {
  'scrolled half out of a box': {
    body: box('height:100px;overflow:auto', IMG + FILLER),
    act: 'cell.firstChild.scrollTop = 40',
    hidden: { top: 40 },
  },
  'scrolled out of a box': {
    body: box('height:100px;overflow:auto', IMG + FILLER),
    act: 'cell.firstChild.scrollTop = 300',
    hidden: 'gone',
  },
  'scrolled out of a box and back': {
    body: box('height:100px;overflow:auto', IMG + FILLER),
    act: 'cell.firstChild.scrollTop = 300; setTimeout(() => { cell.firstChild.scrollTop = 30 }, 300)',
    hidden: { top: 30 },
  },
  'cut by two boxes': {
    body: box('width:80px;overflow:hidden', box('height:100px;width:130px;overflow:auto', IMG + FILLER)),
    act: 'cell.firstChild.firstChild.scrollTop = 40',
    hidden: { top: 40, right: 20 },
  },
  'between two pictures of a carousel': {
    body: box('width:100px;overflow:hidden', box('width:300px', IMG)),
    act: 'cell.firstChild.firstChild.style.transform = "translateX(-45px)"',
    hidden: { left: 45 },
  },
  'past in a carousel that is scrolled': {
    body: box('width:100px;overflow-x:scroll', box('width:300px', IMG)),
    act: 'cell.firstChild.scrollLeft = 100',
    hidden: 'gone',
  },
  'in the header of a box that stays': {
    body: box('height:120px;overflow:auto', `${box('position:sticky;top:0')}${FILLER}`),
    act: 'cell.firstChild.scrollTop = 250',
    hidden: {},
  },
  'in a box that clips across only': {
    body: box('width:60px;height:50px;overflow-x:clip'),
    hidden: { right: 40 },
  },
  'in a clip path': { body: box('height:60px;clip-path:inset(0)'), hidden: { bottom: 40 } },
  'in a box with contained paint': { body: box('height:60px;contain:paint'), hidden: { bottom: 40 } },
  'in a part that is folded': {
    body: box('height:110px;overflow:hidden'),
    act: 'cell.firstChild.style.height = 0',
    hidden: 'gone',
  },
  'as a background that is larger than its box': {
    body: `<div style="height:60px;width:${SIDE}px;background:url(/0.png) 0 0/${SIDE}px ${SIDE}px no-repeat"></div>`,
    hidden: { bottom: 40 },
  },
  'taken out of the flow of a box': {
    body: box('height:20px;overflow:hidden', box('position:absolute')),
    hidden: {},
  },
  'taken out of the flow, but held': {
    body: box('height:60px;overflow:hidden;position:relative', box('position:absolute')),
    hidden: { bottom: 40 },
  },
  'fixed above a box': {
    body: box('height:20px;overflow:hidden;position:relative', box('position:fixed')),
    hidden: {},
  },
  'fixed, but held by a transform': {
    body: box('height:60px;overflow:hidden;transform:translate(0)', box('position:fixed')),
    hidden: { bottom: 40 },
  },
  'in a link that is no box': {
    body: `<a href="#" style="overflow:hidden;font-size:8px">${IMG}</a>`,
    hidden: {},
  },
  'in an element without a box': { body: box('display:contents;overflow:hidden'), hidden: {} },
  'in a slot of a box': {
    body: `<article>${IMG}</article>`,
    act: SHADOW('open', '<slot></slot>'),
    hidden: { bottom: 40 },
  },
  'in a slot of a box that the page keeps closed': {
    body: `<article>${IMG}</article>`,
    act: SHADOW('closed', '<slot></slot>'),
    hidden: { bottom: 40 },
  },
  'in the first of two slots of its name in a box that the page keeps closed': {
    body: `<article>${IMG.replace('<img', '<img slot="code"')}</article>`,
    act: SHADOW('closed', '<slot></slot><slot name="code"></slot></div><div><slot name="code"></slot>'),
    hidden: { bottom: 40 },
  },
  'in a popover out of a box': {
    body: box(
      'height:20px;overflow:hidden;transform:translate(0)',
      `<div popover="manual" style="overflow:auto;margin:0;border:0;padding:0;inset:700px auto auto 900px">${IMG}</div>`,
    ),
    act: 'cell.querySelector("[popover]").showPopover()',
    hidden: {},
  },
};

/** All of them on one page, each in a cell of its own; the page's own two elements clip as well, which cuts nothing off. */
export const CLIPPED_PAGE = `<!doctype html><meta charset="utf-8"><title>Clipped</title>
  <style>body{margin:0;height:30px;overflow:hidden}main{display:grid;grid-template-columns:repeat(8,150px);grid-auto-rows:150px}p{margin:0}
  img{display:inline-block;vertical-align:top}</style>
  <main>${Object.entries(CLIPPED_CODES)
    .map(([name, { body }]) => `<section title="${name}">${body}</section>`)
    .join('')}</main>`;

/** What is done to the cells; runs in the page. */
export const CLIPPED_ACTS = Object.entries(CLIPPED_CODES).flatMap(([name, { act }]) =>
  act ? [{ name, act }] : [],
);

/** What a mark shows of its code: the edges that are seen of it, and where its sign stands; none where it is hidden. */
export interface SeenOfMark {
  edges: number[];
  sign: number[];
}

/** By the title of their cell: the edges of each picture, and what is seen of its mark. Runs in the extension's world. */
export function seenOfMarks(): Record<string, { picture: number[]; mark?: SeenOfMark }> {
  const overlay = (
    globalThis as unknown as {
      qrCodePreviewerOverlay?: { root: ShadowRoot; targets(): Iterable<[string, { element?: Element }]> };
    }
  ).qrCodePreviewerOverlay;
  const seen: ReturnType<typeof seenOfMarks> = {};
  for (const [handle, { element }] of overlay?.targets() ?? []) {
    const button = overlay?.root.getElementById(handle);
    const outline = button?.previousElementSibling as HTMLElement | null | undefined;
    if (!element || !button || !outline) continue;
    const name = element.closest('section')?.title ?? '';
    const { left, top } = element.getBoundingClientRect();
    const picture = [left, top, left + 100, top + 100];
    const frame = outline.getBoundingClientRect();
    const sign = button.getBoundingClientRect();
    if (frame.width === 0) {
      seen[name] = { picture };
      continue;
    }
    // As CSS has it: one length for all sides, or two, or three, or four.
    const lengths = (/\(([^)]+)/.exec(outline.style.clipPath)?.[1] ?? '0').split(' ').map(Number.parseFloat);
    const [up = 0, right = up, down = up, before = right] = lengths;
    seen[name] = {
      picture,
      mark: {
        edges: [
          frame.left + 4 + before,
          frame.top + 4 + up,
          frame.right - 4 - right,
          frame.bottom - 4 - down,
        ],
        sign: [sign.left, sign.bottom],
      },
    };
  }
  return seen;
}

/** What of the mark of a code in such a picture is to be seen. */
export function expectedOfMark(picture: number[], inset: number, hidden: Hidden): SeenOfMark | undefined {
  if (hidden === 'gone') return undefined;
  const { top = 0, right = 0, bottom = 0, left = 0 } = hidden;
  const quiet = inset * SIDE;
  const [x = 0, y = 0, farX = 0, farY = 0] = picture;
  const edges = [
    x + Math.max(quiet, left),
    y + Math.max(quiet, top),
    farX - Math.max(quiet, right),
    farY - Math.max(quiet, bottom),
  ];
  return { edges, sign: [(edges[2] ?? 0) - 4, (edges[1] ?? 0) + 4] };
}
