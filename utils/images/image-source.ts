/**
 * Where pixels can be had, in a form that travels in a message (JSON): an address, or what the page's own
 * script world could extract. Sizes are CSS pixels unless stated otherwise.
 */
export type ImageSource =
  | { kind: 'url'; url: string }
  /** Pixels at hand, encoded: a canvas, a blob, a video frame, a captured region. */
  | { kind: 'data'; url: string }
  | { kind: 'svg'; markup: string; width: number; height: number }
  /** A code drawn without an image; each row is a string of 0 (light) and 1 (dark), one digit a module. */
  | { kind: 'matrix'; rows: string[]; drawnFrom: 'text' | 'boxes' }
  /** Neighbouring images that may be one code together; boxes are in the coordinates of the whole. */
  | { kind: 'stitch'; tiles: StitchTile[]; width: number; height: number };

/** One of several images, and where it lies in the whole. */
export interface StitchTile {
  source: ImageSource;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Why an image source gave no pixels. Each has its own words in the interface. */
export type UnreadableImageReason =
  | 'too-large' // over 64 megapixels, or a vector image of too many parts to be drawn
  | 'undrawn' // a vector image of which parts are drawn by browsers only, and no code in the rest
  | 'broken' // not an image, or a damaged one
  | 'timeout'
  | 'refused' // the server does not hand it out
  | 'redirected' // the server sends on to another address, which nobody could look at before
  | 'offline'
  | 'forbidden-address' // a scheme or host that the page could not have asked for itself
  | 'empty'; // no pixels at all

/** The most pixels that are decoded, a fence against images that are made to exhaust memory. */
export const MAX_PIXELS = 64_000_000;
/** The most characters of a vector image's markup: more is no code, and could take the browser seconds to render. */
export const MAX_MARKUP = 2_000_000;

/** Whether a source is asked of a server anew, which may answer otherwise than it answered the page. */
export function isAsked(source: ImageSource): boolean {
  if (source.kind === 'stitch') return source.tiles.some((tile) => isAsked(tile.source));
  return source.kind === 'url';
}
