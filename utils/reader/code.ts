/** A point in image pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The four corners of a symbol: top left, top right, bottom right, bottom left, as the symbol is oriented. */
export type Corners = readonly [Point, Point, Point, Point];

/**
 * What it took to read a code. An ordinary code has none of these; each one is a fact about how the code
 * was drawn, and some of them become reasons for doubt (`utils/signals`).
 */
export type Technique =
  | 'inverted' // light modules on a dark background
  | 'mirrored' // read only as its mirror image
  | 'transparent' // visible only on another background than white
  | 'low-contrast' // needed its contrast stretched
  | 'single-channel' // visible in one colour channel only
  | 'gaps-closed' // modules that do not touch (dots, tables with spacing)
  | 'no-quiet-zone' // needed a margin that the image does not have
  | 'resized' // read only enlarged or reduced
  | 'second-engine' // read only by the second decoder
  | 'stitched' // assembled from several pictures
  | 'drawn-from-text' // made of block characters
  | 'drawn-from-boxes'; // made of table cells, grid boxes, shadows or gradients

/**
 * Symbols that are no ordinary QR code: its relatives (ISO/IEC 18004 and 23941), the small one with one finder pattern and
 * the oblong one; and those of other families, on tickets, parcels and passes (ISO/IEC 24778, 16022 and 15438).
 */
export const SYMBOL_KINDS = ['micro-qr', 'rmqr', 'aztec', 'data-matrix', 'pdf417'] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

/** Whether such symbols are read in every picture; the others only where the user asked for the picture. */
export function isReadUnasked(kind: SymbolKind | undefined): boolean {
  return kind === undefined || kind === 'micro-qr' || kind === 'rmqr';
}

/** One of several symbols that hold one text together (structured append): the second of three is `{ number: 2, of: 3 }`. */
export interface SymbolPart {
  number: number;
  /** Zero where the symbol does not say how many there are, as in PDF417. */
  of: number;
}

/** What a symbol holds, as the decoder says. */
export interface SymbolContent {
  /** With one character below 256 for each byte that is in no Kanji segment, unless there is an ECI. */
  text: string;
  /** Whether the symbol names an encoding. */
  hasECI: boolean;
  bytes: number[];
}

/** A part of a text, with what it takes to put it together with the others; absent where that cannot be told. */
export interface CodePart extends SymbolPart {
  content?: SymbolContent & {
    /** All bytes of the whole text, by exclusive or (ISO/IEC 18004, 8.3). */
    parity: number;
  };
}

/** An encoding that a symbol does not name, as a label of the Encoding Standard, and the bytes that it was guessed from. */
export interface GuessedEncoding {
  encoding: string;
  bytes: number[];
}

/** What is to be said of a symbol beside its text; each is absent where there is nothing to say. */
export interface SymbolFacts {
  /** Absent for an ordinary QR code. */
  kind?: SymbolKind;
  /** Which part of a longer text this is; absent for a whole one. */
  part?: SymbolPart;
  /** From how many symbols the text was put together; absent for the text of one. */
  joinedFrom?: number;
  /** Which encoding the text was guessed to have, where the symbol names none; absent where there was nothing to guess. */
  guessed?: Pick<GuessedEncoding, 'encoding'>;
}

/** What is kept of a code along with its text: all but the bytes that the text was made of. */
export function symbolFacts({ kind, part, joinedFrom, guessed }: SymbolFacts): SymbolFacts {
  return {
    ...(kind && { kind }),
    ...(part && { part: { number: part.number, of: part.of } }),
    ...(joinedFrom !== undefined && { joinedFrom }),
    ...(guessed && { guessed: { encoding: guessed.encoding } }),
  };
}

/** By this one code is told from another: its text, and which part of a longer one it is. */
export function codeKey({ text, part }: { text: string; part?: SymbolPart | undefined }): string {
  return part ? `${text}\0${part.number}/${part.of}` : text;
}

/** One symbol that was read. */
export interface Code extends SymbolFacts {
  text: string;
  part?: CodePart;
  guessed?: GuessedEncoding;
  /** In pixels of the image as it was handed in, whatever the reader did to it on the way. */
  corners: Corners;
  how: Technique[];
  /** Texts that another reading of the same symbol gives: it reads differently on different phones. */
  otherTexts: string[];
  /** True when another code of the same image overlaps this one: two codes in one place. */
  nested: boolean;
}

/** Pixels as every stage of the reader hands them on: RGBA, four bytes a pixel, rows from the top. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}
