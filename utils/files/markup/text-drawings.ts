import { type Glyph, MAX_GLYPHS, matrixOfText } from '../../page-images/drawn/glyphs';
import { type Colour, WHITE } from '../../page-images/drawn/module-grid';
import type { MarkupToken } from './markup-tokens';
import { attributeOf, backgroundIn, declarationOf, writtenColour } from './written-style';

/** Elements that begin a line. */
const BREAKING = /^(?:p|div|pre|table|tr|h[1-6]|li|ul|ol|center|blockquote|body|section|article|hr)$/;
const VOID = /^(?:br|hr|img|input|meta|link|col|wbr|area|base)$/;
/** Spaces and signs that drawings are made of (as `page-images/drawn/drawn-hint`). */
const SIGNS = /^[\s\u00a0\u2580-\u259f\u25a0-\u25ff\u2800-\u28ff\u2b1b\u2b1c]*$/;
/** The smallest code is 21 modules wide; signs in braille hold two across and four down. */
const MIN_SIGNS = 10;
const MIN_REPEATED = 21;
const MIN_LINES = 6;
const MAX_DEPTH = 200;
/** Lines without a sign within a drawing. */
const MAX_BLANK = 2;

interface Style {
  name: string;
  colour: Colour;
  background: number;
  keepsSpaces: boolean;
}

/** Gathers lines that look drawn; each run of them may be a code. */
function createRuns() {
  let run: Glyph[][] = [];
  let glyphs = 0;
  let blank = 0;
  const found: string[][] = [];

  function end(): void {
    const lines = run.slice(0, run.length - blank);
    if (lines.length >= MIN_LINES && glyphs <= MAX_GLYPHS) {
      const rows = matrixOfText(lines, lines[0]?.[0]?.background ?? WHITE);
      if (rows) found.push(rows);
    }
    run = [];
    glyphs = 0;
    blank = 0;
  }

  return {
    found,
    end,
    add(line: Glyph[]): void {
      const kind = kindOf(line);
      if (kind === 'words') end();
      if (kind === 'words' || (kind === 'blank' && run.length === 0)) return;
      blank = kind === 'blank' ? blank + 1 : 0;
      run.push(line);
      glyphs += line.length;
      if (blank > MAX_BLANK) end();
    },
  };
}

function kindOf(line: Glyph[]): 'drawn' | 'blank' | 'words' {
  const signs = line
    .map(({ char }) => char)
    .join('')
    .trimEnd();
  const distinct = new Set(signs.replace(/[\s\u00a0]/g, ''));
  // A row of modules may be light all along, with a colour behind it or without.
  if (distinct.size === 0) return line.some(({ background }) => background !== WHITE) ? 'drawn' : 'blank';
  if (SIGNS.test(signs)) return signs.length >= MIN_SIGNS ? 'drawn' : 'words';
  return distinct.size <= 3 && signs.length >= MIN_REPEATED ? 'drawn' : 'words';
}

/** The modules of what markup writes in characters that may be a code. */
export function textDrawings(tokens: Iterable<MarkupToken>): string[][] {
  const runs = createRuns();
  const open: Style[] = [];
  const plain: Style = { name: '', colour: 0, background: WHITE, keepsSpaces: false };
  let line: Glyph[] = [];

  function endLine(): void {
    runs.add(line);
    line = [];
  }
  const breakLine = () => line.length > 0 && endLine();

  function addText(text: string): void {
    const { colour, background, keepsSpaces } = open.at(-1) ?? plain;
    for (const char of keepsSpaces ? text : text.replace(/[ \t\n\r]+/g, ' ')) {
      if (char === '\n') endLine();
      // More is no line of a code.
      else if (line.length < MAX_GLYPHS && (keepsSpaces || char !== ' ' || line.length > 0))
        line.push({ char, colour, background });
    }
  }

  for (const token of tokens) {
    if (token.kind === 'text') addText(token.text);
    else if (token.name === 'br') endLine();
    else {
      if (BREAKING.test(token.name)) breakLine();
      if (token.kind === 'open' && !VOID.test(token.name) && open.length < MAX_DEPTH)
        open.push(styleOf(token, open.at(-1) ?? plain));
      const opened = token.kind === 'close' ? open.findLastIndex(({ name }) => name === token.name) : -1;
      if (opened >= 0) open.length = opened;
    }
  }
  breakLine();
  runs.end();
  return runs.found;
}

/** The modules of what a plain text writes in characters; signs of quoting are left out. */
export function drawingsInText(text: string): string[][] {
  const runs = createRuns();
  for (const line of text.split(/\r?\n/))
    runs.add(
      Array.from(line.slice(0, MAX_GLYPHS).replace(/^(?:> ?)+/, ''), (char) => ({
        char,
        colour: 0,
        background: WHITE,
      })),
    );
  runs.end();
  return runs.found;
}

function styleOf({ name, attributes }: Extract<MarkupToken, { kind: 'open' }>, outer: Style): Style {
  if (attributes === '' && name !== 'pre') return { ...outer, name };
  const colour = declarationOf(attributes, 'color') ?? attributeOf(attributes, 'color');
  const spaces = declarationOf(attributes, 'white-space');
  return {
    name,
    colour: writtenColour(colour) ?? outer.colour,
    background: backgroundIn(attributes) ?? outer.background,
    keepsSpaces: spaces ? /pre|break-spaces/.test(spaces) : name === 'pre' || outer.keepsSpaces,
  };
}
