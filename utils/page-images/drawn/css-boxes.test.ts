import { describe, expect, it } from 'vitest';
import { backgroundBoxes, shadowBoxes } from './css-boxes';

const own = { x: 100, y: 50, width: 6, height: 6 };

describe('shadowBoxes', () => {
  it('turns shadows into boxes, the first on top', () => {
    const shadow = 'rgb(0, 0, 0) 6px 12px 0px 0px, rgb(255, 0, 0) -6px 0px 0px 1px';
    expect(shadowBoxes(shadow, own)).toEqual([
      { x: 93, y: 49, width: 8, height: 8, colour: 0xff0000 },
      { x: 106, y: 62, width: 6, height: 6, colour: 0 },
    ]);
  });

  it('leaves out inner and soft shadows', () => {
    expect(shadowBoxes('rgb(0, 0, 0) 0px 0px 0px 2px inset, rgb(0, 0, 0) 4px 4px 20px 0px', own)).toEqual([]);
  });
});

describe('backgroundBoxes', () => {
  const area = { x: 0, y: 0, width: 60, height: 60 };

  it('places a layer a module', () => {
    const image = 'linear-gradient(rgb(0, 0, 0), rgb(0, 0, 0)), linear-gradient(rgb(9, 9, 9), rgb(9, 9, 9))';
    expect(backgroundBoxes(image, '6px 6px', '12px 18px, 0px 0px', area)).toEqual([
      { x: 0, y: 0, width: 6, height: 6, colour: 0x090909 },
      { x: 12, y: 18, width: 6, height: 6, colour: 0 },
    ]);
  });

  it('reads hard stops, each with one place or two', () => {
    const pairs =
      'linear-gradient(90deg, rgb(0, 0, 0) 0px, rgb(0, 0, 0) 20px, rgb(255, 255, 255) 20px, rgb(255, 255, 255) 60px)';
    const double = 'linear-gradient(90deg, rgb(0, 0, 0) 0px 20px, rgb(255, 255, 255) 20px 60px)';
    const boxes = [
      { x: 0, y: 0, width: 20, height: 60, colour: 0 },
      { x: 20, y: 0, width: 40, height: 60, colour: 0xffffff },
    ];
    expect(backgroundBoxes(pairs, 'auto', '0% 0%', area)).toEqual(boxes);
    expect(backgroundBoxes(double, 'auto', '0% 0%', area)).toEqual(boxes);
  });

  it('follows the direction', () => {
    const stops = 'rgb(0, 0, 0) 0% 50%, rgb(255, 255, 255) 50% 100%';
    expect(backgroundBoxes(`linear-gradient(${stops})`, 'auto', '0% 0%', area)[0]).toMatchObject({
      y: 0,
      height: 30,
    });
    expect(backgroundBoxes(`linear-gradient(to top, ${stops})`, 'auto', '0% 0%', area)[0]).toMatchObject({
      y: 30,
    });
    expect(backgroundBoxes(`linear-gradient(to left, ${stops})`, 'auto', '0% 0%', area)[0]).toMatchObject({
      x: 30,
    });
    expect(backgroundBoxes(`linear-gradient(45deg, ${stops})`, 'auto', '0% 0%', area)).toEqual([]);
  });

  it('paints nothing for soft gradients, images and nonsense', () => {
    expect(
      backgroundBoxes('linear-gradient(rgb(0, 0, 0), rgb(255, 255, 255))', 'auto', '0% 0%', area),
    ).toEqual([]);
    expect(backgroundBoxes('url("x.png")', 'auto', '0% 0%', area)).toEqual([]);
    expect(backgroundBoxes('linear-gradient(', '', '', area)).toEqual([]);
  });
});
