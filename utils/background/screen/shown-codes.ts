import { type ScreenCode, touches } from '../../codes/agreement';
import type { InspectedCode } from '../../codes/inspect';
import type { Crop } from '../../images/crop';
import { codeId } from '../../store/codes';

/** A code that a capture of the tab showed. */
export type ShownCode = ScreenCode & { inspected: InspectedCode };

/** A code with the box around it, as fractions of the capture. */
export async function onScreen(
  inspected: InspectedCode,
  { width, height }: { width: number; height: number },
): Promise<ShownCode> {
  const xs = inspected.code.corners.map(({ x }) => x / width);
  const ys = inspected.code.corners.map(({ y }) => y / height);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box: Crop = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { codeId: await codeId(inspected.code.text, inspected.code.part), box, inspected };
}

/**
 * What a capture shows by now, after a part of it was read anew. Of codes that lie in that part with a piece only,
 * nothing can be said: those stay.
 *
 * @returns whether there are any as well, so that all of the next capture has to be read
 */
export function withPart<T extends ScreenCode>(
  before: readonly T[],
  read: readonly T[],
  part: Crop,
): { shown: T[]; isCut: boolean } {
  const known = new Set(read.map(({ codeId }) => codeId));
  const untouched = before.filter(({ box }) => !touches(part, box));
  const cut = before.filter(
    ({ codeId, box }) => touches(part, box) && !holds(part, box) && !known.has(codeId),
  );
  return { shown: [...untouched, ...cut, ...read], isCut: cut.length > 0 };
}

function holds(part: Crop, { x, y, width, height }: Crop): boolean {
  const isWithin = x >= part.x && x + width <= part.x + part.width;
  return isWithin && y >= part.y && y + height <= part.y + part.height;
}

/** Each code once, where it is largest: a viewer shows a page and a small picture of it. */
export function onePerCode(shown: ShownCode[]): ShownCode[] {
  const bySize = [...shown].sort((a, b) => a.box.width - b.box.width);
  return [...new Map(bySize.map((one) => [one.codeId, one])).values()];
}
