import type { Technique } from '../../utils/reader/code';

/** One page that hides, or only seems to hide, a code. */
export interface EvasionPage {
  name: string;
  html: string;
  /** The texts of every code on the page; empty for a page without one. */
  expected: string[];
  /** What the reading must say of how the code was drawn. */
  how?: Technique[];
  /** Whether the codes lie in one place, which the reading must say. */
  nested?: boolean;
  /** Whether a code must be found in the page itself, not on the screen alone. */
  inPage?: boolean;
  /** Texts that the page shows only later, in place of `expected`, and after how many milliseconds. */
  later?: { after: number; expected: string[] };
}

/** A whole page around some markup. */
export const page = (body: string, style = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>body{margin:24px;font:16px sans-serif}${style}</style><body>${body}</body></html>`;

/** An address of its own for each page, so that a text that is found can come from this page alone. */
export const address = (name: string) => `https://example.com/${name}`;

/** Puts a text where HTML expects an attribute's value in double quotes. */
export const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
