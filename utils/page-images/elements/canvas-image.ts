import { fingerprint, type PageImage, type Size } from '../page-image';
import { encodeElement, toImageSource } from './encode-image';

/** What is remembered of a canvas between looks. */
interface Look {
  key: string;
  /** When the next look is worth its cost; a canvas that changes all the time is looked at ever less often. */
  next: number;
  wait: number;
}

const looks = new WeakMap<HTMLCanvasElement, Look>();
const SAMPLE = 32;
const SHORTEST_WAIT = 900;
const LONGEST_WAIT = 15_000;

let sampler: CanvasRenderingContext2D | null | undefined;

/** A fingerprint of the canvas at 32 × 32 samples; undefined when it is empty, a reason when it may not be read. */
function sample(canvas: HTMLCanvasElement): string | undefined {
  if (sampler === undefined) {
    const small = document.createElement('canvas');
    small.width = small.height = SAMPLE;
    sampler = small.getContext('2d', { willReadFrequently: true });
  }
  if (!sampler || canvas.width === 0 || canvas.height === 0) return undefined;
  try {
    sampler.clearRect(0, 0, SAMPLE, SAMPLE);
    sampler.drawImage(canvas, 0, 0, SAMPLE, SAMPLE);
    const { data } = sampler.getImageData(0, 0, SAMPLE, SAMPLE);
    let text = '';
    let painted = false;
    for (let i = 0; i < data.length; i += 4) {
      const alpha = data[i + 3] ?? 0;
      painted ||= alpha > 0;
      text += String.fromCharCode(
        (data[i] ?? 0) ^ ((data[i + 1] ?? 0) << 4) ^ ((data[i + 2] ?? 0) << 8),
        alpha,
      );
    }
    return painted ? fingerprint(text) : 'blank';
  } catch {
    // A tainted canvas stays tainted for good, and so does our sampler.
    sampler = undefined;
    return 'tainted';
  }
}

function keyOf(canvas: HTMLCanvasElement, now: number): string | undefined {
  const last = looks.get(canvas);
  if (last && now < last.next) return last.key;
  const key = sample(canvas);
  if (key === undefined) return undefined;
  const changed = last !== undefined && last.key !== key;
  const wait = changed
    ? Math.min(LONGEST_WAIT, last.wait * 2)
    : Math.max(SHORTEST_WAIT, (last?.wait ?? 0) / 2);
  // A WebGL canvas is often blank between two frames: what was seen once counts until something else is seen.
  const shown = key === 'blank' && last ? last.key : key;
  looks.set(canvas, { key: shown, next: now + wait, wait });
  return shown;
}

/** The picture on a canvas. Its `contentKey` follows what is painted on it, at most once a second. */
export function canvasImage(
  canvas: HTMLCanvasElement,
  now: number,
  boxOf: (element: Element, own: () => Size) => PageImage['box'],
): PageImage | undefined {
  const key = keyOf(canvas, now);
  if (!key) return undefined;
  const size = () => ({ width: canvas.width, height: canvas.height });
  const picture: PageImage = {
    slot: 'canvas',
    contentKey: `canvas:${canvas.width}x${canvas.height}:${key}`,
    box: boxOf(canvas, size),
    async source() {
      if (key === 'blank' || key === 'tainted') return toImageSource(picture, { unavailable: key });
      return toImageSource(picture, await encodeElement(canvas, size()));
    },
  };
  return picture;
}
