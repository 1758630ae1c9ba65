import { replacedBox } from '../element-boxes';
import { fingerprint, type PageImage } from '../page-image';
import { plain } from '../plain-node';
import { max, min } from '../rect';
import { encodeElement, toImageSource } from './encode-image';

/** What is remembered of a canvas between two looks at it. */
interface Sample {
  key: string;
  /** When the next look is worth its cost; a canvas that changes all the time is looked at ever less often. */
  next: number;
  wait: number;
}

const samples = new WeakMap<HTMLCanvasElement, Sample>();
/** Samples on a side. */
const SIDE = 32;
const MIN_WAIT_MS = 900;
const MAX_WAIT_MS = 15_000;

let sampler: CanvasRenderingContext2D | null | undefined;

/** A fingerprint of the canvas at 32 × 32 samples; undefined when it is empty, a word when it may not be read. */
function sample(canvas: HTMLCanvasElement): string | undefined {
  if (sampler === undefined) {
    const small = plain(document).createElement('canvas');
    small.width = small.height = SIDE;
    sampler = small.getContext('2d', { willReadFrequently: true });
  }
  if (!sampler || canvas.width === 0 || canvas.height === 0) return undefined;
  try {
    sampler.clearRect(0, 0, SIDE, SIDE);
    sampler.drawImage(canvas, 0, 0, SIDE, SIDE);
    const { data } = sampler.getImageData(0, 0, SIDE, SIDE);
    // A transparent pixel has no colour either.
    return data.some(Boolean) ? fingerprint(String.fromCharCode(...data)) : 'blank';
  } catch {
    // A tainted canvas stays tainted for good, and so does our sampler.
    sampler = undefined;
    return 'tainted';
  }
}

function keyOf(canvas: HTMLCanvasElement, now: number): string | undefined {
  const last = samples.get(canvas);
  if (last && now < last.next) return last.key;
  const key = sample(canvas);
  if (key === undefined) return undefined;
  const changed = last && last.key !== key;
  const wait = changed ? min(MAX_WAIT_MS, last.wait * 2) : max(MIN_WAIT_MS, (last?.wait ?? 0) / 2);
  // A WebGL canvas is often blank between two frames: what was seen once counts until something else is seen.
  const shown = key === 'blank' && last ? last.key : key;
  samples.set(canvas, { key: shown, next: now + wait, wait });
  return shown;
}

/**
 * The image on a canvas; undefined for an empty one. Its `contentKey` follows what is painted, at most once a second.
 *
 * @param now as of `performance.now()`
 */
export function canvasImage(canvas: HTMLCanvasElement, now: number): PageImage | undefined {
  const key = keyOf(canvas, now);
  if (!key) return undefined;
  const size = () => ({ width: canvas.width, height: canvas.height });
  return {
    slot: 'canvas',
    contentKey: `canvas:${canvas.width}x${canvas.height}:${key}`,
    box: replacedBox(canvas, size),
    source: async () =>
      key === 'blank' || key === 'tainted' ? undefined : toImageSource(await encodeElement(canvas, size())),
  };
}
