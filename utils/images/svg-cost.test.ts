// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isCheapToRender, removeFilters } from './svg-cost';

const svg = (inside: string): Element =>
  new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`, 'image/svg+xml')
    .documentElement;
const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');
const doubling = (depth: number) =>
  `<rect id="u0"/>${times(depth, (i) => `<g id="u${i + 1}"><use href="#u${i}"/><use href="#u${i}"/></g>`)}<use href="#u${depth}"/>`;

describe('the cost of a vector image', () => {
  it.each([
    ['no shape', ''],
    ['a code of uses', `<rect id="m"/>${times(3000, () => '<use href="#m"/>')}`],
    [
      'a pattern for all shapes',
      `<style>rect{fill:url(#p)}</style><pattern id="p"><path/></pattern>${times(2000, () => '<rect/>')}`,
    ],
    ['a symbol in a symbol', doubling(4)],
    ['what uses itself', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['a reference to nothing', '<use href="#none"/>'],
  ])('bears %s', (_, inside) => expect(isCheapToRender(svg(inside))).toBe(true));

  it.each([
    ['uses in uses', doubling(30)],
    ['a wide fan', `<g id="a">${times(700, () => '<path/>')}</g>${times(700, () => '<use href="#a"/>')}`],
    [
      'masks in masks',
      times(30, (i) => `<mask id="m${i + 1}">${times(4, () => `<rect mask="url(#m${i})"/>`)}</mask>`) +
        '<rect mask="url(#m30)"/>',
    ],
    [
      'a rule for all shapes',
      `<style>rect{mask:url("#m")}</style><mask id="m">${times(300, () => '<path/>')}</mask>${times(900, () => '<rect/>')}`,
    ],
  ])('does not bear %s', (_, inside) => expect(isCheapToRender(svg(inside))).toBe(false));

  it('leaves the cheap filters and takes the steps out of the costly ones', () => {
    const root = svg(
      '<filter id="a"><feColorMatrix/></filter><filter id="b"><feTurbulence numOctaves="99999"/><feOffset/></filter>',
    );
    removeFilters(root);
    expect([...root.querySelectorAll('filter > *')].map(({ localName }) => localName)).toEqual([
      'feColorMatrix',
      'feOffset',
    ]);
  });
});
