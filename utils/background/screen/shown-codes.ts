import type { ScreenCode } from '../../codes/agreement';
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
  return { codeId: await codeId(inspected.code.text), box, inspected };
}

/** Each code once, where it is largest: a viewer shows a page and a small picture of it. */
export function onePerCode(shown: ShownCode[]): ShownCode[] {
  const bySize = [...shown].sort((a, b) => a.box.width - b.box.width);
  return [...new Map(bySize.map((one) => [one.codeId, one])).values()];
}
