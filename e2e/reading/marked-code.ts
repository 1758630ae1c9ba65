import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { darkModules, modulesOf, picture } from '../evasion/draw';
import { type Box, elementBox, markBoxes } from '../harness/marks';

/** The light modules around each code made here. */
const QUIET = 4;
/** How far the frame of a mark stands off its code, in CSS pixels. */
const ROOM = 4;
const TOLERANCE = 4;

/** A code as a `data:` address of a PNG; its sides are told from the outside in, as shares of the picture. */
export function codePicture(text: string, scale = 6): { src: string; inset: number } {
  const modules = modulesOf(text, QUIET);
  return { src: picture(modules, { scale }), inset: QUIET / modules.length };
}

/** The bytes of such a picture. */
export function codeBytes(text: string, scale = 6): Buffer {
  return Buffer.from(codePicture(text, scale).src.split(',')[1] ?? '', 'base64');
}

/** The same picture as a vector drawing. */
export function codeSvg(text: string): string {
  const modules = modulesOf(text, QUIET);
  const path = darkModules(modules, (x, y) => `M${x} ${y}h1v1h-1z`).join('');
  const side = modules.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
}

/** Waits until a mark stands around the code that an element shows in `area` (shares of the element's box). */
export async function expectMarkOn(
  page: Page,
  selector: string,
  inset: number,
  area: Box = { x: 0, y: 0, width: 1, height: 1 },
): Promise<void> {
  await expect
    .poll(
      async () => {
        const box = await elementBox(page, selector);
        const whole = {
          x: box.x + area.x * box.width,
          y: box.y + area.y * box.height,
          width: area.width * box.width,
          height: area.height * box.height,
        };
        const code = {
          x: whole.x + inset * whole.width - ROOM,
          y: whole.y + inset * whole.height - ROOM,
          width: (1 - 2 * inset) * whole.width + 2 * ROOM,
          height: (1 - 2 * inset) * whole.height + 2 * ROOM,
        };
        const marks = await markBoxes(page);
        if (marks.some((mark) => distance(mark, code) <= TOLERANCE)) return 'there';
        return { expected: code, marks };
      },
      { timeout: 15_000, message: `a mark on ${selector}` },
    )
    .toBe('there');
}

function distance(a: Box, b: Box): number {
  const edges = ({ x, y, width, height }: Box) => [x, y, x + width, y + height];
  const other = edges(b);
  return Math.max(...edges(a).map((edge, i) => Math.abs(edge - (other[i] ?? 0))));
}
