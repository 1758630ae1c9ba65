import { plain } from '../plain-node';

/** How an element seems to draw a code without any image. */
export type DrawnHint = 'text' | 'boxes';

/** Block elements, geometric shapes, braille and the large squares. */
const BLOCKS = /[\u2580-\u25ff\u2800-\u28ff\u2b1b\u2b1c]/g;
/** Fewer characters than this are no code, in whatever writing: braille has eight modules a character. */
const MIN_GLYPHS = 50;
/** A code in braille has this many lines at least. */
const MIN_LINES = 6;
/** The smallest code is 21 modules wide. */
const MIN_BOXES = 21;
const SAMPLES = 12;
const MAX_TEXT = 200_000;
/** How many elements around a text may hold the rest of the code. */
const MAX_LEVELS = 5;

const textOf = (element: Element) => plain(element).textContent ?? '';

const charactersIn = (text: string) => new Set(text.replace(/\s/g, ''));

/** Whether a text is long and of very few different characters: drawn with signs such as `#`. */
function isRepetitive(text: string): boolean {
  if (text.length < 300) return false;
  const { size } = charactersIn(text.slice(0, 2000));
  return size > 0 && size <= 3;
}

function blocksIn(element: Element): number {
  const text = textOf(element);
  return text.length > MAX_TEXT ? 0 : (text.match(BLOCKS)?.length ?? 0);
}

/** How many lines an element may have at most, guessed without asking for its layout. */
function linesIn(element: Element): number {
  return plain(element).childElementCount + textOf(element).split('\n').length;
}

/** Whether a text of an element may be a part of a code. */
function isCodeText(text: string): boolean {
  return text.length <= MAX_TEXT && (text.search(BLOCKS) >= 0 || isRepetitive(text));
}

/** The element that draws enough for a code with such a text: the one that holds it, or one around. */
function elementAround(text: string, element: Element): Element | undefined {
  const repetitive = isRepetitive(text);
  let around: Element | null = element;
  for (let level = 0; around && level < MAX_LEVELS; level++, around = plain(around).parentElement) {
    if ((repetitive || blocksIn(around) >= MIN_GLYPHS) && linesIn(around) >= MIN_LINES) return around;
  }
  return undefined;
}

/** The element that may draw a code of which this one's own text is a part. */
function textCodeElement(element: Element): Element | undefined {
  for (const node of plain(element).childNodes) {
    if (node instanceof Text && isCodeText(node.data)) return elementAround(node.data, element);
  }
  return undefined;
}

/** Whether there are words in an element: more than a sign or two that may fill a module. */
export const hasWords = (element: Element) => textOf(element).trim().length > 2;

/** Whether there are characters enough for a code; no-break spaces count, since their background may be coloured. */
export const mayBeText = (element: Element) =>
  textOf(element).replace(/[ \n\r\t]+/g, '').length >= MIN_GLYPHS;

/** Whether most of an element's children look like modules, or like rows of them: many, and without any words. */
function childrenHint(element: Element): DrawnHint | undefined {
  const { children, childElementCount: count } = plain(element);
  if (count < MIN_BOXES) return undefined;
  const signs = new Set<string>();
  let empty = 0;
  let alike = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const child = children[Math.floor(((i + 0.5) * count) / SAMPLES)];
    if (!child || plain(child).childElementCount > 500) continue;
    const own = charactersIn(textOf(child).trim().slice(0, 200));
    if (!own.size) empty++;
    else if (own.size <= 2 && new Set([...signs, ...own]).size <= 3) {
      for (const sign of own) signs.add(sign);
      alike++;
    }
  }
  if (empty + alike < SAMPLES * 0.6) return undefined;
  return empty >= alike ? 'boxes' : 'text';
}

/** Which element around this one may draw a code, and how; cheap enough to ask of every element of a page. */
export function drawnHint(element: Element): { element: Element; hint: DrawnHint } | undefined {
  const hint = childrenHint(element);
  if (hint) return { element, hint };
  const around = plain(element).firstChild && textCodeElement(element);
  return around ? { element: around, hint: 'text' } : undefined;
}
