import type { Pixels } from '../reader/code';
import { matrixPixels } from '../reader/sample/matrix';
import { fetchImage, type ImageFile } from './fetch-image';
import { imageSize } from './image-size';
import { type ImageSource, MAX_PIXELS, type StitchTile, type UnreadableImageReason } from './image-source';

/** Most pixels that are handed to the reader; a larger image is reduced while it is drawn. */
const MAX_DECODED = 4096 * 4096;
/** The longest side that every browser gives a canvas. */
const MAX_SIDE = 16_384;
/** Tiles are put together at the finest one's resolution up to this side. */
const MAX_STITCHED_SIDE = 2400;

/** Pixels with alpha, and the size that corners are to be related to; or why there are none. */
export type DecodedPixels =
  | {
      pixels: Pixels;
      width: number;
      height: number;
      /** Not all of the image is in them. */
      isPartial?: boolean;
    }
  | { unreadable: UnreadableImageReason };

/** Pixels; a vector image, which is drawn apart from this; or what only a document can render, a file that is cut off or damaged. */
export type DecodedImage = DecodedPixels | { svg: string } | { file: Blob };

/**
 * Turns an image source into pixels. Runs in a worker; never throws for a bad image.
 *
 * @param pageUrl the frame that shows it, for the question what may be fetched
 * @returns pixels, or what has to be rendered first
 */
export async function decodeSource(source: ImageSource, pageUrl: string | undefined): Promise<DecodedImage> {
  switch (source.kind) {
    case 'matrix': {
      const pixels = matrixPixels(source.rows);
      return { pixels, width: pixels.width, height: pixels.height };
    }
    case 'svg':
      return { svg: source.markup };
    case 'stitch':
      return stitchTiles(source, pageUrl);
    default: {
      const fetched = await fetchImage(source.url, pageUrl);
      if ('unreadable' in fetched) return fetched;
      return decodeFile(fetched);
    }
  }
}

/** Decodes a file. A vector image is handed back as markup, one that is cut off as its file. */
export async function decodeFile({ blob, bytes }: ImageFile): Promise<DecodedImage> {
  if (looksLikeSvg(blob.type, bytes)) return { svg: new TextDecoder().decode(bytes) };
  const bitmap = await decode(blob);
  if (bitmap) return pixelsOfBitmap(bitmap);
  // Pages show what there is of an image, so a file may be cut off on purpose. What has no size has no pixels.
  return imageSize(bytes) ? { file: blob } : { unreadable: 'broken' };
}

/** Copies a bitmap's pixels, alpha kept, reduced to what the reader takes. Closes the bitmap. */
export function pixelsOfBitmap(bitmap: ImageBitmap): DecodedPixels {
  const { width, height } = bitmap;
  if (width * height === 0) return { unreadable: 'empty' };
  if (width * height > MAX_PIXELS) return { unreadable: 'too-large' };
  const scale = Math.min(1, Math.sqrt(MAX_DECODED / (width * height)), MAX_SIDE / Math.max(width, height));
  const context = contextOf(width * scale, height * scale);
  context.drawImage(bitmap, 0, 0, context.canvas.width, context.canvas.height);
  bitmap.close();
  return pixelsOf(context);
}

async function stitchTiles(
  { tiles, width, height }: Extract<ImageSource, { kind: 'stitch' }>,
  pageUrl: string | undefined,
): Promise<DecodedPixels> {
  const bitmaps = await Promise.all(tiles.map((tile) => tileBitmap(tile, pageUrl)));
  const finest = Math.max(1, ...tiles.map((tile, i) => (bitmaps[i]?.width ?? 0) / Math.max(1, tile.width)));
  const scale = Math.min(finest, MAX_STITCHED_SIDE / Math.max(width, height));
  if (!(scale > 0) || bitmaps.every((bitmap) => !bitmap)) return { unreadable: 'refused' };
  const context = contextOf(width * scale, height * scale);
  tiles.forEach((tile, i) => {
    const bitmap = bitmaps[i];
    if (!bitmap) return;
    // Rounded outwards: a seam of one background pixel between halves is enough to lose the code.
    const x = Math.floor(tile.x * scale);
    const y = Math.floor(tile.y * scale);
    context.drawImage(
      bitmap,
      x,
      y,
      Math.ceil((tile.x + tile.width) * scale) - x,
      Math.ceil((tile.y + tile.height) * scale) - y,
    );
    bitmap.close();
  });
  return pixelsOf(context);
}

async function tileBitmap(
  { source }: StitchTile,
  pageUrl: string | undefined,
): Promise<ImageBitmap | undefined> {
  if (source.kind !== 'url' && source.kind !== 'data') return undefined;
  const fetched = await fetchImage(source.url, pageUrl);
  return 'blob' in fetched ? decode(fetched.blob) : undefined;
}

function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  return createImageBitmap(blob).catch(() => undefined);
}

/** As plain properties: those of an `ImageData` live on its prototype and are lost when it is spread. */
function pixelsOf(context: OffscreenCanvasRenderingContext2D): DecodedPixels {
  const { data, width, height } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  // It would keep its memory until somebody looks for what is no longer used.
  context.canvas.width = context.canvas.height = 0;
  return { pixels: { data, width, height }, width, height };
}

/** An empty canvas of at least one pixel; sides are rounded. */
function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  return context;
}

function looksLikeSvg(type: string, bytes: Uint8Array): boolean {
  if (type.includes('svg')) return true;
  if (/image\/(?!svg)/.test(type)) return false;
  return /^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
