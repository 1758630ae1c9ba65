import type { ReadRequest, ReadResult } from '../images/read-request';

/**
 * To a worker: an image to read; to decode the file whose hash it sent; to draw the vector image that it met; to read
 * what it has drawn; or the bitmap of what only a document could render.
 */
export type ToWorker = { id: number } & (
  | { request: ReadRequest }
  | { next: 'decode' | 'draw' | 'read' }
  | { bitmap: ImageBitmap }
);

/**
 * A worker's reply: the result; a file's hash, before it is decoded; a vector image, before it is drawn and after that,
 * since drawing may never end; or a damaged file, which it cannot render itself.
 */
export type WorkerReply =
  | { result: ReadResult }
  | { hash: string }
  | { vector: 'met' | 'drawn' }
  | { file: Blob };

/** A reply, and the task that it belongs to. */
export type FromWorker = { id: number } & WorkerReply;
