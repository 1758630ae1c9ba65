import type { FileProblem } from '../files/file-problem';
import type { FilePlace } from '../files/found-in';
import type { FrameRead } from '../files/read-frame';
import type { Code } from '../reader/code';
import type { HelperKind, HelperRequest } from './helpers/helper';

/** Workers for files, by the names from which their scripts know what they are for. */
export type FileWorkerKind = 'files' | HelperKind;

/**
 * To a worker that reads files: a file; whether it may draw a vector image; what only a document could draw; that a
 * helper has failed, in the browser's words; or one picture of a camera or a screen.
 */
export type ToFileWorker = { id: number } & (
  | { file: Blob; name: string; password?: string }
  | { mayDraw: boolean }
  | { drawn: ImageBitmap | null }
  | { failedHelper: HelperKind; message: string }
  | { frame: ImageBitmap; thorough: boolean }
);

/** What a worker tells while it reads a file. */
export type FileNews =
  | { codes: Code[]; place: FilePlace }
  | { links: string[]; place: FilePlace }
  | { problem: FileProblem; place: FilePlace };

/**
 * From a worker: something was done, so it does not hang; a vector image is to be drawn, or was given up because it
 * took too long; a helper is to begin or end; a damaged picture is to be drawn by a document; news; the end, with the
 * reason if nothing was read; or what one picture of a camera shows.
 */
export type FromFileWorker = { id: number } & (
  | { step: true }
  | { vector: 'met' | 'given-up' }
  | HelperRequest
  | { damaged: Blob }
  | { news: FileNews }
  | { end: FileProblem | 'read' }
  | { frame: FrameRead }
);
