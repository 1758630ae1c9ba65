// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { splitTopLevel, urlOf } from './css-values';
import { paintedBoxes, shadowBoxes } from './drawn/css-boxes';
import { drawnHint, mayBeText } from './drawn/drawn-hint';
import { matrixOfText } from './drawn/glyphs';
import { colourOf } from './drawn/module-grid';
import { svgImage } from './elements/svg-image';
import { serialiseSvg } from './elements/svg-markup';
import { urlImage } from './elements/url-image';
import type { IdleTask } from './idle-tasks';
import { lengthOf } from './object-fit';

/** Inputs of so many characters, each four times as long as the one before. */
const LENGTHS = [250, 1000, 4000, 16_000, 64_000, 256_000];
/** Four times the text may cost so many times as much: what is quadratic costs 16 times as much, collecting garbage included. */
const MOST_GROWTH = 12;
/** Below this nothing is to be told from noise, in milliseconds. */
const NOISE_MS = 100;

const SVG = 'http://www.w3.org/2000/svg';
const own = { x: 0, y: 0, width: 100, height: 100 };

/**
 * Processor time of the cheapest of several runs, in milliseconds: what else the machine does does not count. A run that
 * is cheap enough is the last.
 */
function cost(run: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 8 && least >= enough; i++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function finish(task: IdleTask<unknown>): void {
  while (!task.next().done);
}

/** An SVG whose one shape has this attribute. */
function svgWith(name: string, value: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  const shape = document.createElementNS(SVG, 'rect');
  shape.setAttribute(name, value);
  svg.setAttribute('viewBox', '0 0 9 9');
  svg.append(shape);
  return svg;
}

function elementWith(text: string): Element {
  const element = document.createElement('pre');
  element.textContent = text;
  return element;
}

/** What a stranger writes: beginnings without an end, many times over. */
const TEXTS: Record<string, (n: number) => string> = {
  'blanks after url(': (n) => `url(${' '.repeat(n)}`,
  'url( again and again': (n) => 'url('.repeat(n / 4),
  'quotes after url(': (n) => `url(${`"'`.repeat(n / 2)}`,
  'hashes and a line break': (n) => `${'#'.repeat(n)}\n`,
  brackets: (n) => '('.repeat(n),
  'image-set( again and again': (n) => 'image-set('.repeat(n / 10),
  backslashes: (n) => `url("${'\\'.repeat(n)}`,
  blanks: (n) => ' '.repeat(n),
  digits: (n) => `${'1'.repeat(n)}e`,
  'numbers with blanks': (n) => `calc(${'+  '.repeat(n / 3)}`,
  'our own name': (n) => '<qr-code-previewer'.repeat(n / 18),
  commas: (n) => ','.repeat(n),
  'blocks in a line': (n) => '█ '.repeat(n / 2),
  'a long line above short ones': (n) => '█'.repeat(n / 2) + '\n█'.repeat(n / 4),
};

const READERS: Record<string, (text: string) => void> = {
  splitTopLevel: (text) => splitTopLevel(text),
  urlOf: (text) => urlOf(text),
  lengthOf: (text) => lengthOf(text, 100),
  colourOf: (text) => colourOf(text),
  shadowBoxes: (text) => shadowBoxes(text, own),
  paintedBoxes: (backgroundImage) =>
    paintedBoxes(
      {
        boxShadow: 'none',
        backgroundColor: '',
        backgroundImage: `linear-gradient(${backgroundImage}`,
        backgroundSize: '',
        backgroundPosition: '',
      } as CSSStyleDeclaration,
      own,
    ),
  urlImage: (text) => urlImage('img', text, 'https://a.example/', () => own),
  drawnHint: (text) => drawnHint(elementWith(text)),
  mayBeText: (text) => mayBeText(elementWith(text)),
  matrixOfText: (text) =>
    matrixOfText(
      text.split('\n').map((line) => [...line].map((char) => ({ char, colour: 0, background: 0xffffff }))),
      0xffffff,
    ),
  'serialiseSvg, an attribute': (text) => finish(serialiseSvg(svgWith('fill', text), own)),
  'serialiseSvg, a reference': (text) => finish(serialiseSvg(svgWith('href', text), own)),
  svgImage: (text) => svgImage(svgWith('fill', text)),
};

describe.each(Object.keys(READERS))('%s', (reader) => {
  const read = READERS[reader] ?? (() => {});
  beforeAll(() => {
    for (const text of Object.values(TEXTS)) read(text(250));
  });

  it.for(Object.keys(TEXTS))('takes time in proportion to the text: %s', { timeout: 60_000 }, (name) => {
    let before = NOISE_MS / MOST_GROWTH;
    for (const length of LENGTHS) {
      const text = TEXTS[name]?.(length) ?? '';
      const limit = Math.max(NOISE_MS, before * MOST_GROWTH);
      const now = cost(() => read(text), limit);
      // Not further: the next length could take hours.
      expect(now, `${length} characters`).toBeLessThan(limit);
      before = now;
    }
  });
});
