import { imageSize } from '../../images/image-size';

/** Bytes that a page's pictures and drawing may take while they are unpacked; the canvas of the page comes on top. */
const ROOM = 430_000_000;
/** What is drawn on a canvas is there twice meanwhile, and what the browser decodes too. */
const AT_WORK = 2;
/** Shorter lists of numbers are not counted, in bytes. */
const LARGE = 8_000_000;

/** What was made of a document takes too much memory, and was not made. */
export const LEFT_OUT = { isLeftOut: true };
/** A page begins: what the one before took was given back. */
export const PAGE_BEGINS = { beginsPage: true };

/** Bytes of a page of WebAssembly's memory. */
const WASM_PAGE = 65_536;

type Sized = new (...args: never[]) => object;

/** The parts of a worker's global object through which a document takes memory. */
export interface MemoryScope {
  OffscreenCanvas: new (width: number, height: number) => object;
  ImageDecoder?: new (init: { data: unknown }) => object;
  DecompressionStream?: unknown;
  WebAssembly: { Memory: { prototype: Pick<WebAssembly.Memory, 'buffer' | 'grow'> } };
  Uint8Array: Sized;
  Uint8ClampedArray: Sized;
  Int16Array: Sized;
  Uint32Array: Sized;
}

/** Bytes of a number in each kind of lists that documents are unpacked into. */
const LISTS = { Uint8Array: 1, Uint8ClampedArray: 1, Int16Array: 2, Uint32Array: 4 } as const;

/**
 * Has what would take too much memory fail before it takes it, whatever asks for it: a library that takes documents
 * apart goes on without that part then.
 *
 * @param scope the worker's global object, which is changed
 * @param tell is called each time
 * @returns what is to be called when a page begins
 */
export function limitMemory(scope: MemoryScope, tell: () => void): () => void {
  /** Pictures that were unpacked, and what they and all else are unpacked from, in bytes. */
  let held = 0;
  let raw: number[] = [];

  function refuse(): never {
    tell();
    throw new RangeError('Too much memory for one document');
  }

  const hasRoom = (bytes: number) => raw.reduce((sum, one) => sum + one, held + bytes) <= ROOM;

  function hold(width: number, height: number): void {
    const bytes = 4 * width * height;
    if (!hasRoom(AT_WORK * bytes)) refuse();
    held += bytes;
    // Nobody says when this is given back. Once there is a picture, what it was made from is no longer needed.
    const made = raw.findIndex((one) => one <= 2 * bytes);
    if (made >= 0) raw.splice(made, 1);
  }

  function holdRaw(bytes: number): void {
    // What is unpacked without knowing how much it is grows by doubling.
    if (raw.at(-1) === bytes / 2) raw.pop();
    if (!hasRoom(bytes)) refuse();
    raw.push(bytes);
  }

  const { ImageDecoder: Decoder } = scope;
  scope.OffscreenCanvas = class extends scope.OffscreenCanvas {
    constructor(width: number, height: number) {
      hold(width, height);
      super(width, height);
    }
  };
  if (Decoder)
    scope.ImageDecoder = class extends Decoder {
      constructor(init: { data: unknown }) {
        const size = init.data instanceof Uint8Array ? imageSize(init.data) : undefined;
        // What states no size may have any.
        if (!size) refuse();
        hold(size.width, size.height);
        super(init);
      }
    };
  // It unpacks all that there is, of all pictures at once; without it the library unpacks what it needs, in turn.
  delete scope.DecompressionStream;
  const { grow } = scope.WebAssembly.Memory.prototype;
  // Decoders that are WebAssembly take what they unpack into from there, and go without it when it is refused.
  scope.WebAssembly.Memory.prototype.grow = function (pages: number) {
    if (!hasRoom(this.buffer.byteLength + pages * WASM_PAGE)) refuse();
    return grow.call(this, pages);
  };
  for (const name of Object.keys(LISTS) as (keyof typeof LISTS)[])
    scope[name] = countedList(scope[name], (length) => {
      if (length * LISTS[name] >= LARGE) holdRaw(length * LISTS[name]);
    });
  return () => {
    held = 0;
    raw = [];
  };
}

/**
 * A constructor that tells of each list whose length is given, and is else as the one it stands for. A plain function,
 * since each of the very many small lists goes through it: browsers make it part of the code that calls it.
 */
function countedList(List: Sized, count: (length: number) => void): Sized {
  function Counted(source: never, offset: never, length: never): object {
    if (typeof source === 'number') count(source);
    if (new.target === (Counted as unknown)) return new List(source, offset, length);
    return Reflect.construct(List, [source, offset, length], new.target);
  }
  Counted.prototype = List.prototype;
  return Object.setPrototypeOf(Counted, List) as Sized;
}
