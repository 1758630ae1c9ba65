import { domRect } from '../element-boxes';
import { fingerprint, type PageImage, type Rect } from '../page-image';
import { readBoxCode } from './box-code';
import { type DrawnHint, mayBeText } from './drawn-hint';
import { readTextCode, textBox } from './text-code';

/** Looks, in steps, for a code that an element draws without a picture; undefined when it draws none. */
export function* drawnCode(element: Element, hint: DrawnHint): Generator<void, PageImage | undefined> {
  let laid = hint === 'boxes' ? yield* readBoxCode(element) : undefined;
  let rows = laid?.rows ?? (mayBeText(element) ? yield* readTextCode(element) : undefined);
  // Letters may only fill boxes that are coloured themselves.
  if (!rows && hint === 'text') laid = yield* readBoxCode(element);
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
