import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backgroundBox, lengthOf, objectFitBox } from './object-fit';

const content = { x: 10, y: 20, width: 400, height: 200 };
const square = { width: 100, height: 100 };

describe('lengthOf', () => {
  it.each([
    ['50%', 100],
    ['12px', 12],
    ['-3.5px', -3.5],
    ['calc(50% - 10px)', 90],
    ['calc(100% + 1.5px)', 201.5],
    ['0', 0],
    ['auto', undefined],
    [undefined, undefined],
  ])('%s of 200 is %s', (value, length) => {
    expect(lengthOf(value, 200)).toBe(length);
  });
});

describe('objectFitBox', () => {
  it.each([
    ['fill', '50% 50%', content],
    ['contain', '50% 50%', { x: 110, y: 20, width: 200, height: 200 }],
    ['contain', '0% 50%', { x: 10, y: 20, width: 200, height: 200 }],
    ['contain', 'right 10px bottom 0px', { x: 200, y: 20, width: 200, height: 200 }],
    ['cover', '50% 50%', { x: 10, y: -80, width: 400, height: 400 }],
    ['none', '50% 50%', { x: 160, y: 70, width: 100, height: 100 }],
    ['none', '0px 0px', { x: 10, y: 20, width: 100, height: 100 }],
    ['scale-down', '50% 50%', { x: 160, y: 70, width: 100, height: 100 }],
  ])('%s at %s', (fit, position, box) => {
    expect(objectFitBox(content, square, fit, position)).toEqual(box);
  });

  it('takes the content box when the image has no size', () => {
    expect(objectFitBox(content, { width: 0, height: 0 }, 'contain', '50% 50%')).toEqual(content);
  });

  it('keeps the proportions in all but fill', () => {
    const side = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom('contain', 'cover', 'none', 'scale-down'),
        (width, height, fit) => {
          const box = objectFitBox(content, { width, height }, fit, '50% 50%');
          expect(box.width / box.height).toBeCloseTo(width / height, 6);
        },
      ),
    );
  });
});

describe('backgroundBox', () => {
  it.each([
    ['auto', '0% 0%', { x: 10, y: 20, width: 100, height: 100 }],
    ['contain', '50% 50%', { x: 110, y: 20, width: 200, height: 200 }],
    ['cover', '0% 0%', { x: 10, y: 20, width: 400, height: 400 }],
    ['50px', '100% 100%', { x: 360, y: 170, width: 50, height: 50 }],
    ['auto 40px', '0px 0px', { x: 10, y: 20, width: 40, height: 40 }],
    ['100% 50%', '0px 10px', { x: 10, y: 30, width: 400, height: 100 }],
    ['auto', '-48px -96px', { x: -38, y: -76, width: 100, height: 100 }],
  ])('%s at %s', (size, position, box) => {
    expect(backgroundBox(content, square, size, position)).toEqual(box);
  });

  it('guesses that an image of unknown size fills the area', () => {
    expect(backgroundBox(content, undefined, 'auto', '0% 0%')).toEqual(content);
  });
});
