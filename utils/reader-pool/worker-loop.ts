import { type Crop, cropPixels, moveCodes } from '../images/crop';
import {
  type DecodedImage,
  type DecodedPixels,
  decodeFile,
  decodeSource,
  type ImageFile,
  pixelsOfBitmap,
} from '../images/decode-image';
import { fetchImage } from '../images/fetch-image';
import type { ImageSource } from '../images/image-source';
import type { ReadRequest, ReadResult } from '../images/read-request';
import { changedPart, tileHashes } from '../images/tiles';
import type { Technique } from '../reader/code';
import { prepareEngines } from '../reader/engines/prepare-engines';
import { readCodes } from '../reader/read-codes';
import { sha256 } from '../shared/sha256';
import type { FromWorker, ToWorker } from './protocol';

/** Pixels around what changed that are read as well: about the size of a code on a screen. */
const CAPTURE_MARGIN = 256;

/** The worker's side of the pool: reads one picture after the other. Called once, inside a worker. */
export function runWorkerLoop(): void {
  // The decoder comes from the package itself, never from elsewhere.
  const ready = fetch(new URL('/zxing_reader.wasm', self.location.origin))
    .then((response) => response.arrayBuffer())
    .then(prepareEngines);

  async function read(drawn: DecodedPixels, crop?: Crop, assembly: Technique[] = []): Promise<ReadResult> {
    if ('unreadable' in drawn) return drawn;
    await ready;
    const { pixels, width, height } = drawn;
    if (!crop) {
      const codes = await readCodes(pixels);
      return { codes: codes.map((code) => ({ ...code, how: [...assembly, ...code.how] })), width, height };
    }
    const part = cropPixels(pixels, crop);
    const codes = await readCodes(part.pixels, { thorough: true });
    return { codes: moveCodes(codes, part.x, part.y), width, height };
  }

  /** Reads what changed since the capture before, and a piece around it: a code may have changed in part. */
  async function readCapture(
    drawn: DecodedPixels,
    { before }: NonNullable<ReadRequest['capture']>,
  ): Promise<ReadResult> {
    if ('unreadable' in drawn) return drawn;
    const { pixels, width, height } = drawn;
    const tiles = tileHashes(pixels);
    const part = changedPart(before, tiles, { ...pixels, margin: CAPTURE_MARGIN });
    if (!part) return { codes: [], width, height, capture: { tiles } };
    await ready;
    const cut = cropPixels(pixels, part);
    const codes = moveCodes(await readCodes(cut.pixels), cut.x, cut.y);
    return { codes, width, height, capture: { tiles, part } };
  }

  let fetched: ImageFile | undefined;

  async function work(data: ToWorker): Promise<FromWorker> {
    const { id } = data;
    const file = fetched;
    fetched = undefined;
    if ('bitmap' in data) return { id, answer: await read(pixelsOfBitmap(data.bitmap)) };
    if ('isNew' in data) {
      const drawn: DecodedImage = file ? await decodeFile(file) : { unreadable: 'broken' };
      return isDrawn(drawn) ? { id, answer: await read(drawn) } : { id, ...drawn };
    }
    const { source, pageUrl, crop, capture } = data.request;
    if ('url' in source && !crop && !capture) {
      const answer = await fetchImage(source.url, pageUrl);
      if ('unreadable' in answer) return { id, answer };
      fetched = answer;
      return { id, hash: await sha256(answer.bytes) };
    }
    const drawn = await decodeSource(source, pageUrl);
    if (capture && isDrawn(drawn)) return { id, answer: await readCapture(drawn, capture) };
    return isDrawn(drawn) ? { id, answer: await read(drawn, crop, assemblyOf(source)) } : { id, ...drawn };
  }

  self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    void work(data)
      .catch((error: unknown): FromWorker => {
        // Told to the pool as a broken picture, to the developer as what it is.
        console.error('QR Code Previewer, reader:', error);
        return { id: data.id, answer: { unreadable: 'broken' } };
      })
      .then((message) => self.postMessage(message));
  };
}

function isDrawn(drawn: DecodedImage): drawn is DecodedPixels {
  return 'pixels' in drawn || 'unreadable' in drawn;
}

/** What a source says by its kind of how the code was put together; pixels alone do not show it. */
function assemblyOf(source: ImageSource): Technique[] {
  if (source.kind === 'stitch') return ['stitched'];
  if (source.kind === 'matrix') return [source.drawnFrom === 'text' ? 'drawn-from-text' : 'drawn-from-boxes'];
  return [];
}
