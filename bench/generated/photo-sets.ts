import type { Pixels } from '../../utils/reader/code';
import { type Case, type CaseSet, small } from './case';
import { blur, jpeg, shade, warp } from './distort';
import { draw } from './draw';
import { random } from './random';

/** What a camera does to a code. No bar is set: these show where reading is weak, without tuning to single photographs. */
export function photoSets(step = 1): CaseSet[] {
  return [
    photo('perspective', step, (picture, dice) => slanted(picture, 0.5 + dice() * 0.5, dice)),
    photo('curved', step, (picture, dice) => bent(picture, 0.05 + dice() * 0.07, dice)),
    photo('crumpled', step, (picture, dice) => crumpled(picture, 0.012 + dice() * 0.01, dice)),
    photo('bright spots', step, (picture, dice) => spotted(picture, dice)),
    photo('shadows', step, (picture, dice) => shadowed(picture, dice)),
    photo('uneven light', step, (picture, dice) =>
      shade(picture, (v, x) => 12 + v * (0.08 + 0.85 * x ** (1 + dice.length))),
    ),
    photo('dark', step, (picture) => shade(picture, (v) => 8 + v * 0.12)),
    photo('overexposed', step, (picture) => shade(picture, (v) => 205 + v * 0.3)),
    photo('noisy', step, (picture, dice) =>
      shade(picture, (v) => 50 + v * 0.5 + (dice() + dice() + dice() - 1.5) * 110),
    ),
    photo('heavy blur', step, (picture) => blur(picture, 4.2)),
    photo('damaged', step, (picture, dice) => scratched(picture, dice)),
  ];
}

type Mishap = (picture: Pixels, dice: () => number) => Pixels | Promise<Pixels>;

function photo(name: string, step: number, mishap: Mishap): CaseSet {
  return {
    name,
    least: 0,
    *cases(): Generator<Case> {
      for (const { symbol, index, version, level } of small(step)) {
        const dice = random(index * 97 + name.length);
        const plain = draw(symbol, {
          scale: 7,
          quiet: 4,
          page: { margin: 50, colour: [190, 180, 170, 255] },
        });
        const picture = Promise.resolve(mishap(plain, dice)).then((taken) => jpeg(taken, 85));
        yield { name: `${version}${level}`, picture, texts: [symbol.text] };
      }
    },
  };
}

function slanted(picture: Pixels, tilt: number, dice: () => number): Pixels {
  const { width, height } = picture;
  const angle = dice() * 2 * Math.PI;
  return warp(picture, width, height, (x, y) => {
    const u = (x / width - 0.5) * 1.3;
    const v = (y / height - 0.5) * 1.3;
    const depth = 1 + tilt * (u * Math.cos(angle) + v * Math.sin(angle));
    return { x: (u / depth + 0.5) * width, y: (v / depth + 0.5) * height };
  });
}

function bent(picture: Pixels, bow: number, dice: () => number): Pixels {
  const { width, height } = picture;
  const across = dice() < 0.5;
  return warp(picture, width, height, (x, y) => {
    const [u, v] = across ? [y / height, x / width] : [x / width, y / height];
    // A label round a bottle: squeezed at its edges and bowed.
    const along = 0.5 + Math.asin((u - 0.5) * 1.7) / 2.03;
    const aside = v + bow * 4 * (u - 0.5) ** 2 - bow / 2;
    return across ? { x: aside * width, y: along * height } : { x: along * width, y: aside * height };
  });
}

function crumpled(picture: Pixels, depth: number, dice: () => number): Pixels {
  const { width, height } = picture;
  const waves = Array.from({ length: 3 }, () => [2 + dice() * 7, 2 + dice() * 7, dice() * 6.28] as const);
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

function spotted(picture: Pixels, dice: () => number): Pixels {
  const spots = Array.from(
    { length: 2 },
    () => [0.2 + dice() * 0.6, 0.2 + dice() * 0.6, 0.05 + dice() * 0.08] as const,
  );
  return shade(picture, (v, x, y) => {
    let light = 0;
    for (const [sx, sy, size] of spots)
      light += 260 * Math.exp(-((x - sx) ** 2 + (y - sy) ** 2) / (size * size));
    return 30 + v * 0.5 + light;
  });
}

function shadowed(picture: Pixels, dice: () => number): Pixels {
  const slope = dice() * 2 - 1;
  const start = 0.3 + dice() * 0.4;
  return shade(picture, (v, x, y) => (x + slope * (y - 0.5) < start ? v * 0.28 : v * 0.95));
}

function scratched(picture: Pixels, dice: () => number): Pixels {
  const lines = Array.from(
    { length: 3 },
    () => [dice() * 3.14, 0.25 + dice() * 0.5, dice() < 0.5 ? 40 : 230] as const,
  );
  return shade(picture, (v, x, y) => {
    for (const [angle, offset, ink] of lines) {
      if (Math.abs((x - 0.5) * Math.cos(angle) + (y - 0.5) * Math.sin(angle) + 0.5 - offset) < 0.008)
        return ink;
    }
    return v;
  });
}
