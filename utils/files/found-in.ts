import type { Code } from '../reader/code';

/** Where within a file something is: one file may hold another, as a mail holds a document. */
export interface FilePlace {
  /** Names from the outermost file inward; at least one. */
  path: string[];
  /** Page of a document, from 1. */
  page?: number;
  /** Picture of an animation, from 1. */
  frame?: number;
}

/** Where pictures come from that follow each other. */
export type LiveKind = 'camera' | 'screen';

/** Where a code was met that stands on no web page. */
export type FoundIn =
  | ({ kind: 'file' } & FilePlace)
  | { kind: 'camera' }
  | { kind: 'screen' }
  | { kind: 'text' };

/** A code that stands on no web page. */
export interface FoundCode {
  code: Code;
  foundIn: FoundIn;
}

/** The longest name of a file that is kept, in characters. */
const MAX_NAME = 200;

/** A file's name as it is kept: whoever made the file chose it. */
export function shortName(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…` : name;
}
