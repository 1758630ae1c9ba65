import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startTestBed, type TestBed } from '../harness/test-bed';
import { type PageOutcome, pagesToShow, routesOf, showPages } from './show-pages';

/** Without a graphics driver, as in most places where tests run, Firefox has no WebGL: the page shows an empty canvas. */
const NOT_IN_FIREFOX = ['place WebGL canvas'];

describe.each<Browser>(['Chromium', 'Firefox'])('hidden codes in %s', (browser) => {
  const pages = pagesToShow().filter(({ name }) => browser === 'Chromium' || !NOT_IN_FIREFOX.includes(name));
  const outcomes = new Map<string, PageOutcome>();
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: routesOf(pages) });
    for (const outcome of await showPages(bed, pages, { windows: 4 })) {
      outcomes.set(outcome.page.name, outcome);
    }
  }, 240_000);
  afterAll(() => bed?.close());

  it.for(pages.map(({ name }) => name))('%s', (name) => {
    const { missing, wrong, unstated } = outcomes.get(name) ?? {};
    expect({ missing, wrong, unstated }).toEqual({ missing: [], wrong: [], unstated: [] });
  });
});
