import { styleOf } from '../computed-style';
import { boxOf } from '../element-boxes';
import type { IdleTask } from '../idle-tasks';
import { plain } from '../plain-node';
import type { Rect } from '../rect';
import { type Glyph, MAX_GLYPHS, matrixOfText } from './glyphs';
import { backgroundOf, colourOf } from './module-grid';

const BREAKING = /^(block|flow-root|list-item|table|table-row|flex|grid)$/;

/** The lines of text that an element shows; undefined for more than any code needs. Works in steps. */
function* linesOf(element: Element, background: number): IdleTask<Glyph[][] | undefined> {
  const lines: Glyph[][] = [[]];
  let left = MAX_GLYPHS;

  function breakLine(): void {
    if (lines.at(-1)?.length) lines.push([]);
  }

  function addText(text: string, { color, whiteSpace }: CSSStyleDeclaration, behind: number): void {
    const colour = colourOf(color);
    const keepsSpaces = /pre|break-spaces/.test(whiteSpace);
    for (const char of keepsSpaces ? text : text.replace(/[ \t\n\r]+/g, ' ')) {
      const line = lines.at(-1) ?? [];
      if (char === '\n') lines.push([]);
      else if (keepsSpaces || char !== ' ' || line.length) line.push({ char, colour, background: behind });
      if (--left < 0) return;
    }
  }

  /** Children of a flex or grid container break no line, whatever they are: they may stand side by side. */
  function* read(parent: Element, container: string, behind: number): IdleTask {
    const style = styleOf(parent);
    const { display } = style;
    if (display === 'none') return;
    const breaks = !/flex|grid/.test(container) && BREAKING.test(display);
    const own = colourOf(style.backgroundColor) ?? behind;
    if (breaks) breakLine();
    for (const node of plain(parent).childNodes) {
      if (node instanceof Text) addText(node.data, style, own);
      else if (node instanceof HTMLBRElement) lines.push([]);
      else if (node instanceof Element) yield* read(node, display, own);
      if (left < 0) return;
    }
    if (breaks) breakLine();
    yield;
  }

  yield* read(element, '', background);
  return left < 0 ? undefined : lines;
}

/** The modules of a code that an element writes in characters, found in steps; undefined when there is none. */
export function* readTextCode(element: Element): IdleTask<string[] | undefined> {
  const background = backgroundOf(element);
  const lines = yield* linesOf(element, background);
  if (!lines) return undefined;
  yield;
  return matrixOfText(
    lines.filter((line, i) => line.length || (i > 0 && i < lines.length - 1)),
    background,
  );
}

/** The box around an element's text, in viewport coordinates. */
export function textBox(element: Element): Rect {
  const range = plain(document).createRange();
  range.selectNodeContents(element);
  const box = boxOf(range);
  // What is written into a field is no text of the page.
  return box.width ? box : boxOf(element);
}
