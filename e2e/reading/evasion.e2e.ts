import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, startDriven } from './browser';
import { type Outcome, pagesToShow, routesOf, showAll } from './show-pages';

const pages = pagesToShow();

describe.each(['chromium', 'firefox'] as const)('hidden codes in %s', (name) => {
  let driven: Driven;
  let webgl = true;
  const outcomes = new Map<string, Outcome>();
  beforeAll(async () => {
    driven = await startDriven(name, routesOf(pages));
    for (const outcome of await showAll(driven, pages, 4)) outcomes.set(outcome.one.name, outcome);
    webgl = await driven.hasWebGl();
  }, 240_000);
  afterAll(() => driven?.close());

  it.for(pages.map((one) => one.name))('%s', (page, { skip }) => {
    // Without a graphics driver Firefox has no WebGL: the page then shows an empty canvas.
    skip(page === 'place WebGL canvas' && !webgl, 'no WebGL on this machine');
    const { missing, wrong, unstated } = outcomes.get(page) ?? {};
    expect({ missing, wrong, unstated }).toEqual({ missing: [], wrong: [], unstated: [] });
  });
});
