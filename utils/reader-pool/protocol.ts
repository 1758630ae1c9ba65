import type { ReadRequest, ReadResult } from '../images/read-request';

/** To a worker: a request; that the file it told of is new; or the bitmap of what only a document could draw. */
export type ToWorker = { id: number } & (
  | { request: ReadRequest }
  | { isNew: true }
  | { bitmap: ImageBitmap }
);

/** From a worker: the answer; the hash of a file's bytes, before it is decoded; or what it cannot draw itself: a vector picture, a damaged file. */
export type FromWorker = { id: number } & (
  | { answer: ReadResult }
  | { hash: string }
  | { svg: string }
  | { file: Blob }
);
