import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { MAX_MARKUP, type UnreadableImageReason } from './image-source';

/** Codes in vector images are read at this size: 177 modules (version 40) get over five pixels each. */
const SIDE = 1000;
/** Colours in a notation of their own, each of which takes a canvas to find out; no code needs many. */
const MAX_COLOURS = 200;

/** A vector image in pixels, alpha kept. */
export interface DrawnSvg {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
  /** Something in it is drawn by browsers only: text, pages, pictures from elsewhere. */
  isPartial: boolean;
}

let ready: Promise<void> | undefined;

/** Loads the renderer, once, when the first vector image is met. */
function prepareRenderer(): Promise<void> {
  // From the package itself, never from elsewhere.
  ready ??= fetch(new URL('/resvg.wasm', self.location.origin))
    .then((response) => response.arrayBuffer())
    .then(initWasm);
  return ready;
}

/** What only browsers draw, or draw in another way: where no code is seen, the page's own drawing may show one. */
const DRAWN_BY_BROWSERS =
  /<(?:[\w.-]+:)?(?:text|foreignObject|image)[\s/>]|\bvar\(|@(?:media|supports|layer|import)|:(?:is|where|not|nth|has|root)|#[^"'\s)#%]*%[\da-f]{2}/i;

/**
 * Draws a vector image without the browser, which would do it in a process that everything else needs too, and for as
 * long as it takes. May itself take for ever: call it only in a worker that is ended then. Runs no script and loads
 * nothing from outside.
 *
 * @returns pixels, 1000 on the longer side, or why there are none
 */
export async function drawSvg(markup: string): Promise<DrawnSvg | UnreadableImageReason> {
  if (markup.length > MAX_MARKUP || expandedLength(markup) > MAX_MARKUP) return 'too-large';
  await prepareRenderer();
  try {
    const drawn = render(withPlainColours(withOwnShape(markup)));
    return { ...drawn, isPartial: DRAWN_BY_BROWSERS.test(markup) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Error') {
      // The renderer itself broke down, as without memory. Nobody handles this, so the worker is replaced.
      reportError(error);
      return new Promise(() => undefined);
    }
    // The renderer's words. It counts what a document comes to once all that it refers to is in its place.
    if (error.message.includes('limit reached')) return 'too-large';
    return /size is zero|invalid size/.test(error.message) ? 'empty' : 'broken';
  }
}

function render(markup: string): Omit<DrawnSvg, 'isPartial'> {
  let svg = new Resvg(markup, { fitTo: { mode: 'width', value: SIDE } });
  try {
    if (svg.height > svg.width) {
      svg.free();
      svg = new Resvg(markup, { fitTo: { mode: 'height', value: SIDE } });
    }
    const image = svg.render();
    const { width, height } = image;
    const data = straightAlpha(image.pixels);
    image.free();
    return { data, width, height };
  } finally {
    svg.free();
  }
}

/** A copy whose colours are no longer multiplied by their alpha. */
function straightAlpha(premultiplied: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(premultiplied);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let c = i; c < i + 3; c++) data[c] = ((data[c] ?? 0) * 255) / alpha;
  }
  return data;
}

/** With one side given and the other left to the view box, the renderer takes a shape that no browser does. */
function withOwnShape(markup: string): string {
  return markup.replace(/<(?:[\w.-]+:)?svg\s[^<>]*>/, (root) => {
    const sides = root.match(/\s(?:width|height)\s?=/g)?.length;
    return sides === 1 && root.includes('viewBox')
      ? root.replace(/\s(?:width|height)\s?=\s?(?:"[^"]*"|'[^']*')/, '')
      : root;
  });
}

/** Notations of colours that the renderer does not know, as what a canvas makes of them. */
function withPlainColours(markup: string): string {
  const known = new Map<string, string>();
  return markup.replace(/\b(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\([^()"'<>]+\)/g, (colour) => {
    const plain = known.get(colour) ?? (known.size < MAX_COLOURS ? plainColour(colour) : colour);
    known.set(colour, plain);
    return plain;
  });
}

function plainColour(colour: string): string {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}

/**
 * The most characters that a document's own entities can come to. Some drawing programs write them for names; entities
 * in entities, or from elsewhere, are only written to do harm and count as endless.
 */
function expandedLength(markup: string): number {
  const declared = markup.match(/<!ENTITY/gi)?.length ?? 0;
  if (declared === 0) return 0;
  const values = [...markup.matchAll(/<!ENTITY\s+[\w.:-]{1,80}\s+(?:"([^"&%]*)"|'([^'&%]*)')\s*>/gi)];
  if (values.length !== declared) return Number.POSITIVE_INFINITY;
  const longest = Math.max(...values.map(([, double, single]) => (double ?? single ?? '').length));
  return markup.split('&').length * longest;
}
