import { functionPatterns } from '../function-patterns';
import { type BlurModel, blurEquations, guessBlur, REACH, refineBlur } from './blur-model';

const worst = 0.115; // what a guessed blur may leave unexplained of the finder patterns, as a share of the contrast
const leastInk = 0.3; // of all modules about half are dark, whatever the symbol says
const mostInk = 0.7;
const mostRounds = 5;
const width = 2 * REACH + 1;

/**
 * The modules of a symbol whose tones run into each other: out of focus, moved, or seen by too few pixels. What the
 * standard fixes shows how it is blurred, and then those modules are looked for that would look so, and the blur once
 * more by them. Nothing where its finder patterns are not where they must be, or too much is dark or light.
 *
 * @param toneAt the tone of a module, 0 for black, and of the paper around the symbol
 * @returns row by row, 1 for dark
 */
export function undoBlur(
  toneAt: (column: number, row: number) => number,
  modules: number,
): Uint8Array | undefined {
  const guess = guessBlur(blurEquations(toneAt, functionPatterns(modules), modules, 1));
  if (!guess || guess.error > worst) return undefined;
  let { model } = guess;
  const tones = Float64Array.from({ length: modules ** 2 }, (_, at) =>
    toneAt(at % modules, Math.floor(at / modules)),
  );
  const [light] = model.light;
  const ink = (light - tones.reduce((sum, tone) => sum + tone, 0) / tones.length) / model.contrast;
  if (ink < leastInk || ink > mostInk) return undefined;
  const known = (column: number, row: number) => tones[row * modules + column] ?? 0;
  const fit = new ModuleFit(tones, modules);
  let dark = fit.toDark(model);
  for (let round = 1; round < mostRounds; round++) {
    const refined = refineBlur(blurEquations(known, dark, modules), model);
    if (!refined) break;
    model = refined;
    const before = dark;
    dark = fit.toDark(model);
    if (dark.every((one, at) => one === before[at])) break;
  }
  return dark;
}

const softSteps = 30;
const hardSteps = 10;
const leastChange = 1e-2;

/** Looks for the modules that a blur would have turned into given tones. */
class ModuleFit {
  private readonly known: Int8Array;
  private readonly side: number;
  /** How dark each module is, 0 to 1; with a rim, as is what follows. */
  private readonly ink: Float64Array;
  /** The tone of each module less what it would be; none on the rim, whose tones are not known. */
  private readonly rest: Float64Array;
  private readonly isModule: Uint8Array;

  private readonly tones: Float64Array;
  private readonly modules: number;

  constructor(tones: Float64Array, modules: number) {
    this.tones = tones;
    this.modules = modules;
    this.known = functionPatterns(modules);
    this.side = modules + 2 * REACH;
    this.ink = new Float64Array(this.side ** 2);
    this.rest = new Float64Array(this.side ** 2);
    this.isModule = new Uint8Array(this.side ** 2);
    this.eachModule((at, tone) => {
      this.isModule[at] = 1;
      this.ink[at] = tone < 0 ? 0.5 : tone;
    });
  }

  /** The modules as they look under this blur, from where the last one left them: first as dark as each likes, then dark or light. */
  toDark(model: BlurModel): Uint8Array {
    const { kernel } = model;
    this.measure(model);
    const own = kernel.reduce((sum, one) => sum + one * one, 0);
    this.untilStill(
      softSteps,
      (at) => {
        const ink = this.ink[at] ?? 0;
        const change = Math.min(1, Math.max(0, ink - this.pull(kernel, at) / own)) - ink;
        return Math.abs(change) < leastChange ? 0 : change;
      },
      kernel,
    );
    this.eachModule((at) => this.put(kernel, at, Math.round(this.ink[at] ?? 0) - (this.ink[at] ?? 0)));
    this.untilStill(
      hardSteps,
      (at) => {
        const change = (this.ink[at] ?? 0) > 0.5 ? -1 : 1;
        return 2 * change * this.pull(kernel, at) + own < 0 ? change : 0;
      },
      kernel,
    );
    const dark = new Uint8Array(this.modules ** 2);
    this.eachModule((at, _tone, module) => {
      dark[module] = this.ink[at] ?? 0;
    });
    return dark;
  }

  /** Changes all modules that are not fixed by what `changeOf` says of each, until none changes. */
  private untilStill(mostSteps: number, changeOf: (at: number) => number, kernel: Float64Array): void {
    for (let step = 0, changed = true; changed && step < mostSteps; step++) {
      changed = false;
      this.eachModule((at, tone) => {
        if (tone >= 0) return;
        const change = changeOf(at);
        if (change === 0) return;
        this.put(kernel, at, change);
        changed = true;
      });
    }
  }

  /** @param use is told where a module is with the rim, its fixed tone or less than 0, and where it is without the rim */
  private eachModule(use: (at: number, tone: number, module: number) => void): void {
    for (let y = 0, module = 0; y < this.modules; y++) {
      for (let x = 0; x < this.modules; x++, module++) {
        use((y + REACH) * this.side + x + REACH, this.known[module] ?? -1, module);
      }
    }
  }

  /** Works out anew what is left of the tones. */
  private measure({ kernel, light: [middle, across, down] }: BlurModel): void {
    this.rest.fill(0);
    this.eachModule((at, _tone, module) => {
      const [x, y] = [module % this.modules, Math.floor(module / this.modules)];
      const paper = middle + across * (x / this.modules - 0.5) + down * (y / this.modules - 0.5);
      this.rest[at] = (this.tones[module] ?? 0) - paper;
    });
    const ink = this.ink.slice();
    this.ink.fill(0);
    this.eachModule((at) => this.put(kernel, at, ink[at] ?? 0));
  }

  /** Makes a module darker by `change`. */
  private put(kernel: Float64Array, at: number, change: number): void {
    const { ink, rest, side, isModule } = this;
    ink[at] = (ink[at] ?? 0) + change;
    for (let j = 0; j < width; j++) {
      const start = at + (j - REACH) * side - REACH;
      for (let i = 0; i < width; i++) {
        const seen = isModule[start + i] ?? 0;
        rest[start + i] = (rest[start + i] ?? 0) + seen * change * (kernel[j * width + i] ?? 0);
      }
    }
  }

  /** How much the tones around a module ask for it to be lighter. */
  private pull(kernel: Float64Array, at: number): number {
    const { rest, side } = this;
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const start = at + (j - REACH) * side - REACH;
      for (let i = 0; i < width; i++) sum += (rest[start + i] ?? 0) * (kernel[j * width + i] ?? 0);
    }
    return sum;
  }
}
