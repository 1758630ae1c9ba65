import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { HOSTS, type Rdap, type RdapLogEntry, startRdap } from '../../stand-ins/rdap';
import { OUTCOME_WORDS } from '../../utils/registration/words';
import { writeSettings } from '../harness/settings';
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

const LIST = 'data.iana.org/rdap/dns.json';
const YEAR = 365.25 * 86_400_000;
const YOUNG = 'https://young-shop.com/sale';
const AMBER = [178, 107, 0, 255];
const WAIT = { timeout: 20_000 };

/** A link as a code may carry it, and what its registry's answer must become. Days as in the stand-in's answers. */
const STYLES = [
  {
    style: 'a thin registry with a registrar’s record',
    link: 'https://pay.example-shop.com/invoice?customer=17#top',
    domain: 'example-shop.com',
    asked: [
      'rdap.verisign.com/com/v1/domain/example-shop.com',
      'rdap.registrar.example/domain/EXAMPLE-SHOP.COM',
    ],
    created: '2026-11-17T04:00:00Z',
    says: ['Example Registrar, Inc.', 'Example Trading GmbH', 'Berlin, DE', 'abuse@registrar.example'],
    hides: ['Terry Technician', 'holder-contact-form'],
  },
  {
    style: '.kr',
    link: 'https://www.예시.kr/안내',
    domain: 'xn--vv4b11d.kr',
    asked: ['rdap.kr.example/domain/xn--vv4b11d.kr'],
    created: '2009-03-11T00:00:00+09:00',
    says: ['(주)예시도메인', '(주)예시상사', '서울, KR'],
    hides: ['webmaster@example.kr'],
  },
  {
    style: '.uk',
    link: 'https://example-cafe.co.uk/menu',
    domain: 'example-cafe.co.uk',
    asked: ['rdap.nominet.uk/uk/domain/example-cafe.co.uk'],
    created: '2001-02-20T00:00:00Z',
    says: ['Example Hosting Ltd t/a Example', 'not published', 'abuse@hosting.example'],
    hides: ['REDACTED'],
  },
  {
    style: 'thin .de',
    link: 'https://shop.beispiel-laden.de/',
    domain: 'beispiel-laden.de',
    asked: ['rdap.denic.de/domain/beispiel-laden.de'],
    created: undefined,
    says: ['ns1.beispiel-laden.de, ns2.dns.example'],
    hides: ['Sold by'],
  },
  {
    style: 'the internationalised .рф',
    link: 'https://пример.рф/x',
    domain: 'xn--e1afmkfd.xn--p1ai',
    asked: ['rdap.rf.example/v1/domain/xn--e1afmkfd.xn--p1ai'],
    // Let go and registered anew: the later day counts.
    created: '2026-10-10T10:00:00Z',
    says: ['EXAMPLE-RF', 'not published'],
    hides: ['Private Person', 'person@mail.example', 'Москва'],
  },
];

const FAILURES = [
  ['https://nobody-has-this.com/', 'not-found'],
  ['https://busy.broken/', 'over-limit'],
  ['https://refused.broken/', 'refused'],
  ['https://ill.broken/', 'server-error'],
  ['https://html.broken/', 'nonsense'],
  ['https://other.broken/', 'nonsense'],
  ['https://huge.broken/', 'nonsense'],
  ['https://no-registry.nowhere/', 'no-rdap'],
  // Its registry leads nowhere here.
  ['https://somewhere.io/', 'offline'],
  ['https://slow.broken/', 'timeout'],
] as const;

