import { boxOf } from '../element-boxes';
import type { IdleTask } from '../idle-tasks';
import { fingerprint, type PageImage } from '../page-image';
import { readBoxCode } from './box-code';
import { type DrawnHint, mayBeText } from './drawn-hint';
import { readTextCode, textBox } from './text-code';

/** Looks, in steps, for a code that an element draws without an image; undefined when it draws none. */
export function* drawnCode(element: Element, hint: DrawnHint): IdleTask<PageImage | undefined> {
  let boxCode = hint === 'boxes' ? yield* readBoxCode(element) : undefined;
  const textRows = !boxCode && mayBeText(element) ? yield* readTextCode(element) : undefined;
  // Letters may only fill boxes that are coloured themselves.
  if (!textRows && hint === 'text') boxCode = yield* readBoxCode(element);
  const rows = textRows ?? boxCode?.rows;
  if (!rows) return undefined;
  const area = boxCode?.area;
  const box = () => {
    if (!area) return textBox(element);
    const { x, y } = boxOf(element);
    return { ...area, x: area.x + x, y: area.y + y };
  };
  return {
    slot: 'drawn',
    contentKey: `drawn:${fingerprint(rows.join())}`,
    source: async () => ({ kind: 'matrix', rows, drawnFrom: area ? 'boxes' : 'text' }),
    box,
    frame: box,
  };
}
