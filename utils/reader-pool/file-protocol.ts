import type { FileProblem } from '../files/file-problem';
import type { FilePlace } from '../files/found-in';
import type { FrameRead } from '../files/read-frame';
import type { DrawnSvg } from '../images/draw-svg';
import type { UnreadableImageReason } from '../images/image-source';
import type { Code } from '../reader/code';

/** The name of a worker that reads files, by which its script knows what it is for. */
export const FILE_WORKER = 'files';

/**
 * To a worker that reads files: a file; whether it may draw a vector image; what only a document could draw; a vector
 * image to be drawn for another such worker; or one picture of a camera or a screen.
 */
export type ToFileWorker = { id: number } & (
  | { file: Blob; name: string; password?: string }
  | { mayDraw: boolean }
  | { drawn: ImageBitmap | null }
  | { svg: string }
  | { frame: ImageBitmap; thorough: boolean }
);

/** What a worker tells while it reads a file. */
export type FileNews =
  | { codes: Code[]; place: FilePlace }
  | { links: string[]; place: FilePlace }
  | { problem: FileProblem; place: FilePlace };

/**
 * From a worker: something was done, so it does not hang; a vector image is to be drawn, or was given up because it
 * took too long; what became of one; a damaged picture is to be drawn by a document; news; the end, with the reason if nothing was read; or what one picture
 * of a camera shows.
 */
export type FromFileWorker = { id: number } & (
  | { step: true }
  | { vector: 'met' | 'given-up' }
  | { drawing: DrawnSvg | UnreadableImageReason }
  | { damaged: Blob }
  | { news: FileNews }
  | { end: FileProblem | 'read' }
  | { frame: FrameRead }
);
