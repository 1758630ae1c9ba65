import { domRect } from '../element-boxes';
import { fingerprint, type Picture, type Rect } from '../page-image';
import { laidOutCode } from './box-code';
import { type DrawnHint, mayBeWritten } from './drawn-hint';
import { textBox, writtenCode } from './text-code';

/** Looks, in steps, for a code that an element draws without a picture; undefined when it draws none. */
export function* drawnPicture(element: Element, hint: DrawnHint): Generator<void, Picture | undefined> {
  let laid = hint === 'boxes' ? yield* laidOutCode(element) : undefined;
  let rows = laid?.rows ?? (mayBeWritten(element) ? yield* writtenCode(element) : undefined);
  // Letters may only fill boxes that are coloured themselves.
  if (!rows && hint === 'text') laid = yield* laidOutCode(element);
  rows ??= laid?.rows;
  let box: () => Rect = () => textBox(element);
  if (laid) {
    const { area } = laid;
    box = () => {
      const { x, y } = element.getBoundingClientRect();
      return { ...area, x: area.x + x, y: area.y + y };
    };
  }
  if (!rows) return undefined;
  const matrix = rows;
  return {
    slot: 'drawn',
    contentKey: `drawn:${fingerprint(matrix.join())}`,
    source: async () => ({ kind: 'matrix', rows: matrix, drawnFrom: laid ? 'boxes' : 'text' }),
    box: () => domRect(box()),
    frame: box,
  };
}
