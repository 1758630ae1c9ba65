import type { FileProblem } from '../files/file-problem';
import type { FilePlace } from '../files/found-in';
import type { Code } from '../reader/code';

/** To a worker that reads files: a file; whether it may draw a vector image; or what only a document could draw. */
export type ToFileWorker = { id: number } & (
  | { file: Blob; name: string; password?: string }
  | { mayDraw: boolean }
  | { drawn: ImageBitmap | null }
);

/** What a worker tells while it reads a file. */
export type FileNews =
  | { codes: Code[]; place: FilePlace }
  | { links: string[]; place: FilePlace }
  | { problem: FileProblem; place: FilePlace };

/**
 * From a worker: something was done, so it does not hang; a vector image is to be drawn, which may take for ever; a
 * damaged picture is to be drawn by a document; news; or the end, with the reason if nothing was read.
 */
export type FromFileWorker = { id: number } & (
  | { step: true }
  | { vector: 'met' }
  | { damaged: Blob }
  | { news: FileNews }
  | { end: FileProblem | 'read' }
);
