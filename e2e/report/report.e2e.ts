import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Pages, startPages } from '../../stand-ins/pages';
import { fixtureLines, unescapeFixture } from '../../utils/payload/fixtures/read-fixtures';
import type { Detection } from '../../utils/virustotal/report';
import {
  type Browser,
  openSeedTab,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from '../harness/test-bed';
import { type CodeSeed, reportOfCode, seedDatabase, seedOf } from './seed';

/** The first example of each kind. */
const KINDS = new Map(
  fixtureLines(new URL('../../utils/payload/fixtures/examples.txt', import.meta.url))
    .map((line) => line.split('\t') as [string, string])
    .reverse(),
);

const DETECTIONS: Detection[] = [
  { engine: 'Beta', category: 'malicious', result: 'phishing' },
  { engine: 'alpha', category: 'suspicious', result: 'unwanted' },
  { engine: 'Gamma', category: 'malicious', result: 'malware' },
  { engine: 'Delta', category: 'malicious' },
];
const many = (n: number): Detection[] =>
  Array.from({ length: n }, (_, i) => ({ engine: `Engine ${i}`, category: 'malicious' }));

describe.each<Browser>(['Chromium', 'Firefox'])('the report page in %s', (browser) => {
  let pages: Pages;
  let bed: TestBed;
  let seedTab: Tab;
  beforeAll(async () => {
    pages = await startPages({ '/*': '<!doctype html><title>There</title>' });
    bed = await startTestBed(browser, { hosts: { '*.test:80': pages.port } });
    seedTab = await openSeedTab(bed);
  });
  afterAll(async () => {
    await bed?.close();
    await pages?.close();
  });

  async function show(seed: CodeSeed): Promise<Tab> {
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForSelector(tab, 'h1');
    return tab;
  }
  const column = (tab: Tab, n: number) =>
    tab.evaluate(
      (nth: number) =>
        [...document.querySelectorAll(`#virustotal tbody td:nth-child(${nth})`)].map((td) => td.textContent),
      n,
    );
  const opened = async (host: string) => {
    await vi.waitFor(() => {
      if (!pages.log.some((entry) => entry.host === host)) throw new Error(`${host} was not opened`);
    }, 20_000);
  };

  it('gives the report’s facts, and detections that can be sorted', async () => {
    const tab = await show(
      await seedOf('http://facts.test/start', {
        report: {
          detections: DETECTIONS,
          title: 'Win a prize',
          finalUrl: 'http://landing.test/end',
          redirects: ['http://facts.test/start', 'http://middle.test/'],
          scanDate: Date.UTC(2026, 0, 2, 12),
        },
      }),
    );
    await waitForSelector(tab, '#virustotal [data-report="4/90"]');
    await waitForText(tab, 'ul.reasons', '(3 of 90)');
    await waitForText(tab, 'ul.reasons', '1 security service of 90');
    const section = await tab.text('#virustotal');
    expect(section).toContain('Win a prize');
    expect(section).toContain(
      await tab.evaluate((at: number) => new Date(at).toLocaleString(), Date.UTC(2026, 0, 2, 12)),
    );
    const steps = await tab.evaluate(
      () => [...document.querySelectorAll('#virustotal ol li')].map((li) => li.textContent),
      undefined,
    );
    expect(steps).toEqual(['http://facts.test/start', 'http://middle.test/', 'http://landing.test/end']);

    expect(await column(tab, 1)).toEqual(['alpha', 'Beta', 'Delta', 'Gamma']);
    await tab.evaluate(
      () => document.querySelector<HTMLElement>('th:nth-child(3) button')?.click(),
      undefined,
    );
    await waitForSelector(tab, 'th:nth-child(3)[aria-sort=ascending]');
    expect(await column(tab, 3)).toEqual(['', 'malware', 'phishing', 'unwanted']);
    await tab.evaluate(
      () => document.querySelector<HTMLElement>('th:nth-child(3) button')?.click(),
      undefined,
    );
    await waitForSelector(tab, 'th:nth-child(3)[aria-sort=descending]');
    expect(await column(tab, 1)).toEqual(['alpha', 'Beta', 'Gamma', 'Delta']);
    await tab.close();
  });

  // Only Chromium tells of them.
  if (browser === 'Chromium') {
    it('shows its buttons where they stay, so that no click goes past one', async () => {
      const tab = await show(await seedOf('http://steady.test/'));
      await waitForSelector(tab, '#preview button');
      const moved = await tab.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const ids: string[] = [];
            const observer = new PerformanceObserver((list) => {
              for (const { sources = [] } of list.getEntries() as (PerformanceEntry & {
                sources?: { node: Element | null }[];
              })[])
                ids.push(...sources.map(({ node }) => node?.id ?? ''));
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(ids.filter((id) => id !== '')), 1_000);
          }),
        undefined,
      );
      expect(moved).toEqual([]);
      await tab.close();
    });
  }

  it('does not open what is called malicious', async () => {
    const tab = await show(await seedOf('http://bad.test/', { report: { detections: many(5) } }));
    expect(await tab.text('h1')).toBe('Many services call it malicious');
    expect(
      await tab.evaluate(() => document.body.textContent?.match(/Open bad|Go to|in spite/), undefined),
    ).toBeNull();
    await tab.close();
  });

  it('names the site and waits before it opens what is doubtful', async () => {
    const tab = await show(await seedOf('http://doubt.test/', { report: { detections: many(2) } }));
    await tab.click('Open in spite of the doubt …');
    await waitForText(tab, 'button[aria-disabled=true]', 'You would go to doubt.test');
    expect(pages.log.filter(({ host }) => host === 'doubt.test')).toEqual([]);
    await tab.click('Go to doubt.test');
    await opened('doubt.test');
    await tab.close();
  });

  it('opens at once what nothing speaks against', async () => {
    const tab = await show(await seedOf('http://calm.test/', { report: {} }));
    expect(await tab.text('h1')).toBe('No service flagged it, which is no guarantee');
    await tab.click('Open calm.test');
    await opened('calm.test');
    await tab.close();
  });

  it('keeps the domain on one line, in the report and in the popup', async () => {
    const seed = await seedOf('https://login.account-check-and-renewal-of-parcel.test/a/b?c=d#e');
    const lines = (tab: Tab, width: string) =>
      tab.evaluate((wide: string) => {
        document.body.style.cssText = `width: ${wide}; max-width: none`;
        return [...document.querySelectorAll<HTMLElement>('.address .domain')].map((one) =>
          Math.round(one.offsetHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
        );
      }, width);
    const report = await show(seed);
    await waitForText(report, 'header .domain', 'account-check-and-renewal-of-parcel.test');
    const popup = await bed.open('popup.html?tab=-1');
    await popup.click('History');
    await waitForSelector(popup, 'article .domain');
    for (const width of ['1280px', '400px', '320px']) {
      expect(await lines(report, width)).toEqual([1]);
      expect(new Set(await lines(popup, width))).toEqual(new Set([1]));
    }
    for (const tab of [report, popup]) await tab.close();
  });

  it('distinguishes one to three detections from more', async () => {
    const some = await show(await seedOf('http://three.test/', { report: { detections: many(3) } }));
    expect(await some.text('h1')).toBe('Some services warn about it');
    await some.close();
    const more = await show(await seedOf('http://four.test/', { report: { detections: many(4) } }));
    expect(await more.text('h1')).toBe('Many services call it malicious');
    await more.close();
  });

  // A page in Firefox may read the clipboard only where a person says yes to each time.
  if (browser === 'Chromium') {
    it('copies the text as it stands in the code', async () => {
      const text = 'Invoice \u202Efdp.exe\u200B\tend';
      const tab = await show(await seedOf(text));
      expect(await tab.text()).not.toContain('\u202E');
      await tab.click('Copy the code’s text');
      await waitForText(tab, 'body', 'Copied');
      expect(await bed.clipboard(tab)).toBe(text);
      await tab.close();
    });
  }

  it('deletes a code, asking once', async () => {
    const tab = await show(await seedOf('http://gone.test/'));
    await tab.click('Delete from the history');
    await tab.click('Really delete it?');
    await waitForText(tab, 'h1', 'This code is not here any more');
    await tab.close();
  });

  it.each([
    ['Wi-Fi password', 'WIFI:T:WPA;S:Guests;P:correct horse;;', 'correct horse'],
    [
      'secret of one-time passwords',
      'otpauth://totp/X:me?secret=JBSWY3DPEHPK3PXP&issuer=X',
      'JBSWY3DPEHPK3PXP',
    ],
  ])('hides a %s until asked', async (_, text, secret) => {
    const tab = await show(await seedOf(text));
    await waitForText(tab, 'body', '••••••••');
    expect(await tab.evaluate(() => document.documentElement.outerHTML, undefined)).not.toContain(secret);
    await tab.click('Show');
    await waitForText(tab, 'dl', secret);
    await tab.close();
  });

  it('shows other readings, two codes in one place and how it was drawn', async () => {
    const tab = await show(
      await seedOf('http://one.test/', {
        otherTexts: ['http://two.test/'],
        nested: true,
        how: ['drawn-from-text'],
      }),
    );
    const text = await tab.text();
    expect(text).toContain('Different phones can read this code differently');
    expect(text).toContain('http://two.test/');
    expect(text).toContain('There are two codes in one place');
    expect(text).toContain('drawn with text characters');
    expect(await tab.text('h1')).toBe('There is reason for doubt');
    await tab.close();
  });

  it('shows where the code’s text and the browser’s address differ', async () => {
    const tab = await show(await seedOf('https:\\\\paypal.com@EXA\u200Bmple.test\\pay'));
    const text = await tab.text();
    expect(text).toContain('The code’s text is not what a browser opens:');
    expect(text).toContain('A backslash is read as a slash.');
    expect(text).toContain('Everything before the @ is not part of the site’s name.');
    expect(text).toContain('Characters that nobody can see are dropped or changed.');
    expect(await tab.text('.domain')).toBe('example.test');
    await tab.close();
  });

  it('takes the page into account: a link that stands on it, a log-in code on a foreign one', async () => {
    const same = await show(
      await seedOf('https://shop.test/a', {
        page: { url: 'https://blog.test/', links: ['https://shop.test/a'] },
      }),
    );
    expect(await same.text('ul.reasons')).toContain('The page has the same address as an ordinary link');
    await same.close();
    const foreign = await show(
      await seedOf('tg://login?token=AQJ0abc', { page: { url: 'https://win.test/', links: [] } }),
    );
    expect(await foreign.text('h1')).toBe('There is reason for doubt');
    expect(await foreign.text('ul.reasons')).toContain('can give someone access to your Telegram account');
    expect(await foreign.text('ul.reasons')).toContain('win.test is not Telegram’s own site');
    await foreign.close();
  });

  it('has a sensible page for every kind of code', async () => {
    expect(KINDS.size).toBeGreaterThanOrEqual(19);
    const seeds = await Promise.all([...KINDS.values()].map((text) => seedOf(unescapeFixture(text))));
    await seedDatabase(seedTab, seeds);
    bed.problems.length = 0;
    for (const seed of seeds) {
      const tab = await bed.open(reportOfCode(seed));
      await waitForSelector(tab, 'h1');
      expect((await tab.text('h1')).length, seed.code.text).toBeGreaterThan(5);
      // What it is, and what a phone would do with it.
      const titles = await tab.evaluate(
        () => [...document.querySelectorAll('section h2')].map((h2) => h2.textContent),
        undefined,
      );
      expect(titles, seed.code.text).not.toContain('');
      expect((await tab.text('section:nth-of-type(2) p')).length, seed.code.text).toBeGreaterThan(10);
      await tab.close();
    }
    expect(bed.problems).toEqual([]);
  });
});
