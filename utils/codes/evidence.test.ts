import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import { openDatabase } from '../store/database';
import { putRegistration } from '../store/registrations';
import { putReport } from '../store/reports.testing';
import { importFile } from '../threat-list-store/import-file';
import { openListDatabase } from '../threat-list-store/list-database';
import { addList } from '../threat-list-store/lists';
import type { LookUpState } from '../virustotal/look-up';
import type { UrlReport } from '../virustotal/report';
import { lookUpOf, urlReport } from '../virustotal/report.testing';
import { domainOf, type Evidence, evidenceOf, markState, verdictOfEvidence } from './evidence';

const text = 'https://shop.example.org/menu';
const lookUp = (state: LookUpState) => lookUpOf({ url: text, state });
const clean = urlReport({ url: text, scanDate: 1 });

/** Evidence about a code of which nothing is known but what is told. */
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  payload: parsePayload(text),
  checkable: { url: text },
  signals: [],
  caveats: { stale: false, analysisOutdated: false, analysisInFuture: false, redactedOnly: false },
  ...more,
});
const reported = (more: Partial<UrlReport> = {}) => ({
  key: 'k',
  report: { ...clean, ...more },
  fetchedAt: 0,
  staleAt: 1,
  step: 'id' as const,
});

describe('markState', () => {
  it('is no judgement for what nobody asked about', () => {
    expect(markState(evidence())).toBe('unchecked');
  });
  it.each(['waiting', 'asking', 'submitting', 'queued', 'analysing'] as const)(
    'shows work under way: %s',
    (state) => {
      expect(markState(evidence({ lookUp: lookUp(state) }))).toBe('checking');
    },
  );
  it.each(['unknown', 'failed'] as const)('never makes %s look better than unknown', (state) => {
    expect(markState(evidence({ lookUp: lookUp(state) }))).toBe('unknown');
  });
  it('shows what was found, and what was not', () => {
    const known = { lookUp: lookUp('known'), report: reported() };
    expect(markState(evidence(known))).toBe('nothing-found');
    expect(markState(evidence({ ...known, report: reported({ total: 0 }) }))).toBe('unknown');
    const caveats = { stale: true, analysisOutdated: false, analysisInFuture: false, redactedOnly: false };
    expect(markState(evidence({ ...known, caveats }))).toBe('unknown');
  });
  it('shows doubt at once, also while a question is under way', () => {
    const signals = [{ rule: 'decoy-user-info', level: 'high' as const, evidence: {} }];
    expect(markState(evidence({ signals, lookUp: lookUp('waiting') }))).toBe('suspicious');
  });
});

describe('evidenceOf', () => {
  const DAY = 86_400_000;
  const register = async (domain: string, days: number) =>
    putRegistration(await openDatabase(), {
      domain,
      registration: {
        domain,
        created: Date.now() - days * DAY,
        status: [],
        nameServers: [],
        holderHidden: false,
        source: 'registry.example',
      },
      fetchedAt: 5,
    });
  const code = (written: string) => ({ text: written, signals: [] });
  beforeEach(async () => {
    const db = await openDatabase();
    for (const name of ['lookUps', 'reports', 'registrations'] as const) await db.clear(name);
  });

  it('knows the text alone where nothing is stored', async () => {
    const known = await evidenceOf(code(text));
    expect(known).toEqual(evidence());
    expect(verdictOfEvidence(known).level).toBe('unknown');
  });

  it.each([
    ['https://www.young-shop.com/sale', 'young-shop.com'],
    ['YOUNG-SHOP.COM/SALE', 'young-shop.com'],
    ['https://www.예시.kr/', 'xn--vv4b11d.kr'],
  ])('takes the youth of the domain in %s for a reason', async (written, domain) => {
    await register(domain, 5);
    const known = await evidenceOf(code(written));
    expect(known.signals).toMatchObject([{ rule: 'young-domain', level: 'medium' }]);
    expect(known.registration).toMatchObject({ registration: { domain }, fetchedAt: 5 });
    expect(markState(known)).toBe('suspicious');
    expect(verdictOfEvidence(known).level).toBe('suspicious');
  });

  it('says nothing of an old domain, nor of another one’s', async () => {
    await register('old-shop.com', 5000);
    await register('young-shop.com', 5);
    expect((await evidenceOf(code('https://old-shop.com/'))).signals).toEqual([]);
    expect((await evidenceOf(code('https://young-shop.com.example.org/'))).signals).toEqual([]);
    expect((await evidenceOf(code('WIFI:S:young-shop.com;;'))).signals).toEqual([]);
  });

  it('reads the look-up and what has to be said along with its report', async () => {
    const db = await openDatabase();
    await db.put('lookUps', lookUp('known'));
    await putReport(db, reported());
    const known = await evidenceOf({ ...code(text), lookUpKey: 'k' });
    expect(known).toMatchObject({ lookUp: { state: 'known' }, report: { key: 'k' } });
    expect(known.caveats).toEqual({
      stale: true,
      analysisOutdated: true,
      analysisInFuture: false,
      redactedOnly: false,
    });
    expect(markState(known)).toBe('unknown');
  });
});