describe.each<Browser>(['Chromium', 'Firefox'])('who registered a domain, in %s', (browser) => {
  let rdap: Rdap;
  let bed: TestBed;
  let seedTab: Tab;
  beforeAll(async () => {
    rdap = await startRdap();
    const registries = Object.fromEntries(HOSTS.map((host) => [`${host}:443`, rdap.port]));
    bed = await startTestBed(browser, {
      hosts: registries,
      routes: {
        'poster.test/': '<!doctype html><title>Poster</title><img src="/code.png" alt="">',
        'poster.test/code.png': { headers: { 'content-type': 'image/png' }, body: await pngOf(YOUNG) },
      },
    });
    seedTab = await openSeedTab(bed);
  });
  afterAll(async () => {
    await bed?.close();
    await rdap?.close();
  });

  const requestsSince = (start: number) => rdap.log.slice(start).map(({ host, path }) => host + path);

  /** The number on the toolbar's button for the tab that shows the young domain's code, and its colour. */
  const badge = () =>
    seedTab.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '*://poster.test/*' });
      const tabId = tab?.id ?? -1;
      const colour = await chrome.action.getBadgeBackgroundColor({ tabId });
      return { text: await chrome.action.getBadgeText({ tabId }), colour: [...colour] };
    }, undefined);

  async function reportOn(seed: CodeSeed): Promise<Tab> {
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForSelector(tab, '#registration');
    return tab;
  }

  it('asks nobody before the click', async () => {
    const tab = await reportOn(await seedOf('https://example-cafe.co.uk/unasked'));
    await waitForText(tab, '#registration', 'Look it up');
    expect(rdap.log).toEqual([]);
    await tab.close();
  });

  it.each(STYLES)('reads $style', async ({ link, domain, asked, created, says: shown, hides }) => {
    const tab = await reportOn(await seedOf(link));
    const start = rdap.log.length;
    await tab.click('Look it up');
    await waitForText(tab, '#registration dl', 'Source');
    const text = await tab.text('#registration');
    for (const one of shown) expect(text).toContain(one);
    for (const one of hides) expect(text).not.toContain(one);
    if (created) {
      const time = Date.parse(created);
      const day = await tab.evaluate((at: number) => new Date(at).toLocaleDateString(), time);
      expect(await tab.text('#registration dd')).toBe(day);
      const years = Math.floor((Date.now() - time) / YEAR);
      expect(text).toMatch(
        new RegExp(`${domain}: registered ${years > 1 ? `${years} years` : '\\d+ (day|month)s?'} ago`),
      );
    } else expect(text).not.toContain(': registered');
    expect(requestsSince(start).filter((request) => request !== LIST)).toEqual(asked);
    await tab.close();
  });

  it('asks no second time about a domain that it knows', async () => {
    const start = rdap.log.length;
    const tab = await reportOn(await seedOf('https://other.example-shop.com/another/page'));
    await waitForText(tab, '#registration', 'Example Registrar, Inc.');
    expect(rdap.log.slice(start)).toEqual([]);
    await tab.close();
  });

  it('takes a young domain for a reason, everywhere', async () => {
    const page = await bed.visit('http://poster.test/');
    await expect.poll(async () => (await badge()).text, WAIT).toBe('1');
    expect((await badge()).colour).not.toEqual(AMBER);
    if (page.marks) await expect.poll(page.marks, WAIT).toEqual(['unchecked']);
    const seed = await seedOf(YOUNG);
    const tab = await reportOn(seed);
    const before = await tab.text('h1');
    // Most of the time it sleeps when a registry answers.
    await bed.endBackground?.();
    await tab.click('Look it up');
    const reason = 'young-shop.com: registered 6 days ago. Deceptive pages mostly stand on young domains.';
    await waitForText(tab, 'ul.reasons', reason);
    expect(await tab.text('h1')).toBe('There is reason for doubt');
    expect(before).not.toBe('There is reason for doubt');
    const popup = await bed.open('popup.html?tab=1');
    await popup.click('History');
    const card = `article[data-code="${seed.code.id}"]`;
    await waitForText(popup, card, reason);
    expect(await popup.count(`${card}[data-state=suspicious]`)).toBe(1);
    await popup.close();
    await tab.close();
    await expect.poll(badge, WAIT).toEqual({ text: '1', colour: AMBER });
    if (page.marks) await expect.poll(page.marks, WAIT).toEqual(['suspicious']);
    await page.close();
    // And from the beginning where the domain is met next.
    const next = await bed.visit('http://poster.test/');
    await expect.poll(badge, WAIT).toEqual({ text: '1', colour: AMBER });
    if (next.marks) await expect.poll(next.marks, WAIT).toEqual(['suspicious']);
    await next.close();
  });

  // The same code runs in both browsers; one of them is asked to wait for the slow one.
  if (browser === 'Chromium') {
    it.each(FAILURES)('%s ends as %s, in words', async (link, outcome) => {
      const tab = await reportOn(await seedOf(link));
      await tab.click('Look it up');
      await waitForText(tab, '#registration', OUTCOME_WORDS[outcome]);
      expect(await tab.text('#registration')).toContain('Try again');
      await tab.close();
    });
  }

  it('does not offer it for an address that has no domain', async () => {
    const seed = await seedOf('http://93.184.216.34/');
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForSelector(tab, 'h1');
    expect(await tab.count('#registration')).toBe(0);
    await tab.close();
  });

  it('asks by itself only where the user has set it', async () => {
    await writeSettings(seedTab, { autoRegistration: true });
    const start = rdap.log.length;
    const tab = await reportOn(await seedOf('https://hidden-behind.com/'));
    await waitForText(tab, '#registration dl', 'not published');
    expect(await tab.text('#registration')).not.toContain('Domains By Proxy');
    expect(requestsSince(start)[0]).toBe('rdap.verisign.com/com/v1/domain/hidden-behind.com');
    await tab.close();
  });

  it('sent nothing but domains, and nothing of the user', () => {
    const ofUser = ({ method, cookie, referrer, headerNames }: RdapLogEntry) =>
      method !== 'GET' || cookie || referrer || headerNames.includes('origin');
    expect(rdap.log.filter(ofUser)).toEqual([]);
    expect(rdap.log.filter(({ host, path }) => host + path === LIST)).toHaveLength(1);
    expect(
      rdap.log.filter(({ path }) => /pay\.|shop\.beispiel|invoice|customer|menu|sale|www/.test(path)),
    ).toEqual([]);
    expect(bed.virusTotal.log).toEqual([]);
  });
});
