import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { modulesOf } from '../../utils/shared/qr-modules';
import { picture } from '../evasion/draw';
import { type Box, elementBox, markBoxes } from '../harness/marks';

/** The light modules around each code made here. */
const QUIET_ZONE = 4;
/** How far the frame of a mark stands off its code, in CSS pixels. */
const FRAME_GAP = 4;
const TOLERANCE = 4;

/** A code as a `data:` address of a PNG; `inset` is how far its symbol lies inside on each side, as a share of the picture. */
export function codePicture(text: string, scale = 6): { src: string; inset: number } {
  const modules = modulesOf(text, { quietZone: QUIET_ZONE });
  return { src: picture(modules, { scale }), inset: QUIET_ZONE / modules.length };
}

/** The bytes of such a picture. */
export function codeBytes(text: string, scale = 6): Buffer {
  return Buffer.from(codePicture(text, scale).src.split(',')[1] ?? '', 'base64');
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
          x: whole.x + inset * whole.width - FRAME_GAP,
          y: whole.y + inset * whole.height - FRAME_GAP,
          width: (1 - 2 * inset) * whole.width + 2 * FRAME_GAP,
          height: (1 - 2 * inset) * whole.height + 2 * FRAME_GAP,
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
