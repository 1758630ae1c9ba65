import { cropPixels, moveCodes } from '../images/crop';
import {
  type DecodedImage,
  type DecodedPixels,
  decodeFile,
  decodeSource,
  pixelsOfBitmap,
} from '../images/decode-image';
import { drawSvg } from '../images/draw-svg';
import { fetchedFor, fetchImage, type ImageFile } from '../images/fetch-image';
import type { ImageSource } from '../images/image-source';
import type { ReadRequest, ReadResult } from '../images/read-request';
import { changedPart, tileHashes } from '../images/tiles';
import type { Technique } from '../reader/code';
import { prepareEngines } from '../reader/engines/prepare-engines';
import { readCodes } from '../reader/read-codes';
import { sha256 } from '../shared/sha256';
import type { FromWorker, ToWorker, WorkerReply } from './protocol';

/** Pixels around what changed that are read as well: about the size of a code on a screen. */
const CAPTURE_MARGIN = 256;

/**
 * The worker's side of the pool: reads one image after the other. Called once, inside a worker.
 *
 * @param onSend told of each address right before it is asked of its server, where that may be noted
 */
export function runWorkerLoop(onSend: (url: string) => void = () => {}): void {
  // The decoder comes from the package itself, never from elsewhere.
  const ready = fetch(new URL('/zxing_reader.wasm', self.location.origin))
    .then((response) => response.arrayBuffer())
    .then(prepareEngines);

  async function readPixels(decoded: DecodedPixels): Promise<ReadResult> {
    if ('unreadable' in decoded) return decoded;
    await ready;
    const { source, crop, allKinds = false } = at;
    const { pixels, width, height } = decoded;
    if (crop) {
      const part = cropPixels(pixels, crop);
      const codes = await readCodes(part.pixels, { thorough: true, allKinds });
      return { codes: moveCodes(codes, part.x, part.y), width, height };
    }
    const codes = await readCodes(pixels, { allKinds });
    if (codes.length === 0 && decoded.isPartial) return { unreadable: 'undrawn' };
    const assembly = source ? assemblyOf(source) : [];
    return { codes: codes.map((code) => ({ ...code, how: [...assembly, ...code.how] })), width, height };
  }

  /** Reads what changed since the capture before, and a piece around it: a code may have changed in part. */
  async function readCapture(
    decoded: DecodedPixels,
    { before }: NonNullable<ReadRequest['capture']>,
  ): Promise<ReadResult> {
    if ('unreadable' in decoded) return decoded;
    const { pixels, width, height } = decoded;
    const tiles = tileHashes(pixels);
    const part = changedPart(before, tiles, { ...pixels, margin: CAPTURE_MARGIN });
    if (!part) return { codes: [], width, height, capture: { tiles } };
    await ready;
    const cropped = cropPixels(pixels, part);
    const codes = moveCodes(await readCodes(cropped.pixels), cropped.x, cropped.y);
    return { codes, width, height, capture: { tiles, part } };
  }

  /** The image at hand and how it is to be read, while the pool decides on the next step. */
  let at: Partial<Pick<ReadRequest, 'source' | 'crop' | 'allKinds'>> & {
    file?: ImageFile;
    svg?: string;
    drawn?: DecodedPixels;
  } = {};

  async function read(decoded: DecodedImage): Promise<WorkerReply> {
    if ('svg' in decoded) {
      at.svg = decoded.svg;
      return { vector: 'met' };
    }
    return isPixels(decoded) ? { result: await readPixels(decoded) } : decoded;
  }

  async function draw(markup: string): Promise<WorkerReply> {
    const drawn = await drawSvg(markup);
    if (typeof drawn === 'string') return { result: { unreadable: drawn } };
    const { isPartial, ...pixels } = drawn;
    at.drawn = { pixels, width: pixels.width, height: pixels.height, isPartial };
    return { vector: 'drawn' };
  }

  function goOn(step: 'decode' | 'draw' | 'read'): Promise<WorkerReply> {
    const { file, svg, drawn } = at;
    if (step === 'decode' && file) return decodeFile(file).then(read);
    if (step === 'draw' && svg !== undefined) return draw(svg);
    return read(drawn ?? { unreadable: 'broken' });
  }

  async function handle(message: ToWorker): Promise<WorkerReply> {
    if ('bitmap' in message) return read(pixelsOfBitmap(message.bitmap));
    if ('next' in message) return goOn(message.next);
    const { source, pageUrl, crop, capture, allKinds, mayNote } = message.request;
    if (mayNote) for (const url of fetchedFor(source, pageUrl)) onSend(url);
    at = { source, ...(crop && { crop }), ...(allKinds && { allKinds }) };
    if (capture) {
      const decoded = await decodeSource(source, pageUrl);
      return isPixels(decoded) ? { result: await readCapture(decoded, capture) } : read(decoded);
    }
    if (!('url' in source) || crop) return read(await decodeSource(source, pageUrl));
    const answer = await fetchImage(source.url, pageUrl);
    if ('unreadable' in answer) return { result: answer };
    at.file = answer;
    return { hash: await sha256(answer.bytes) };
  }

  self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    void handle(data)
      .catch((error: unknown): WorkerReply => {
        // For the pool it is a broken image, for the developer what it is.
        console.error('QR Code Previewer, reader:', error);
        return { result: { unreadable: 'broken' } };
      })
      .then((reply) => self.postMessage({ id: data.id, ...reply } satisfies FromWorker));
  };
}

function isPixels(decoded: DecodedImage): decoded is DecodedPixels {
  return 'pixels' in decoded || 'unreadable' in decoded;
}

/** How a source was put together, by its kind; pixels alone do not show it. */
function assemblyOf(source: ImageSource): Technique[] {
  if (source.kind === 'stitch') return ['stitched'];
  if (source.kind === 'matrix') return [source.drawnFrom === 'text' ? 'drawn-from-text' : 'drawn-from-boxes'];
  return [];
}
