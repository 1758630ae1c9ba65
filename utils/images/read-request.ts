import type { Code } from '../reader/code';
import type { Crop } from './crop';
import type { ImageSource, UnreadableImageReason } from './image-source';
import type { TileHashes } from './tiles';

/** A frame of a tab; without `frameId` all of the tab. */
export interface FrameId {
  tabId: number;
  frameId?: number;
}

/** One image to read, and who shows it. */
export interface ReadRequest {
  source: ImageSource;
  /** Address of the frame that shows the image; absent for the extension's own pages. */
  pageUrl?: string;
  /** Where within the image to look, as fractions of it; absent for all of it. */
  crop?: Crop;
  /** The user asked for this very image: Aztec, Data Matrix and PDF417 codes are read in it as well. */
  allKinds?: boolean;
  /** The image is a capture of a tab: with the tiles of the one before, only what changed since then is read. */
  capture?: { before?: TileHashes };
  /**
   * The frame that asks: when it goes away before the image is read, the image is not read for it. `document` tells its
   * tab's pages from each other.
   */
  frame?: FrameId & { document?: number };
  /** What is asked of servers for it may be noted for the user: of an ordinary window, while a history is kept. */
  mayNote?: boolean;
}

/** What was read of a capture: its tiles, and the part that was looked at; no part where nothing had changed. */
export interface CaptureRead {
  tiles: TileHashes;
  part?: Crop;
}

/** Codes with their corners, in pixels of an image of the stated size. */
export type ReadResult =
  | { codes: Code[]; width: number; height: number; capture?: CaptureRead }
  | { unreadable: UnreadableImageReason };
