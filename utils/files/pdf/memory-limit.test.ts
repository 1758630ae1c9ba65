import { describe, expect, it } from 'vitest';
import { blankPng } from '../../../e2e/harness/png';
import { limitMemory, type MemoryScope } from './memory-limit';

class Canvas {
  readonly side: number;
  constructor(side: number) {
    this.side = side;
  }
}
class Decoder {
  static isTypeSupported = () => true;
  type = 'image/png';
}

/** A worker's global object whose lists take no memory, and how often something was refused in it. */
function limited() {
  class Numbers {
    static of = () => 'numbers';
    readonly asked: unknown;
    constructor(asked: unknown) {
      this.asked = asked;
    }
  }
  let refused = 0;
  const scope = {
    OffscreenCanvas: Canvas as MemoryScope['OffscreenCanvas'],
    ImageDecoder: Decoder as MemoryScope['ImageDecoder'],
    DecompressionStream: Object,
    WebAssembly: { Memory: class extends WebAssembly.Memory {} },
    Uint8Array: Numbers as unknown as Uint8ArrayConstructor,
    Uint8ClampedArray: Numbers as unknown as MemoryScope['Uint8ClampedArray'],
    Int16Array: Numbers as unknown as Int16ArrayConstructor,
    Uint32Array: Numbers as unknown as Uint32ArrayConstructor,
  };
  const beginPage = limitMemory(scope, () => {
    refused += 1;
  });
  return { scope, beginPage, refused: () => refused };
}

describe('the memory of a document', () => {
  it('has room for a scanned page at 600 dots to the inch', () => {
    const { scope, refused } = limited();
    new scope.Uint8Array(2 ** 27);
    expect(new scope.OffscreenCanvas(4960, 7016)).toBeInstanceOf(Canvas);
    expect(refused()).toBe(0);
  });

  it('has no room for more pictures than fit together, until the next page', () => {
    const { scope, beginPage, refused } = limited();
    const make = () => new scope.OffscreenCanvas(5000, 5000);
    for (let i = 0; i < 3; i++) make();
    expect(make).toThrow(RangeError);
    expect(refused()).toBe(1);
    beginPage();
    expect(make).not.toThrow();
  });

  it('has no room for a single picture that is too large, before it is there', () => {
    const { scope } = limited();
    expect(() => new scope.OffscreenCanvas(30_000, 30_000)).toThrow(RangeError);
    expect(() => new scope.OffscreenCanvas(100, 100)).not.toThrow();
  });

  it('is not taken by what many pictures are unpacked from at once', () => {
    const { scope, refused } = limited();
    const make = () => new scope.Uint8Array(192_000_000);
    make();
    make();
    expect(make).toThrow(RangeError);
    expect(refused()).toBe(1);
  });

  it('is given back by what a picture was made from', () => {
    const { scope } = limited();
    for (let i = 0; i < 9; i++) {
      new scope.Uint8Array(64_000_000);
      new scope.OffscreenCanvas(3000, 3000);
    }
    // A small picture says nothing of what is being unpacked for a large one.
    new scope.Uint8ClampedArray(90_000_000 as never);
    new scope.OffscreenCanvas(10, 10);
    expect(() => new scope.Uint8Array(64_000_000)).toThrow(RangeError);
  });

  it('is taken by what grows, and refused to it once it is too much', () => {
    const { scope } = limited();
    for (let bytes = 512; bytes <= 2 ** 28; bytes *= 2) new scope.Uint8Array(bytes);
    expect(() => new scope.Uint8Array(2 ** 29)).toThrow(RangeError);
    expect(() => new scope.Uint32Array(2 ** 27)).toThrow(RangeError);
    expect(() => new scope.Int16Array(2 ** 28)).toThrow(RangeError);
  });

  it('is counted where the browser decodes, by the size that the picture states itself', () => {
    const { scope, refused } = limited();
    const decode = (data: unknown) => scope.ImageDecoder && new scope.ImageDecoder({ data });
    expect(decode(blankPng(40, 40))).toBeInstanceOf(Decoder);
    expect(() => decode(blankPng(4, 4, { claimed: { width: 20_000, height: 20_000 } }))).toThrow(RangeError);
    // The browser holds it twice while it decodes.
    expect(() => decode(blankPng(4, 4, { claimed: { width: 8000, height: 8000 } }))).toThrow(RangeError);
    expect(() => decode(Buffer.from('no picture'))).toThrow(RangeError);
    expect(refused()).toBe(3);
  });

  it('is not given to a decoder that grows beyond it', () => {
    const { scope, refused } = limited();
    const memory = new scope.WebAssembly.Memory({ initial: 1 });
    expect(memory.grow(1)).toBe(1);
    expect(() => memory.grow(10_000)).toThrow(RangeError);
    expect(memory.buffer.byteLength).toBe(2 * 65_536);
    expect(refused()).toBe(1);
  });

  it('leaves all else as it was', () => {
    const { scope } = limited();
    const buffer = new ArrayBuffer(8);
    expect(new scope.Uint8Array(buffer)).toMatchObject({ asked: buffer });
    expect(new scope.Uint8Array(5)).toBeInstanceOf(scope.Uint8Array);
    class Own extends scope.Uint8Array {}
    expect(new Own(5 as never)).toBeInstanceOf(Own);
    expect(scope.Uint8Array.of()).toBe('numbers');
    expect(Reflect.get(scope.ImageDecoder ?? {}, 'isTypeSupported')()).toBe(true);
    expect('DecompressionStream' in scope).toBe(false);
  });
});
