import { describe, expect, it } from 'vitest';
import type { Rect } from '../../utils/page-images/rect';
import { cardSize, placeCard } from './place-card';

const SIGN = 30;
const touches = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a card', () => {
  it.each([
    [1280, 900],
    [400, 700],
    [320, 480],
    [250, 250],
  ])('stays in a viewport of %i × %i and touches its sign, wherever that is', (width, height) => {
    const viewport = { width, height };
    const card = cardSize(viewport);
    if (!card) throw new Error('there is room');
    const wrong: Rect[] = [];
    for (let x = -10; x <= width - 20; x += 13) {
      for (let y = -10; y <= height - 20; y += 13) {
        const sign = { x, y, width: SIGN, height: SIGN };
        const box = placeCard(sign, card, viewport);
        const isIn = box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
        if (!isIn || !touches(box, sign)) wrong.push(sign);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('leaves the code free where there is room beside it or above it', () => {
    const viewport = { width: 1280, height: 900 };
    const card = cardSize(viewport) ?? { width: 0, height: 0 };
    for (const at of [
      { x: 300, y: 300 },
      { x: 1050, y: 400 },
      { x: 1240, y: 600 },
    ]) {
      const sign = { ...at, width: SIGN, height: SIGN };
      const code = { x: at.x - 200, y: at.y + 26, width: 204, height: 204 };
      expect(touches(placeCard(sign, card, viewport), code)).toBe(false);
    }
  });

  it('has the same size in every viewport with room for it, and is left out where nothing could be read', () => {
    expect(cardSize({ width: 1280, height: 900 })).toEqual(cardSize({ width: 500, height: 400 }));
    expect(cardSize({ width: 120, height: 60 })).toBeUndefined();
  });
});
