import { describe, expect, it } from 'vitest';
import type { Rect } from '../rect';
import { groupTiles } from './group-tiles';

/** `columns` × `rows` boxes of the given size with a gap between them. */
function grid(columns: number, rows: number, width: number, height: number, gap: number): Rect[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    x: 50 + (i % columns) * (width + gap),
    y: 80 + Math.floor(i / columns) * (height + gap),
    width,
    height,
  }));
}

describe('groupTiles', () => {
  it.each([
    ['two halves', 2, 1, 100, 200],
    ['stacked halves', 1, 2, 200, 100],
    ['quarters', 2, 2, 100, 100],
    ['five strips', 1, 5, 200, 40],
  ])('joins %s whatever the gap', (_, columns, rows, width, height) => {
    for (const gap of [0, 1, 8, 16]) {
      const found = groupTiles(grid(columns, rows, width, height, gap));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ width: 200, height: 200 });
      expect(found[0]?.tiles).toHaveLength(columns * rows);
    }
  });

  it('joins a half and two quarters', () => {
    const boxes = [
      { x: 0, y: 0, width: 100, height: 200 },
      { x: 108, y: 0, width: 100, height: 100 },
      { x: 108, y: 100, width: 100, height: 100 },
    ];
    expect(groupTiles(boxes)).toMatchObject([{ width: 200, height: 200 }]);
  });

  it('finds two halves beside a logo', () => {
    const found = groupTiles([...grid(2, 1, 100, 200, 0), { x: 252, y: 90, width: 90, height: 150 }]);
    expect(found.map(({ tiles }) => tiles.map(({ index }) => index))).toContainEqual([0, 1]);
  });

  it('finds quarters beside a banner', () => {
    const found = groupTiles([...grid(2, 2, 100, 100, 0), { x: 50, y: 284, width: 500, height: 60 }]);
    expect(found.map(({ tiles }) => tiles.length)).toContain(4);
  });

  it('leaves two square icons, a row of images and distant halves alone', () => {
    expect(groupTiles(grid(2, 1, 48, 48, 4))).toEqual([]);
    expect(groupTiles(grid(5, 1, 100, 100, 8))).toEqual([]);
    expect(groupTiles(grid(2, 1, 100, 200, 17))).toEqual([]);
  });

  it('tries few of the squares in a large gallery', () => {
    expect(groupTiles(grid(6, 40, 150, 150, 8)).length).toBeLessThanOrEqual(1);
    expect(groupTiles(grid(30, 4, 60, 120, 4)).length).toBeLessThanOrEqual(12);
  });
});
