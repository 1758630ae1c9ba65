import { type ColouredBox, matrixOfBoxes } from '../../page-images/drawn/box-grid';
import { type Colour, WHITE } from '../../page-images/drawn/module-grid';
import type { MarkupToken } from './markup-tokens';
import { attributeOf, backgroundIn, lengthIn } from './written-style';

/** Cells without a size are so large; only their order counts then. */
const CELL = 10;
/** A hundred runs of dark modules are the least that a code can be drawn with (as `page-images/drawn/box-code`). */
const MIN_CELLS = 90;
/** More cells than two of the largest codes have modules, in all tables. */
const MAX_CELLS = 70_000;
const MAX_SPAN = 400;
const MAX_DEPTH = 50;

interface Table {
  cells: ColouredBox[];
  /** Where the next cell begins, and the row that it is in. */
  x: number;
  y: number;
  height: number;
  colour: Colour;
  rowColour: Colour;
}

/** The modules of what the cells of tables draw that may be a code. */
export function tableDrawings(tokens: Iterable<MarkupToken>): string[][] {
  const found: string[][] = [];
  const open: Table[] = [];
  let left = MAX_CELLS;

  function end(): void {
    const { cells, colour } = open.pop() ?? { cells: [], colour: undefined };
    const drawn = cells.length < MIN_CELLS ? undefined : matrixOfBoxes(cells, colour ?? WHITE);
    if (drawn) found.push(drawn.rows);
  }

  for (const token of tokens) {
    if (token.kind === 'text') continue;
    const table = open.at(-1);
    if (token.name === 'table') {
      if (token.kind === 'close') end();
      else if (open.length < MAX_DEPTH) open.push(newTable(backgroundIn(token.attributes)));
    } else if (table && token.kind === 'open' && left > 0) left -= addTo(table, token);
  }
  while (open.length > 0) end();
  return found;
}

const newTable = (colour: Colour): Table => ({
  cells: [],
  x: 0,
  y: 0,
  height: 0,
  colour,
  rowColour: undefined,
});

/** @returns how many cells that were */
function addTo(table: Table, { name, attributes }: Extract<MarkupToken, { kind: 'open' }>): number {
  const height = lengthIn(attributes, 'height');
  if (name === 'tr') {
    table.y += table.height;
    table.x = 0;
    table.height = height ?? CELL;
    table.rowColour = backgroundIn(attributes);
    return 0;
  }
  if (name !== 'td' && name !== 'th') return 0;
  const span = Math.min(MAX_SPAN, Number.parseInt(attributeOf(attributes, 'colspan') ?? '1', 10) || 1);
  const width = lengthIn(attributes, 'width') ?? CELL * span;
  if (height !== undefined) table.height = height;
  table.cells.push({
    x: table.x,
    y: table.y,
    width,
    height: table.height || CELL,
    colour: backgroundIn(attributes) ?? table.rowColour,
  });
  table.x += width;
  return 1;
}
