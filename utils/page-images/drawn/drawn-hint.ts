/** How an element seems to draw a code without any picture. */
export type DrawnHint = 'text' | 'boxes';

/** Block elements, geometric shapes, braille and the large squares. */
const BLOCKS = /[\u2580-\u259f\u25a0-\u25ff\u2800-\u28ff\u2b1b\u2b1c]/g;
/** Fewer characters than this are no code, in whatever writing: braille has eight modules a character. */
const MIN_GLYPHS = 50;
/** The smallest code is 21 modules wide. */
const MIN_BOXES = 21;
const SAMPLES = 12;
const MAX_TEXT = 200_000;

/** Long text of very few different characters: drawn with signs such as `#`. */
function monotone(text: string): boolean {
  if (text.length < 300) return false;
  const signs = new Set(text.slice(0, 2000).replace(/\s/g, ''));
  return signs.size > 0 && signs.size <= 3;
}

function blocksIn(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > MAX_TEXT ? 0 : (text.match(BLOCKS)?.length ?? 0);
}

/** What a text node's parent, or an element around it, has to be looked at for; the element itself and the hint. */
function textPlace(element: Element): Element | undefined {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const { data } = node as Text;
    BLOCKS.lastIndex = 0;
    if (data.length > MAX_TEXT || !(BLOCKS.test(data) || monotone(data))) continue;
    let around: Element | null = element;
    for (let level = 0; around && level < 5; level++, around = around.parentElement) {
      if ((blocksIn(around) >= MIN_GLYPHS || monotone(data)) && linesIn(around) >= 6) return around;
    }
    return undefined;
  }
  return undefined;
}

/** How many lines an element may have at most, guessed without asking for its layout. */
function linesIn(element: Element): number {
  return element.childElementCount + 1 + ((element.textContent ?? '').match(/\n/g)?.length ?? 0);
}

/** Whether there are words in an element: more than a sign or two that may fill a module. */
export const hasWords = (element: Element) => (element.textContent ?? '').trim().length > 2;

/** Whether there are characters enough for a code; no-break spaces count, since their ground may be coloured. */
export const mayBeText = (element: Element) =>
  (element.textContent ?? '').replace(/[ \n\r\t]+/g, '').length >= MIN_GLYPHS;

/** Whether most of an element's children look like modules, or like rows of them: many, and without any words. */
function childrenHint(element: Element): DrawnHint | undefined {
  const { children, childElementCount: count } = element;
  if (count < MIN_BOXES) return undefined;
  const signs = new Set<string>();
  let empty = 0;
  let alike = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const child = children[Math.floor(((i + 0.5) * count) / SAMPLES)];
    if (!child || child.childElementCount > 500) continue;
    const text = (child.textContent ?? '').trim();
    const own = new Set(text.slice(0, 200).replace(/\s/g, ''));
    if (own.size === 0) empty++;
    else if (own.size <= 2 && new Set([...signs, ...own]).size <= 3) {
      for (const sign of own) signs.add(sign);
      alike++;
    }
  }
  if (empty + alike < SAMPLES * 0.6) return undefined;
  return empty >= alike ? 'boxes' : 'text';
}

/** Which element around this one may draw a code, and how; cheap enough to ask of every element of a page. */
export function drawnHint(element: Element): { place: Element; hint: DrawnHint } | undefined {
  const hint = childrenHint(element);
  if (hint) return { place: element, hint };
  const place = element.firstChild && textPlace(element);
  return place ? { place, hint: 'text' } : undefined;
}
