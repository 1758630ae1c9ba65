import type { Pixels } from '../code';
import { squareToQuad } from '../homography';
import type { Place } from '../zxing';
import { boxMean } from './flatten';

// Where in a module to look, in modules from its middle: a phone samples somewhere between these.
const offsets = [
  [-0.28, 0],
  [0.28, 0],
  [0, -0.28],
  [0, 0.28],
] as const;

/**
 * A symbol read at four places inside its modules. An honest module has one tone; one that is drawn in two
 * halves shows a different code to each phone, by where that phone looks. Answers the four readings as
 * rows of `0` and `1`, or nothing when they agree but for the noise of a photograph. `onesided` says how
 * many times more they must differ along one axis than along the other.
 */
export function readHalves(picture: Pixels, place: Place, onesided: number): string[][] | undefined {
  const readings = offsets.map(([x, y]) => readAt(picture, place, x, y));
  const across = difference(readings[0], readings[1]);
  const down = difference(readings[2], readings[3]);
  // Blur and a crooked grid show along both axes alike, two halves along one.
  const apart = Math.max(across, down) > place.modules * place.modules * 0.05;
  return apart && Math.max(across, down) >= onesided * Math.min(across, down) ? readings : undefined;
}

function readAt(picture: Pixels, { corners, modules, inverted }: Place, dx: number, dy: number): string[] {
  const toPicture = squareToQuad(corners);
  const tones = new Uint8Array(modules * modules);
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      const at = toPicture((x + 0.5 + dx) / modules, (y + 0.5 + dy) / modules);
      const px = Math.min(picture.width - 1, Math.max(0, Math.floor(at.x)));
      const py = Math.min(picture.height - 1, Math.max(0, Math.floor(at.y)));
      tones[y * modules + x] = picture.data[(py * picture.width + px) * 4 + 1] ?? 0;
    }
  }
  const means = boxMean({ data: tones, width: modules, height: modules }, 5);
  return Array.from({ length: modules }, (_, y) => {
    let row = '';
    for (let x = 0; x < modules; x++) {
      const dark = (tones[y * modules + x] ?? 0) < (means[y * modules + x] ?? 0);
      row += dark !== inverted ? '1' : '0';
    }
    return row;
  });
}

function difference(one: string[] = [], two: string[] = []): number {
  let count = 0;
  one.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) if (row[x] !== two[y]?.[x]) count++;
  });
  return count;
}
