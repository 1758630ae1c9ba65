import { prepareEngines } from '../reader/engines';
import { readCodes } from '../reader/read';
import { type Crop, cropPixels, moveCodes } from '../sources/crop';
import { fetchPicture } from '../sources/fetch-picture';
import {
  type Drawn,
  type DrawnPixels,
  drawBitmap,
  drawFile,
  drawSource,
  type PictureFile,
} from '../sources/pixels';
import { hashOf } from './known';
import type { FromWorker, ReadAnswer, ToWorker } from './protocol';

/** The worker's side of the pool: reads one picture after the other. Called once, inside a worker. */
export function listen(): void {
  // The decoder comes from the package itself, never from elsewhere.
  const ready = fetch(new URL('/zxing_reader.wasm', self.location.origin))
    .then((response) => response.arrayBuffer())
    .then(prepareEngines);

  async function read(drawn: DrawnPixels, crop: Crop | undefined): Promise<ReadAnswer> {
    if ('unreadable' in drawn) return drawn;
    await ready;
    const { pixels, width, height } = drawn;
    if (!crop) return { codes: await readCodes(pixels), width, height };
    const part = cropPixels(pixels, crop);
    const codes = await readCodes(part.pixels, { thorough: true });
    return { codes: moveCodes(codes, part.x, part.y), width, height };
  }

  let fetched: PictureFile | undefined;

  async function work(data: ToWorker): Promise<FromWorker> {
    const { id } = data;
    const file = fetched;
    fetched = undefined;
    if ('bitmap' in data) return { id, answer: await read(drawBitmap(data.bitmap), undefined) };
    if ('isNew' in data) {
      const drawn: Drawn = file ? await drawFile(file) : { unreadable: 'broken' };
      return 'svg' in drawn ? { id, svg: drawn.svg } : { id, answer: await read(drawn, undefined) };
    }
    const { source, pageUrl, crop } = data.request;
    if ('url' in source && !crop) {
      const answer = await fetchPicture(source.url, pageUrl);
      if ('unreadable' in answer) return { id, answer };
      fetched = answer;
      return { id, hash: await hashOf(answer.bytes) };
    }
    const drawn = await drawSource(source, pageUrl);
    return 'svg' in drawn ? { id, svg: drawn.svg } : { id, answer: await read(drawn, crop) };
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
