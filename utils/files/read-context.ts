import type { DrawnSvg } from '../images/draw-svg';
import type { UnreadableImageReason } from '../images/image-source';
import type { Code, Pixels } from '../reader/code';
import type { FileBudget } from './file-budget';
import type { FileProblem } from './file-problem';
import type { FilePlace } from './found-in';
import type { Libraries } from './libraries';

/** A file's bytes with its name, which whoever made it chose. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What reading files needs from around it. */
export interface FileTools {
  libraries: Libraries;
  /** Reads the codes in pixels. */
  readPixels(pixels: Pixels): Promise<Code[]>;
  /** Draws a picture that is cut off or damaged, which takes a document. */
  renderDamaged(file: Blob): Promise<ImageBitmap | undefined>;
  /** Draws a vector image; one that would take for ever is `too-large`. */
  drawVector(markup: string): Promise<DrawnSvg | UnreadableImageReason>;
  /** Tells that something was done: whoever watches ends what gives no sign. */
  step(): void;
  found(codes: Code[], place: FilePlace): void;
  /** Addresses that a document links to. */
  links(urls: string[], place: FilePlace): void;
  /** A part was not read; the rest goes on. */
  problem(problem: FileProblem, place: FilePlace): void;
}

/** One file while it is read, and how it reads those that lie within it. */
export interface ReadContext {
  place: FilePlace;
  tools: FileTools;
  budget: FileBudget;
  /** For a document that is encrypted. */
  password?: string;
  /** Reads a file that lies within this one, if there is still room for it. */
  readInner(file: NamedBytes, page?: number): Promise<void>;
}

/** Reads one kind of files. @returns why it was not read, or nothing */
export type FileReader = (file: NamedBytes, context: ReadContext) => Promise<FileProblem | undefined>;
