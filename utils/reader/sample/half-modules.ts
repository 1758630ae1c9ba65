import type { SymbolLocation } from '../engines/zxing';
import { projectiveMap } from '../image/homography';
import { boxMean } from '../image/illumination';
import type { LuminanceImage } from '../image/luminance';

// Where in a module to sample, in modules from its middle: a phone samples somewhere between these.
const offsets = [
  [-0.28, 0],
  [0.28, 0],
  [0, -0.28],
  [0, 0.28],
] as const;

/**
 * A symbol read at four places inside its modules. An honest module has one tone; one that is drawn in two
 * halves shows a different code to each phone, by where that phone samples. Answers the four readings, row by
 * row and 1 for dark, or nothing when they agree but for the noise of a photograph. `onesidedness` says how
 * many times more they must differ along one axis than along the other.
 */
export function readHalfModules(
  luminance: LuminanceImage,
  location: SymbolLocation,
  onesidedness: number,
): Uint8Array[] | undefined {
  // Every third row is enough to recognise an honest symbol, as nearly all are.
  return (
    tonesIfDifferent(luminance, location, onesidedness, 3) &&
    tonesIfDifferent(luminance, location, onesidedness, 1)?.map((tones) => modulesOf(tones, location))
  );
}

/** The four readings when they differ, sampling every so many rows. */
function tonesIfDifferent(
  luminance: LuminanceImage,
  location: SymbolLocation,
  onesidedness: number,
  every: number,
): Uint8Array[] | undefined {
  const tones = offsets.map(([x, y]) => tonesAt(luminance, location, x, y, every));
  const across = difference(tones[0], tones[1]);
  const down = difference(tones[2], tones[3]);
  // Blur and a crooked grid show along both axes alike, two halves along one.
  const enough = Math.max(across, down) > (location.modules * location.modules * 0.05) / every;
  return enough && Math.max(across, down) >= onesidedness * Math.min(across, down) ? tones : undefined;
}

/** The tone of every module of every so many rows, sampled so far from its middle. */
function tonesAt(
  { data, width, height }: LuminanceImage,
  { corners, modules }: SymbolLocation,
  dx: number,
  dy: number,
  every: number,
): Uint8Array {
  // The map by its numbers: a point made for each module would cost most of this.
  const [a, b, c, d, e, f, g, h] = projectiveMap(corners);
  const tones = new Uint8Array(modules * Math.ceil(modules / every));
  for (let y = 0, index = 0; y < modules; y += every) {
    for (let x = 0; x < modules; x++, index++) {
      const u = (x + 0.5 + dx) / modules;
      const v = (y + 0.5 + dy) / modules;
      const depth = g * u + h * v + 1;
      const px = Math.min(width - 1, Math.max(0, Math.floor((a * u + b * v + c) / depth)));
      const py = Math.min(height - 1, Math.max(0, Math.floor((d * u + e * v + f) / depth)));
      tones[index] = data[py * width + px] ?? 0;
    }
  }
  return tones;
}

/** In how many modules two readings are further apart than half the contrast. */
function difference(one: Uint8Array = new Uint8Array(), two: Uint8Array = new Uint8Array()): number {
  let low = 255;
  let high = 0;
  for (const tone of one) {
    if (tone < low) low = tone;
    if (tone > high) high = tone;
  }
  let count = 0;
  for (let at = 0; at < one.length; at++) {
    if (Math.abs((one[at] ?? 0) - (two[at] ?? 0)) * 2 > high - low) count++;
  }
  return count;
}

/** Dark or light against the modules around. */
function modulesOf(tones: Uint8Array, { modules, inverted }: SymbolLocation): Uint8Array {
  const means = boxMean({ data: tones, width: modules, height: modules }, 5);
  return tones.map((tone, at) => (tone < (means[at] ?? 0) !== inverted ? 1 : 0));
}
