import { kernelsWasm } from './wasm';

/** What `pixel-kernels.as` exports; addresses and sizes in bytes. */
interface Kernels {
  memory: WebAssembly.Memory;
  __heap_base?: WebAssembly.Global;
  luminance(from: number, to: number, count: number): number;
  lay(pixels: number, count: number, background: number): void;
  halve(from: number, to: number, width: number, height: number): void;
  reduce(from: number, to: number, width: number, height: number, factor: number, sums: number): void;
  mapTones(pixels: number, length: number, table: number): void;
  darkest(from: number, to: number, length: number, stride: number): void;
  lightest(from: number, to: number, length: number, stride: number): void;
  tent(from: number, to: number, length: number, stride: number): void;
  means(
    from: number,
    to: number,
    width: number,
    height: number,
    radius: number,
    gain: number,
    columns: number,
  ): void;
  rectify(
    from: number,
    width: number,
    height: number,
    top: number,
    map: number,
    to: number,
    modules: number,
    step: number,
    margin: number,
    side: number,
  ): void;
  boxes(from: number, side: number, box: number, sums: number, means: number, variances: number): void;
  texturedBlocks(
    from: number,
    width: number,
    size: number,
    across: number,
    down: number,
    least: number,
    mostMiddle: number,
    to: number,
  ): void;
  finderRuns(
    from: number,
    width: number,
    y: number,
    end: number,
    step: number,
    threshold: number,
    slack: number,
    both: number,
    found: number,
    room: number,
  ): number;
  finderPlaces(
    from: number,
    width: number,
    height: number,
    y: number,
    end: number,
    swing: number,
    slack: number,
    reach: number,
    found: number,
    room: number,
  ): number;
  finderThrough(
    from: number,
    width: number,
    height: number,
    threshold: number,
    x: number,
    y: number,
    dx: number,
    dy: number,
    pixels: number,
    slack: number,
    grain: number,
  ): number;
  crossedRuns(
    from: number,
    width: number,
    height: number,
    threshold: number,
    runs: number,
    count: number,
    steepest: number,
    slack: number,
    grain: number,
    to: number,
  ): void;
  middleOfCore(
    from: number,
    width: number,
    height: number,
    threshold: number,
    x: number,
    y: number,
    pixels: number,
    rounds: number,
    grain: number,
    found: number,
  ): number;
}

const page = 65_536;
const base = 1024; // the module has nothing of its own in its memory below

let loaded: Kernels | undefined;

/** The compiled loops over pixels. Small enough to be compiled at once, so nobody has to wait for them. */
export function kernels(): Kernels {
  loaded ??= new WebAssembly.Instance(new WebAssembly.Module(bytesOf(kernelsWasm)))
    .exports as unknown as Kernels;
  return loaded;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/**
 * Addresses of so many bytes each, one behind the other and 64 bytes apart, good until the next call; and the memory as
 * bytes. Nothing is kept there between two calls.
 */
export function reserve(...sizes: number[]): { bytes: Uint8Array; at: number[] } {
  const { memory } = kernels();
  let next = base;
  const at = sizes.map((size) => {
    const start = next;
    next += (size + 127) & ~63;
    return start;
  });
  const missing = next - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / page));
  return { bytes: new Uint8Array(memory.buffer), at };
}
