import type { Pixels } from '../../utils/reader/code';
import { type Case, type CaseSet, smallSymbols } from './case';
import { blur, disc, jpeg, line, shade, smear, warp } from './distort';
import { draw } from './draw';
import { random } from './random';

/** What a camera does to a code. A bar is set where it was once reached; the others show where reading is weak. */
export function photoSets(step = 1): CaseSet[] {
  return [
    photo(
      'perspective',
      step,
      (picture, nextRandom) => slanted(picture, 0.5 + nextRandom() * 0.5, nextRandom),
      0.97,
    ),
    photo('sheared', step, sheared, 1),
    photo('steep', step, steep, 1),
    photo(
      'curved',
      step,
      (picture, nextRandom) => bent(picture, 0.05 + nextRandom() * 0.07, nextRandom),
      0.95,
    ),
    photo('crumpled', step, (picture, nextRandom) =>
      crumpled(picture, 0.012 + nextRandom() * 0.01, nextRandom),
    ),
    photo('bright spots', step, (picture, nextRandom) => spotted(picture, nextRandom)),
    photo('shadows', step, (picture, nextRandom) => shadowed(picture, nextRandom)),
    photo('uneven light', step, (picture, nextRandom) =>
      shade(picture, (v, x) => 12 + v * (0.08 + 0.85 * x ** (1 + nextRandom.length))),
    ),
    photo('dark', step, (picture) => shade(picture, (v) => 8 + v * 0.12)),
    photo('overexposed', step, (picture) => shade(picture, (v) => 205 + v * 0.3)),
    photo('noisy', step, (picture, nextRandom) =>
      shade(picture, (v) => 50 + v * 0.5 + (nextRandom() + nextRandom() + nextRandom() - 1.5) * 110),
    ),
    photo('heavy blur', step, (picture) => blur(picture, 4.2)),
    photo('heavier blur', step, (picture) => blur(picture, 5.6), 0.4),
    photo('out of focus', step, (picture, nextRandom) => smear(picture, disc(6 + nextRandom() * 3)), 0.75),
    photo(
      'motion',
      step,
      (picture, nextRandom) => smear(picture, line(8 + nextRandom() * 5, nextRandom() * Math.PI)),
      0.9,
    ),
    photo(
      'slanted, out of focus',
      step,
      (picture, nextRandom) =>
        smear(slanted(picture, 0.3 + nextRandom() * 0.2, nextRandom), disc(4 + nextRandom())),
      0.95,
    ),
    photo(
      'slanted, motion',
      step,
      (picture, nextRandom) =>
        smear(slanted(picture, 0.3 + nextRandom() * 0.2, nextRandom), line(8, nextRandom() * Math.PI)),
      0.65,
    ),
    fewPixels(step, 1.5, 2, 1),
    fewPixels(step, 1.2, 1.5, 0.8),
    photo('damaged', step, scratched, 0.85),
    photo(
      'slanted, scratched',
      step,
      (picture, nextRandom) => slanted(scratched(picture, nextRandom), 0.5 + nextRandom() * 0.3, nextRandom),
      0.8,
    ),
    photo('curved, scratched', step, (picture, nextRandom) =>
      bent(scratched(picture, nextRandom), 0.05 + nextRandom() * 0.05, nextRandom),
    ),
    photo(
      'slanted, bright spots',
      step,
      (picture, nextRandom) => spotted(slanted(picture, 0.5 + nextRandom() * 0.3, nextRandom), nextRandom),
      0.85,
    ),
  ];
}

type Distortion = (picture: Pixels, nextRandom: () => number) => Pixels | Promise<Pixels>;

function photo(name: string, step: number, distort: Distortion, minShare = 0): CaseSet {
  return {
    name,
    minShare,
    *cases(): Generator<Case> {
      for (const { symbol, index, version, level } of smallSymbols(step)) {
        const nextRandom = random(index * 97 + name.length);
        const plain = draw(symbol, {
          scale: 7,
          quiet: 4,
          page: { margin: 50, colour: [190, 180, 170, 255] },
        });
        const picture = Promise.resolve(distort(plain, nextRandom)).then((distorted) => jpeg(distorted, 85));
        yield { name: `${version}${level}`, picture, texts: [symbol.text] };
      }
    },
  };
}

/** So far away that a module has hardly more than a pixel, turned a little. */
function fewPixels(step: number, least: number, most: number, minShare: number): CaseSet {
  return {
    name: `${least} to ${most} pixels a module`,
    minShare,
    *cases(): Generator<Case> {
      for (const { symbol, index, version, level } of smallSymbols(step)) {
        const nextRandom = random(index * 89);
        const scale = least + nextRandom() * (most - least);
        const plain = draw(symbol, {
          scale: 6,
          quiet: 4,
          page: { margin: 50, colour: [190, 180, 170, 255] },
        });
        const picture = jpeg(shrunk(plain, 6 / scale, (nextRandom() - 0.5) * 0.2), 85);
        yield { name: `${version}${level}`, picture, texts: [symbol.text] };
      }
    },
  };
}

