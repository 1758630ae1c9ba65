import type { FileProblem } from '../../../utils/files/file-problem';

/** A file of the set, and what has to come of it. */
export interface GeneratedFile {
  name: string;
  bytes: Uint8Array;
  /** The texts of its codes, each with the place where it is: the names of the files, then the page or picture. */
  codes: { text: string; place?: string }[];
  /** What becomes of the file as a whole. */
  state: FileProblem | 'read';
  /** A damaged file may end in any way, but has to end. */
  isAnyEnd?: boolean;
  /** What is said of parts of it, in any order. */
  problems?: FileProblem[];
  /** Addresses that are listed beside the codes. */
  links?: string[];
  password?: string;
  /** Takes longer than a test may that is run each time. */
  isSlow?: boolean;
}

const HOST = 'https://example.com/files/';

/** The text of a code that is found nowhere else. */
export const textFor = (name: string) => `${HOST}${encodeURIComponent(name)}`;

/** A file with one code, which says the file's name; in a document on its first page. */
export function oneCode(
  name: string,
  bytes: Uint8Array,
  place = name.endsWith('.pdf') ? `${name}#1` : name,
): GeneratedFile {
  return { name, bytes, codes: [{ text: textFor(name), place }], state: 'read' };
}

/** A file that has no code to be found, for a reason or for none. */
export function noCode(
  name: string,
  bytes: Uint8Array,
  state: GeneratedFile['state'] = 'read',
): GeneratedFile {
  return { name, bytes, codes: [], state };
}
