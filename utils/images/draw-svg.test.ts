import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drawSvg } from './draw-svg';

const wasm = readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
const svg = (inside: string, more = 'width="20" height="20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`;
const times = (n: number, make: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => make(i)).join('');

async function drawn(markup: string) {
  const result = await drawSvg(markup);
  if (typeof result === 'string') throw new Error(result);
  return result;
}

/** What a worker of the extension has: its own origin, from which the renderer comes. */
beforeEach(() => {
  vi.stubGlobal('self', { location: { origin: 'https://extension.example' } });
  vi.stubGlobal('fetch', async (url: URL) => {
    expect(url.href).toBe('https://extension.example/resvg.wasm');
    return new Response(await wasm);
  });
});

describe('a vector image', () => {
  it('is drawn large, with colours that are not multiplied by their alpha', async () => {
    const { data, width, height } = await drawn(
      svg('<rect width="10" height="20" fill="#fff" opacity=".5"/>'),
    );
    expect([width, height]).toEqual([1000, 1000]);
    expect([...data.slice(0, 4)]).toEqual([255, 255, 255, 128]);
    expect(data[4 * 999 + 3]).toBe(0);
  });

  it.each([
    ['viewBox="0 0 50 100" width="100"', 500, 1000],
    ['viewBox="0 0 100 50" height="100"', 1000, 500],
    ['viewBox="0 0 29 29"', 1000, 1000],
    ['width="300" height="100"', 1000, 333],
  ])('with %s has the shape that a browser gives it', async (more, width, height) => {
    expect(await drawn(svg('<path d="M0 0h9v9z"/>', more))).toMatchObject({ width, height });
  });

  it.each([
    ['text', '<text y="9">█</text>'],
    ['a page', '<foreignObject width="9" height="9"/>'],
    ['a picture', '<image href="https://a.example/b.png" width="9" height="9"/>'],
    ['variables', '<style>rect{fill:var(--a)}</style>'],
    ['an escaped name', '<use href="#%61"/>'],
  ])('with %s is known to be drawn in part only', async (_, inside) => {
    expect((await drawn(svg(inside))).isPartial).toBe(true);
  });

  it('of plain shapes is drawn whole', async () => {
    expect(
      (await drawn(svg('<style>.a{fill:#000}</style><rect id="m" class="a"/><use href="#m"/>'))).isPartial,
    ).toBe(false);
  });

  it.each([
    [
      'entities in entities',
      `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`,
      'too-large',
    ],
    ['a circle', svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'too-large'],
    [
      'uses in uses',
      svg(
        `<rect id="a0"/>${times(25, (i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`)}<use href="#a25"/>`,
      ),
      'too-large',
    ],
    ['no end', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'broken'],
    ['another root', '<html/>', 'broken'],
    ['no size', svg('', 'width="0" height="9"'), 'empty'],
  ])('of %s is named', async (_, markup, reason) => {
    expect(await drawSvg(markup)).toBe(reason);
  });
});
