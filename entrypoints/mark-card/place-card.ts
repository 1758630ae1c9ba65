import { bottomOf, type Rect, rightOf, type Size } from '../../utils/page-images/rect';

/** How far a card stays away from the viewport's edges. In CSS pixels, as all here. */
const EDGE = 8;
/** How far a card reaches over its mark's sign, so that the pointer finds no gap between them. */
const OVERLAP = 3;
const FULL: Size = { width: 320, height: 216 };
/** In less room nothing can be read. */
const LEAST: Size = { width: 140, height: 100 };

/**
 * How large a card is: always the same but for the room there is, so that its size says nothing of what is in it. A page
 * can tell where our elements are.
 *
 * @returns `undefined` where there is not enough room for one
 */
export function cardSize(viewport: Size): Size | undefined {
  const width = Math.min(FULL.width, viewport.width - 2 * EDGE);
  const height = Math.min(FULL.height, viewport.height - 2 * EDGE);
  return width < LEAST.width || height < LEAST.height ? undefined : { width, height };
}

/**
 * Where a card stands: beside the sign of its mark and not on its code, if there is room, for what a phone can read from
 * the screen a capture must be able to read as well; and never out of the viewport.
 *
 * @param sign of the mark, which stands at its code's upper right corner
 */
export function placeCard(sign: Rect, card: Size, viewport: Size): Rect {
  const places = [
    { x: rightOf(sign) - OVERLAP, y: sign.y },
    { x: rightOf(sign) - card.width, y: sign.y - card.height + OVERLAP },
    { x: sign.x, y: sign.y - card.height + OVERLAP },
  ];
  const fits = ({ x, y }: { x: number; y: number }) => clampX(x) === x && clampY(y) === y;
  const clampX = (x: number) => Math.max(EDGE, Math.min(x, viewport.width - card.width - EDGE));
  const clampY = (y: number) => Math.max(EDGE, Math.min(y, viewport.height - card.height - EDGE));
  // To the right, pushed up or down as far as it still touches the sign.
  const [right] = places;
  const pushed = right && { x: right.x, y: clampY(right.y) };
  const touches =
    pushed &&
    clampX(pushed.x) === pushed.x &&
    pushed.y < bottomOf(sign) - OVERLAP &&
    pushed.y + card.height > sign.y + OVERLAP;
  const below = { x: rightOf(sign) - card.width, y: bottomOf(sign) - OVERLAP };
  const { x, y } = touches ? pushed : (places.slice(1).find(fits) ?? below);
  return { x: clampX(x), y: clampY(y), ...card };
}
