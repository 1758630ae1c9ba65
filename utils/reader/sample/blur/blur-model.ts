import { NormalEquations } from '../../image/normal-equations';

/** How many modules to each side bleed into one. */
export const REACH = 2;

/** How the tones of a symbol came about: what each dark module takes from those around it, and how light the paper is. */
export interface BlurModel {
  /** What a dark module takes from the tone of each module within reach, row by row, the same in opposite directions. */
  kernel: Float64Array;
  /** The tone where all around is light: in the middle, and how it grows over the whole width and the whole height. */
  light: readonly [number, number, number];
  /** What a module takes from its own tone and from those around, all together. */
  contrast: number;
}

interface Offset {
  dx: number;
  dy: number;
}

const reaches = Array.from({ length: 2 * REACH + 1 }, (_, at) => at - REACH);

// One half of the neighbourhood and the middle: whatever blurs an image does it alike in opposite directions.
const half: Offset[] = reaches.flatMap((dy) =>
  reaches.filter((dx) => dy > 0 || (dy === 0 && dx >= 0)).map((dx) => ({ dx, dy })),
);

const weights = half.length;
const unknowns = weights + 3;
const leastContrast = 8; // levels: less is no symbol
const mostContrast = 480; // no image has more than 255, but a guess that is too soft takes them for more
const stiffness = 0.02; // how firmly a kernel is held to the one before, for each row

/**
 * What the tones of a symbol say of how it is blurred, of all modules whose neighbours are known.
 *
 * @param toneAt the tone of a module, 0 for black; asked only where it is needed
 * @param ink row by row, 1 for dark, 0 for light, less for not known; around the symbol all is light
 * @param rim how far around the symbol tones are known too, in modules
 */
export function blurEquations(
  toneAt: (column: number, row: number) => number,
  ink: ArrayLike<number>,
  modules: number,
  rim = 0,
): NormalEquations {
  const equations = new NormalEquations(unknowns);
  const values = new Float64Array(unknowns);
  const inkAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= modules || y >= modules ? 0 : (ink[y * modules + x] ?? 0);
  const fillIn = (x: number, y: number): boolean => {
    for (let at = 0; at < weights; at++) {
      const { dx, dy } = half[at] ?? { dx: 0, dy: 0 };
      const one = inkAt(x + dx, y + dy);
      const other = inkAt(x - dx, y - dy);
      if (one < 0 || other < 0) return false;
      values[at] = dx === 0 && dy === 0 ? -one : -one - other;
    }
    return true;
  };
  for (let y = -rim; y < modules + rim; y++) {
    for (let x = -rim; x < modules + rim; x++) {
      if (!fillIn(x, y)) continue;
      values[weights] = 1;
      values[weights + 1] = x / modules - 0.5;
      values[weights + 2] = y / modules - 0.5;
      equations.add(values, toneAt(x, y));
    }
  }
  return equations;
}

/**
 * The blur out of a family of plain ones (none to strong, round or along a line) that explains the tones best, and what
 * it leaves unexplained, as a share of the contrast. Nothing where there is no contrast.
 */
export function guessBlur(equations: NormalEquations): { model: BlurModel; error: number } | undefined {
  let best: { solution: Float64Array; error: number } | undefined;
  for (const shape of shapes()) {
    const { solution, rest } = fitShape(equations, shape) ?? {};
    const [contrast = 0, ...light] = solution ?? [];
    if (rest === undefined || contrast < leastContrast || contrast > mostContrast) continue;
    const error = Math.sqrt(Math.max(0, rest) / equations.rows) / contrast;
    if (best && error >= best.error) continue;
    best = { solution: Float64Array.of(...shape.map((weight) => weight * contrast), ...light), error };
  }
  return best && { model: toModel(best.solution), error: best.error };
}

/** The blur that explains the tones best and is not far from one that was guessed; nothing where there is none. */
export function refineBlur(equations: NormalEquations, { kernel, light }: BlurModel): BlurModel | undefined {
  const values = new Float64Array(unknowns);
  half.forEach((offset, at) => {
    values[at] = kernel[indexOf(offset)] ?? 0;
  });
  values.set(light, weights);
  const hold = new Float64Array(unknowns).fill(stiffness * equations.rows, 0, weights);
  const solution = equations.solve({ values, hold });
  const model = solution && toModel(solution);
  return model && model.contrast >= leastContrast ? model : undefined;
}

const indexOf = ({ dx, dy }: Offset): number => (dy + REACH) * (2 * REACH + 1) + dx + REACH;

function toModel(solution: Float64Array): BlurModel {
  const kernel = new Float64Array((2 * REACH + 1) ** 2);
  half.forEach(({ dx, dy }, at) => {
    kernel[indexOf({ dx, dy })] = solution[at] ?? 0;
    kernel[indexOf({ dx: -dx, dy: -dy })] = solution[at] ?? 0;
  });
  const [middle = 0, across = 0, down = 0] = solution.subarray(weights);
  return { kernel, light: [middle, across, down], contrast: kernel.reduce((sum, one) => sum + one, 0) };
}

/**
 * The contrast and the light for which a kernel of this shape comes closest, and the sum of the squares of what they leave
 * unexplained. All weights of the kernel stand in one unknown, the contrast, so that both are sums of four.
 */
function fitShape(
  { products, targets, squares }: NormalEquations,
  shape: Float64Array,
): { solution: Float64Array; rest: number } | undefined {
  const fit = new NormalEquations(1 + unknowns - weights);
  for (let i = 0; i < unknowns; i++) {
    const [row, share] = i < weights ? [0, shape[i] ?? 0] : [1 + i - weights, 1];
    let byShape = 0;
    for (let j = 0; j < weights; j++) byShape += (shape[j] ?? 0) * (products[i * unknowns + j] ?? 0);
    fit.addTo(row, 0, share * byShape);
    for (let j = weights; j < unknowns; j++)
      fit.addTo(row, 1 + j - weights, share * (products[i * unknowns + j] ?? 0));
    fit.targets[row] = (fit.targets[row] ?? 0) + share * (targets[i] ?? 0);
  }
  const solution = fit.solve();
  return solution && { solution, rest: squares + fit.changeBy(solution) };
}

const deviations = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.1]; // of a Gaussian, in modules
const directions = [0, 30, 60, 90, 120, 150]; // of the longer one, in degrees
const fineness = 6; // points along a module's side
let drawn: Float64Array[] | undefined;

/** The shapes that kernels may have, as weights of one half that come to 1 over the whole. */
function shapes(): Float64Array[] {
  drawn ??= deviations.flatMap((long, at) =>
    deviations
      .slice(0, at + 1)
      .flatMap((short) =>
        (short === long ? [0] : directions).map((degrees) =>
          gaussian(long, short, (degrees * Math.PI) / 180),
        ),
      ),
  );
  return drawn;
}

/** How much of a Gaussian falls on each module. */
function gaussian(long: number, short: number, angle: number): Float64Array {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const shape = Float64Array.from(half, ({ dx, dy }) => {
    let sum = 0;
    for (let point = 0; point < fineness * fineness; point++) {
      const x = dx + ((point % fineness) + 0.5) / fineness - 0.5;
      const y = dy + (Math.floor(point / fineness) + 0.5) / fineness - 0.5;
      sum += Math.exp(-(((x * cos + y * sin) / long) ** 2 + ((y * cos - x * sin) / short) ** 2) / 2);
    }
    return sum;
  });
  const all = shape.reduce((sum, weight, at) => sum + (at === 0 ? weight : 2 * weight), 0);
  return shape.map((weight) => weight / all);
}
