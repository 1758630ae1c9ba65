import { type Glyph, MAX_GLYPHS, matrixOfText } from './glyphs';
import { type Colour, colourOf } from './module-grid';

const BREAKING = /^(block|flow-root|list-item|table|table-row|flex|grid)$/;

/** The colour behind an element: the nearest ancestor's that has one, else white. */
export function backgroundOf(element: Element): Colour {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const colour = colourOf(getComputedStyle(up).backgroundColor);
    if (colour !== undefined) return colour;
  }
  return 0xffffff;
}

/** Reads an element's text as it stands on the page, line by line, with the colours of each character. In steps. */
function* linesOf(element: Element, ground: Colour): Generator<void, Glyph[][] | undefined> {
  const lines: Glyph[][] = [[]];
  let glyphs = 0;
  const newLine = () => {
    if (lines.at(-1)?.length) lines.push([]);
  };
  function* read(parent: Element, row: boolean, below: Colour): Generator<void, boolean> {
    const style = getComputedStyle(parent);
    if (style.display === 'none') return true;
    const breaks = !row && BREAKING.test(style.display);
    const [ink, own] = [colourOf(style.color), colourOf(style.backgroundColor) ?? below];
    const kept = /pre|break-spaces/.test(style.whiteSpace);
    if (breaks) newLine();
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        for (const char of kept ? node.data : node.data.replace(/[ \t\n\r]+/g, ' ')) {
          const line = lines.at(-1) ?? [];
          if (char === '\n') lines.push([]);
          else if (kept || char !== ' ' || line.length > 0) line.push({ char, ink, ground: own });
          if (++glyphs > MAX_GLYPHS) return false;
        }
      } else if (node instanceof HTMLBRElement) lines.push([]);
      else if (node instanceof Element) {
        if (!(yield* read(node, /flex|grid/.test(style.display), own))) return false;
      }
    }
    if (breaks) newLine();
    yield;
    return true;
  }
  return (yield* read(element, false, ground)) ? lines : undefined;
}

/** The modules of a code that an element writes in characters, found in steps; undefined when there is none. */
export function* readTextCode(element: Element): Generator<void, string[] | undefined> {
  const ground = backgroundOf(element);
  const lines = yield* linesOf(element, ground);
  if (!lines) return undefined;
  yield;
  return matrixOfText(
    lines.filter((line, i) => line.length > 0 || (i > 0 && i < lines.length - 1)),
    ground,
  );
}

/** The box around an element's text, in viewport coordinates. */
export function textBox(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}
