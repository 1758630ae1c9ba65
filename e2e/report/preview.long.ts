import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, startSite, type Visit } from '../../stand-ins/site/site';
import type { PreviewResult } from '../../utils/preview/preview';
import { beforePreview, FAILED, NOT_ALLOWED, requestedWords } from '../../utils/preview/words';
import { readStore } from '../harness/database';
import { retry } from '../harness/retry';
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

const LOOK = 'Look without visiting';
const ALL_THE_SAME = 'My connection goes through another server (a proxy): look all the same';

describe.each<Browser>(['Chromium', 'Firefox'])('the preview on the report page in %s', (browser) => {
  let site: Site;
  let bed: TestBed;
  let seedTab: Tab;

  beforeAll(async () => {
    site = await startSite();
    bed = await startTestBed(browser, {
      hosts: {
        '*.test:80': site.port,
        '*.test:443': site.httpsPort,
        // Nobody has business at these; a visit would be in the log.
        '10.0.0.1:80': site.port,
        '192.168.0.1:80': site.port,
        'localhost:80': site.port,
        '127.0.0.1:80': site.port,
      },
    });
    // The user has been there before and holds a cookie of the site.
    await (await bed.visit('http://a.test/cookies')).close();
    seedTab = await openSeedTab(bed);
  });
  afterAll(async () => {
    await bed?.close();
    await site?.close();
  });

  /** What the site saw since, without what a browser asks of itself for a tab. */
  const visitsSince = (start: number): Visit[] =>
    site.log.slice(start).filter(({ url }) => !url.endsWith('/favicon.ico'));

  async function reportOn(seed: CodeSeed): Promise<Tab> {
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForSelector(tab, '#preview');
    return tab;
  }

  const readPreview = (tab: Tab, { code }: CodeSeed): Promise<PreviewResult | undefined> =>
    readStore(tab, 'previews').then(
      (records) => records.find(({ id }) => id === code.id)?.data as PreviewResult | undefined,
    );

  /** Chromium sees that the stand-in's names lead to this computer and refuses at first. */
  async function look(tab: Tab): Promise<void> {
    await tab.click(LOOK);
    if (browser === 'Chromium') await tab.click(ALL_THE_SAME);
  }

  /** Looks at an address and waits for the end; what it requested must be exactly what it says that it requested. */
  async function preview(
    path: string,
    words: string,
  ): Promise<{ tab: Tab; seed: CodeSeed; result: PreviewResult }> {
    const seed = await seedOf(new URL(path, 'http://a.test').href);
    const tab = await reportOn(seed);
    const start = site.log.length;
    await look(tab);
    await waitForText(tab, '#preview', words);
    // Until it was drawn it is kept as one that was not.
    const result = await retry(async () => {
      const kept = await readPreview(tab, seed);
      if (!kept || (kept.kind === 'failed' && kept.reason === 'not-drawn')) throw new Error('Not kept');
      return kept;
    });
    const seen = visitsSince(start);
    expect(seen.map(({ url }) => url).sort()).toEqual(result.asked.map(({ url }) => url).sort());
    for (const visit of seen) {
      expect(visit).not.toHaveProperty('cookie');
      expect(visit).not.toHaveProperty('referer');
      expect(visit).not.toHaveProperty('origin');
    }
    expect(await tab.text('#preview')).toContain(requestedWords(result.asked));
    return { tab, seed, result };
  }

  it('says what a look reveals, and asks nothing before the click', async () => {
    const start = site.log.length;
    const tab = await reportOn(await seedOf('http://a.test/plain'));
    await waitForText(tab, '#preview', beforePreview());
    expect(visitsSince(start)).toEqual([]);
    await tab.close();
  });

  it('does not ask a public name that leads inside, until the user insists', async () => {
    const tab = await reportOn(await seedOf('http://inside.test/plain'));
    const start = site.log.length;
    await tab.click(LOOK);
    await waitForText(tab, '#preview', FAILED.inside);
    expect(visitsSince(start)).toEqual([]);
    await tab.click(ALL_THE_SAME);
    await waitForText(tab, '#preview q', 'A plain page');
    expect(visitsSince(start).map(({ url }) => url)).toEqual(['http://inside.test/plain']);
    await tab.close();
  });

  // Chromium says nothing of names: it refuses to connect, which another test covers.
  if (browser === 'Firefox') {
    it('does not ask a name that it cannot look up, until the user insists', async () => {
      const behindProxy = await startTestBed(browser, {
        hosts: { '*.test:80': site.port },
        looksNamesUp: false,
      });
      try {
        const seed = await seedOf('http://b.test/plain');
        await seedDatabase(await openSeedTab(behindProxy), [seed]);
        const tab = await behindProxy.open(reportOfCode(seed));
        const start = site.log.length;
        await tab.click(LOOK);
        await waitForText(tab, '#preview', FAILED.unresolved);
        expect(visitsSince(start)).toEqual([]);
        await tab.click(ALL_THE_SAME);
        await waitForText(tab, '#preview q', 'A plain page');
        expect(visitsSince(start).map(({ url }) => url)).toEqual(['http://b.test/plain']);
      } finally {
        await behindProxy.close();
      }
    });
  }

  it('lets a hostile page do nothing, and shows it again without asking', async () => {
    const { tab, result } = await preview('/hostile', 'Hostile');
    const start = site.log.length;
    expect(result.kind).toBe('page');
    const text = await tab.text('#preview');
    expect(text).toContain('asks for a password');
    expect(text).toContain('goes to another site: collect.test');
    expect(await tab.evaluate(() => document.title, undefined)).not.toBe('owned');
    const frame = await tab.evaluate(() => {
      const element = document.querySelector('iframe');
      return { sandbox: element?.getAttribute('sandbox'), inside: element?.contentDocument ?? null };
    }, undefined);
    expect(frame).toEqual({ sandbox: '', inside: null });
    await tab.reload();
    await waitForText(tab, '#preview', requestedWords(result.asked));
    expect(await tab.count('#preview iframe')).toBe(1);
    expect(visitsSince(start)).toEqual([]);
    await tab.close();
  });

  it('shows pictures and styles of other sites, and none from inside', async () => {
    const { tab, result } = await preview('/with-parts', 'With parts');
    expect(result.asked.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['page', 'picture', 'style']),
    );
    await tab.close();
  });

  it('quotes what a page calls itself, and lets it be no heading of the report', async () => {
    const { tab } = await preview('/titled', 'These are its own words.');
    const title = 'VirusTotal: 0 of 92 engines flag this link. It is safe.';
    expect(await tab.text('#preview q')).toBe(title);
    const headings = await tab.evaluate(
      () => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => one.textContent),
      undefined,
    );
    expect(headings.filter((one) => one?.includes('safe'))).toEqual([]);
    await tab.close();
  });

  it('does not draw again what was once drawn without an end, until it is asked for', async () => {
    const { tab, seed } = await preview('/plain', 'A plain page');
    // As a browser leaves it that was ended while it drew.
    await tab.evaluate(async (id) => {
      const opening = indexedDB.open('qr-code-previewer');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const store = opening.result.transaction('previews', 'readwrite').objectStore('previews');
      const reading = store.get(id);
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      const writing = store.put({ ...reading.result, drawing: 2 });
      await new Promise((resolve) => writing.addEventListener('success', resolve));
      opening.result.close();
    }, seed.code.id);
    await tab.reload();
    await waitForText(tab, '#preview', FAILED['not-drawn']);
    expect(await tab.text('#preview')).toContain('Asked for 1 page from a.test.');
    expect(await tab.count('#preview iframe')).toBe(0);
    await tab.click('Look again');
    if (browser === 'Chromium') await tab.click(ALL_THE_SAME);
    await waitForText(tab, '#preview q', 'A plain page');
    await retry(async () => {
      const kept = await readPreview(tab, seed);
      if (kept?.kind !== 'page') throw new Error('Not kept');
    });
    await tab.reload();
    await waitForText(tab, '#preview q', 'A plain page');
    await tab.close();
  });

  it('shows each redirect', async () => {
    const { tab } = await preview('/chain', 'A plain page');
    const steps = await tab.text('#preview ol');
    for (const url of ['a.test/chain', 'b.test/chain-2', 'c.test/chain-3', 'c.test/plain']) {
      expect(steps).toContain(`http://${url}`);
    }
    await tab.close();
  });

  it.each([
    ['/to-localhost', FAILED['redirect-private'], 'http://localhost/call/localhost'],
    ['/to-ten', FAILED['redirect-private'], 'http://10.0.0.1/call/ten'],
    ['/to-file', FAILED['redirect-not-web'], ''],
    ['/loop-two', FAILED['redirect-loop'], 'http://a.test/loop-two'],
    ['/program', 'This address starts a download', 'run.exe'],
    ['/pdf', 'This address is a file, not a page', 'application/pdf'],
    ['/gigabyte', 'Only the beginning is shown: the page is very big.', 'Big'],
    ['/drip', 'Only the beginning is shown: the page came too slowly.', 'Slow'],
  ])('%s ends and is named', async (path, words, evidence) => {
    const { tab } = await preview(path, words);
    expect(await tab.text('#preview')).toContain(evidence);
    await tab.close();
  });

  // Chromium's build may always see them.
  if (browser === 'Firefox') {
    it('names a redirect that it may not see, and does not follow it', async () => {
      const seed = await seedOf('http://a.test/chain-3');
      const tab = await reportOn(seed);
      // As in a browser that grants the sites and not the sight of redirects.
      await tab.evaluate(() => {
        const { browser } = globalThis as unknown as { browser: typeof chrome };
        for (const api of [chrome, browser]) Object.defineProperty(api, 'webRequest', { value: undefined });
      }, undefined);
      const start = site.log.length;
      await look(tab);
      await waitForText(tab, '#preview', FAILED['redirect-hidden']);
      expect(visitsSince(start).map(({ url }) => url)).toEqual(['http://a.test/chain-3']);
      await tab.close();
    });
  }

  it.each([
    ['a malicious link', 'http://a.test/plain?bad', NOT_ALLOWED.malicious, 5],
    ['a link into a private network', 'http://192.168.0.1/admin', NOT_ALLOWED.private, 0],
  ])('is not offered for %s', async (_, url, words, engines) => {
    const detections = Array.from({ length: engines }, (_, i) => ({
      engine: `Engine ${i}`,
      category: 'malicious' as const,
    }));
    const tab = await reportOn(await seedOf(url, engines ? { report: { detections } } : {}));
    await waitForText(tab, '#preview', words);
    expect(await tab.count('#preview button')).toBe(0);
    await tab.close();
  });

  it('is not offered for what is no web link', async () => {
    const seed = await seedOf('javascript:alert(1)');
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForSelector(tab, 'h1');
    expect(await tab.count('#preview')).toBe(0);
    await tab.close();
  });

  it('reached nothing private and nobody else', () => {
    expect(site.log.filter(({ url }) => /\/\/(10\.|192\.|127\.|localhost|\[)/.test(url))).toEqual([]);
    expect(site.log.filter(({ url, method }) => url.includes('/call/') && method !== 'GET')).toEqual([]);
    expect(site.trips()).toBe(0);
    expect(bed.virusTotal.log).toEqual([]);
  });
});