describe('threat lists', () => {
  const NAME = 'A list';
  beforeEach(async () => {
    const db = await openListDatabase();
    await addList(db, { id: 'list', name: NAME });
    const lines = 'listed.example\nhttps://shared.example/bad\n';
    await importFile(db, 'list', Object.assign(new Blob([lines]), { lastModified: Date.now() }), Date.now());
  });

  it.each([
    [
      'its host',
      'https://listed.example/menu',
      /^Its site listed\.example is on the threat list “A list” of /,
    ],
    [
      'a domain above it',
      'https://a.listed.example/',
      /^The domain listed\.example that it belongs to is on/,
    ],
    ['its address', 'http://shared.example/bad?id=7', /^This address is on/],
    [
      'where it sends on to',
      'https://www.google.com/url?q=https%3A%2F%2Flisted.example%2F',
      /listed\.example/,
    ],
    ['a link in its text', 'Menu\nhttps://listed.example/', /listed\.example/],
  ])('make a code malicious that they name: %s', async (_, written, words) => {
    const known = await evidenceOf({ text: written, signals: [] });
    const { level, reasons, headline } = verdictOfEvidence(known);
    expect({ level, headline, state: markState(known) }).toEqual({
      level: 'malicious',
      headline: 'A threat list names it',
      state: 'malicious',
    });
    expect(reasons[0]).toMatchObject({ source: 'list', text: expect.stringMatching(words) });
  });

  it('say nothing of a neighbour, and that is no praise', async () => {
    for (const written of ['https://shared.example/good', 'https://example/', 'https://unlisted.example/']) {
      const known = await evidenceOf({ text: written, signals: [] });
      expect(known).not.toHaveProperty('listed');
      expect(verdictOfEvidence(known).level).toBe('unknown');
    }
  });

  it('count also when the engines found nothing', async () => {
    const known = await evidenceOf({ text: 'https://listed.example/', signals: [] });
    const report = { ...reported(), staleAt: Date.now() + 1 };
    expect(verdictOfEvidence({ ...known, report }).level).toBe('malicious');
  });
});

describe('domainOf', () => {
  it('is that of the page behind a redirector that only sends on', () => {
    const wrapped = `https://www.google.com/url?q=${encodeURIComponent('https://login.shop.example.org/a')}`;
    expect(domainOf(parsePayload(wrapped))).toBe('example.org');
  });
  it('is that of the address itself where something may be kept on the way', () => {
    expect(domainOf(parsePayload('https://bit.ly/abc'))).toBe('bit.ly');
    expect(domainOf(parsePayload('just words'))).toBeUndefined();
  });
});
