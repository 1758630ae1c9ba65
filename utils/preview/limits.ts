/** How far a preview goes before it is cut off. Times in milliseconds, sizes in bytes unless the name says characters. */
export interface Limits {
  /** Redirects of the page itself; browsers stop at 20, honest chains rarely pass 5. */
  hops: number;
  /** Redirects of one picture or stylesheet. */
  subresourceHops: number;
  pageBytes: number;
  /** From the request of one address to the last byte of its response. */
  requestTime: number;
  /** For one step of taking a page apart and writing it anew, which never takes a second of an honest one. */
  sanitizeTime: number;
  /** From the first request to the last byte of the last picture. */
  totalTime: number;
  pictures: number;
  pictureBytes: number;
  styles: number;
  styleBytes: number;
  /** Styles of the page and of files together, as they are read. */
  styleChars: number;
  /** All pictures and stylesheets together. */
  subresourceBytes: number;
  /** Elements and texts that are kept; the rest is left out and said so. */
  nodes: number;
  /** Elements deeper than this are put beside their parents instead of into them. */
  depth: number;
  /** The sanitized document with its styles, and beside it the pictures in it; together what is stored. */
  markupChars: number;
  pictureChars: number;
}

export const LIMITS: Limits = {
  hops: 10,
  subresourceHops: 3,
  pageBytes: 2_000_000,
  requestTime: 10_000,
  sanitizeTime: 8_000,
  totalTime: 20_000,
  pictures: 20,
  pictureBytes: 150_000,
  styles: 8,
  styleBytes: 150_000,
  styleChars: 1_000_000,
  subresourceBytes: 3_000_000,
  nodes: 20_000,
  depth: 200,
  markupChars: 800_000,
  pictureChars: 700_000,
};

/** An address longer than this is refused; servers and browsers give up at about the same length. */
export const MAX_ADDRESS = 8_192;
