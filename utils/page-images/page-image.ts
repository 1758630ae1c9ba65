import type { ImageSource } from '../images/image-source';
import type { Rect, Size } from './rect';

/** One image that an element shows. An element can show several: its own, its backgrounds, those of its pseudo-elements. */
export interface PageImage {
  /** Names the image within the element, so that a later look can tell "changed" from "another one". */
  slot: string;
  /** The same for the same pixels: an address, or a hash of what is drawn. What was read once need not be read again. */
  contentKey: string;
  source(): Promise<ImageSource | undefined>;
  /** For what the reader does not draw itself, some vector images: the pixels as the page shows them, if it may read them. */
  fallback?(): Promise<ImageSource | undefined>;
  /**
   * Where the whole image lies now, so that 0..1 of the image maps onto it. `natural` is the image's own size, which the
   * page does not tell for CSS images; without it a guess is made.
   */
  box(natural?: Size): Rect;
  /** The part of the page that shows it, where that is not the element's own box (pseudo-elements, drawn codes). */
  frame?(): Rect;
}

/** An image on the page that is in view or nearly so. */
export interface TrackedImage extends PageImage {
  id: number;
  element: Element;
}

/** The most characters of one `data:` address that are handed over: far more than any code needs. */
export const MAX_DATA_URL = 8_000_000;

/** A short, fast, non-cryptographic fingerprint (FNV-1a, 32 bit, with the length) of a text. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(36)}.${text.length.toString(36)}`;
}
