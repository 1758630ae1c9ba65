import { matrixPixels } from '../../reader/sample/matrix';
import type { ReadContext } from '../read-context';
import { markupTokens } from './markup-tokens';
import { tableDrawings } from './table-drawings';
import { drawingsInText, textDrawings } from './text-drawings';

/** More drawings in one text are no codes. */
const MAX_DRAWINGS = 50;
/** Longer markup is looked at as far as this, in characters; pictures in it count for little of that. */
const MAX_MARKUP = 40_000_000;

/** What a mail or a page says: as markup, as plain text, or as both. */
export interface WrittenBody {
  markup?: string | undefined;
  text?: string | undefined;
}

/** Reads the codes that a body draws without a picture: with characters, or with the cells of tables. Each is told once. */
export async function readDrawings(
  { markup, text }: WrittenBody,
  { tools, place }: ReadContext,
): Promise<void> {
  const told = new Set<string>();
  const drawings = [
    ...drawnFrom('drawn-from-text', markup ? textDrawings(tokensOf(markup)) : []),
    ...drawnFrom('drawn-from-boxes', markup ? tableDrawings(tokensOf(markup)) : []),
    ...drawnFrom('drawn-from-text', text ? drawingsInText(text) : []),
  ];
  for (const { rows, how } of drawings.slice(0, MAX_DRAWINGS)) {
    const codes = (await tools.readPixels(matrixPixels(rows))).filter((code) => !told.has(code.text));
    for (const code of codes) told.add(code.text);
    tools.found(
      codes.map((code) => ({ ...code, how: [how, ...code.how] })),
      place,
    );
  }
}

const tokensOf = (markup: string) => markupTokens(markup.slice(0, MAX_MARKUP));

function drawnFrom<How extends string>(how: How, all: string[][]): { how: How; rows: string[] }[] {
  return all.map((rows) => ({ how, rows }));
}