/** Turned by `angle` radians and as seen by coarse pixels, each the mean of what it covers. */
function shrunk(picture: Pixels, factor: number, angle: number): Pixels {
  const { width, height } = picture;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const side = Math.ceil(width / factor);
  const covered = Array.from({ length: 16 }, (_, at) => ({
    x: Math.round((((at % 4) + 0.5) / 4 - 0.5) * factor),
    y: Math.round(((Math.floor(at / 4) + 0.5) / 4 - 0.5) * factor),
  }));
  return warp(smear(picture, covered), side, side, (x, y) => {
    const [u, v] = [x * factor - width / 2, y * factor - height / 2];
    return { x: u * cos - v * sin + width / 2, y: u * sin + v * cos + height / 2 };
  });
}

function slanted(picture: Pixels, tilt: number, nextRandom: () => number): Pixels {
  const { width, height } = picture;
  const angle = nextRandom() * 2 * Math.PI;
  return warp(picture, width, height, (x, y) => {
    const u = (x / width - 0.5) * 1.3;
    const v = (y / height - 0.5) * 1.3;
    const depth = 1 + tilt * (u * Math.cos(angle) + v * Math.sin(angle));
    return { x: (u / depth + 0.5) * width, y: (v / depth + 0.5) * height };
  });
}

/** Turned at random and sheared by 35 degrees. */
function sheared(picture: Pixels, nextRandom: () => number): Pixels {
  const { width, height } = picture;
  const angle = nextRandom() * 2 * Math.PI;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return warp(picture, width * 2, height * 2, (x, y) => {
    const v = y - height;
    const u = x - width + v * Math.tan((35 * Math.PI) / 180);
    return { x: u * cos - v * sin + width / 2, y: u * sin + v * cos + height / 2 };
  });
}

/** Turned at random on a table that is seen under 60 degrees from above. */
function steep(picture: Pixels, nextRandom: () => number): Pixels {
  const { width, height } = picture;
  const angle = nextRandom() * 2 * Math.PI;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return warp(picture, width * 2, height * 2, (x, y) => {
    const depth = 1 - ((y - height) / height) * 0.35;
    const u = ((x - width) * depth) / 1.1;
    const v = (y - height) * 2 * depth * 0.8;
    return { x: u * cos - v * sin + width / 2, y: u * sin + v * cos + height / 2 };
  });
}

function bent(picture: Pixels, bow: number, nextRandom: () => number): Pixels {
  const { width, height } = picture;
  const across = nextRandom() < 0.5;
  return warp(picture, width, height, (x, y) => {
    const [u, v] = across ? [y / height, x / width] : [x / width, y / height];
    // A label round a bottle: squeezed at its edges and bowed.
    const along = 0.5 + Math.asin((u - 0.5) * 1.7) / 2.03;
    const aside = v + bow * 4 * (u - 0.5) ** 2 - bow / 2;
    return across ? { x: aside * width, y: along * height } : { x: along * width, y: aside * height };
  });
}

function crumpled(picture: Pixels, depth: number, nextRandom: () => number): Pixels {
  const { width, height } = picture;
  const waves = Array.from(
    { length: 3 },
    () => [2 + nextRandom() * 7, 2 + nextRandom() * 7, nextRandom() * 6.28] as const,
  );
  return warp(picture, width, height, (x, y) => {
    let dx = 0;
    let dy = 0;
    for (const [a, b, phase] of waves) {
      dx += Math.sin((a * y) / height + (b * x) / width + phase);
      dy += Math.cos((b * y) / height - (a * x) / width + phase);
    }
    return { x: x + dx * depth * width * 0.6, y: y + dy * depth * height * 0.6 };
  });
}

function spotted(picture: Pixels, nextRandom: () => number): Pixels {
  const spots = Array.from(
    { length: 2 },
    () => [0.2 + nextRandom() * 0.6, 0.2 + nextRandom() * 0.6, 0.05 + nextRandom() * 0.08] as const,
  );
  return shade(picture, (v, x, y) => {
    let light = 0;
    for (const [sx, sy, size] of spots)
      light += 260 * Math.exp(-((x - sx) ** 2 + (y - sy) ** 2) / (size * size));
    return 30 + v * 0.5 + light;
  });
}

function shadowed(picture: Pixels, nextRandom: () => number): Pixels {
  const slope = nextRandom() * 2 - 1;
  const start = 0.3 + nextRandom() * 0.4;
  return shade(picture, (v, x, y) => (x + slope * (y - 0.5) < start ? v * 0.28 : v * 0.95));
}

function scratched(picture: Pixels, nextRandom: () => number): Pixels {
  const lines = Array.from(
    { length: 3 },
    () => [nextRandom() * 3.14, 0.25 + nextRandom() * 0.5, nextRandom() < 0.5 ? 40 : 230] as const,
  );
  return shade(picture, (v, x, y) => {
    for (const [angle, offset, ink] of lines) {
      if (Math.abs((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle) + 0.5 - offset) < 0.008)
        return ink;
    }
    return v;
  });
}
