import type { ReadRequest, ReadResult } from '../images/read-request';

/** To a worker: an image to read; to decode the file whose hash it sent; or the bitmap of what only a document could render. */
export type ToWorker = { id: number } & (
  | { request: ReadRequest }
  | { decode: true }
  | { bitmap: ImageBitmap }
);

/** A worker's reply: the result; a file's hash, before it is decoded; or what it cannot render itself: a vector image, a damaged file. */
export type WorkerReply = { result: ReadResult } | { hash: string } | { svg: string } | { file: Blob };

/** A reply, and the task that it belongs to. */
export type FromWorker = { id: number } & WorkerReply;
