import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UrlReport } from '../report';
import { parseUrlReportV2 } from './report-v2';
import { parseUrlReportV3 } from './report-v3';
import * as fixtures from './reports.fixtures';

const ID = '9f1f542c35e208e37088de59adefaa9db4fa3fa61fc03b49692459dc61ae868a';

describe('API v3', () => {
  it('maps a malicious report', () => {
    const parsed = parseUrlReportV3(fixtures.V3_MALICIOUS);
    expect(parsed).toEqual({
      ok: true,
      report: {
        id: ID,
        url: 'http://parcel-redelivery.example.net/kr/login?ref=qr',
        scanDate: 1764003600_000,
        positives: 4,
        total: 8,
        harmless: 2,
        detections: [
          { engine: 'BitDefender', category: 'malicious', result: 'phishing' },
          { engine: 'Fortinet', category: 'malicious', result: 'phishing' },
          { engine: 'Sophos', category: 'malicious', result: 'malware' },
          { engine: 'AlphaSOC', category: 'suspicious' },
        ],
        categories: { BitDefender: 'phishing', 'Forcepoint ThreatSeeker': 'phishing and other frauds' },
        finalUrl: 'https://collect.example.com/step2',
        redirects: ['http://parcel-redelivery.example.net/kr/login?ref=qr'],
        title: 'Parcel redelivery',
        reputation: -17,
        votes: { harmless: 0, malicious: 2 },
        timesSubmitted: 4,
        targetedBrands: { Fortinet: 'Parcel Post' },
        permalink: `https://www.virustotal.com/gui/url/${ID}`,
        api: 'v3',
      },
    });
    expect(JSON.stringify(parsed)).not.toContain('cookie-of-the-visit');
  });

  it('maps a clean report, and one that nobody judged', () => {
    expect(parseUrlReportV3(fixtures.V3_CLEAN)).toMatchObject({
      ok: true,
      report: { positives: 0, total: 4, harmless: 3 },
    });
    expect(parseUrlReportV3(fixtures.V3_UNJUDGED)).toMatchObject({
      ok: true,
      report: { positives: 0, total: 0, harmless: 0 },
    });
    const bare = { data: { id: ID, type: 'url', attributes: {} } };
    expect(parseUrlReportV3(bare)).toMatchObject({ ok: true, report: { positives: 0, total: 0 } });
  });

  it('believes the worse of numbers and names', () => {
    const { attributes } = fixtures.V3_MALICIOUS.data;
    const without = (extra: object) =>
      parseUrlReportV3({ data: { id: ID, type: 'url', attributes: { ...attributes, ...extra } } });
    expect(without({ last_analysis_stats: undefined })).toMatchObject({ report: { positives: 4, total: 8 } });
    expect(without({ last_analysis_results: undefined })).toMatchObject({
      report: { positives: 4, total: 8 },
    });
    const zeros = { harmless: 0, malicious: 0, suspicious: 0, undetected: 0, timeout: 0 };
    expect(without({ last_analysis_stats: zeros })).toMatchObject({ report: { positives: 4, total: 8 } });
  });

  it.each([
    ['null', null],
    ['a text', 'hello'],
    ['no data', {}],
    ['a list', { data: [] }],
    ['another type', { data: { ...fixtures.V3_CLEAN.data, type: 'domain' } }],
    ['no id', { data: { type: 'url', attributes: {} } }],
    ['a strange id', { data: { id: '../x', type: 'url' } }],
    ['attributes that are a text', { data: { id: ID, type: 'url', attributes: 'x' } }],
    ['numbers that are none', { data: { id: ID, attributes: { last_analysis_stats: { malicious: 'no' } } } }],
    ['negative numbers', { data: { id: ID, attributes: { last_analysis_stats: { harmless: -1 } } } }],
    ['results that are a list', { data: { id: ID, attributes: { last_analysis_results: [1] } } }],
  ])('refuses %s', (_, json) => {
    expect(parseUrlReportV3(json)).toEqual({ ok: false, reason: expect.any(String) });
  });

  it('counts what it does not understand, by names and by numbers', () => {
    const harmless = { harmless: 5, malicious: 0, suspicious: 0, undetected: 0, timeout: 0 };
    const counted = (attributes: object) => {
      const parsed = parseUrlReportV3({ data: { id: ID, type: 'url', attributes } });
      if (!parsed.ok) throw new Error(parsed.reason);
      return parsed.report.unrecognised;
    };
    const clean = { category: 'harmless', result: 'clean' };
    expect(counted({ last_analysis_stats: harmless })).toBeUndefined();
    expect(counted({ last_analysis_stats: { ...harmless, 'known-malicious': 8 } })).toBe(8);
    expect(counted({ last_analysis_stats: { ...harmless, 'known-malicious': 'many' } })).toBe(1);
    expect(
      counted({ last_analysis_stats: { ...harmless, failure: 3, 'type-unsupported': 2 } }),
    ).toBeUndefined();
    expect(counted({ last_analysis_results: { A: { category: 'known-malicious' }, B: clean } })).toBe(1);
    expect(counted({ last_analysis_results: { A: { category: 'Malicious' }, B: clean } })).toBe(1);
    expect(counted({ last_analysis_results: { A: {}, B: null, C: clean } })).toBe(2);
    expect(counted({ last_analysis_results: { A: { category: 'timeout' }, B: clean } })).toBeUndefined();
  });

  it('leaves out categories that it does not know, links that are none, and cuts long texts', () => {
    const attributes = {
      last_analysis_results: { A: { category: 'brand-new' }, B: null, C: { category: 'harmless' } },
      last_final_url: 'javascript:alert(1)',
      redirection_chain: ['data:text/html,x', 7, 'https://ok.example/'],
      title: 'x'.repeat(100_000),
      last_analysis_date: 1e300,
    };
    const parsed = parseUrlReportV3({ data: { id: ID, attributes } });
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.report).toMatchObject({ total: 1, redirects: ['https://ok.example/'] });
    expect(parsed.report.finalUrl).toBeUndefined();
    expect(parsed.report.scanDate).toBeUndefined();
    expect(parsed.report.title).toHaveLength(200);
  });

  it('takes 98 engines', () => {
    const names = Array.from({ length: 98 }, (_, i) => `engine ${i}`);
    const results = Object.fromEntries(names.map((name) => [name, { category: 'malicious', result: null }]));
    const parsed = parseUrlReportV3({ data: { id: ID, attributes: { last_analysis_results: results } } });
    expect(parsed).toMatchObject({ report: { positives: 98, total: 98 } });
  });
});

describe('API v2', () => {
  it('maps a report', () => {
    expect(parseUrlReportV2(fixtures.V2_REPORT)).toMatchObject({
      ok: true,
      report: {
        id: ID,
        scanDate: Date.UTC(2025, 10, 24, 17),
        positives: 2,
        total: 5,
        harmless: 2,
        detections: [
          { engine: 'MalwareDomainList', category: 'malicious', result: 'malware' },
          { engine: 'Fortinet', category: 'malicious', result: 'phishing' },
        ],
        permalink: `https://www.virustotal.com/gui/url/${ID}`,
        api: 'v2',
      },
    });
    const [detection] = (parseUrlReportV2(fixtures.V2_SUSPICIOUS) as { report: UrlReport }).report.detections;
    expect(detection).toEqual({ engine: 'Forcepoint', category: 'suspicious', result: 'suspicious' });
  });

  it('counts scans that contradict themselves or say neither yes nor no', () => {
    const counted = (scan: unknown) => {
      const scans = { A: { detected: false, result: 'clean site' }, B: scan };
      const parsed = parseUrlReportV2({ ...fixtures.V2_REPORT, positives: 0, scans });
      if (!parsed.ok) throw new Error(parsed.reason);
      return parsed.report.unrecognised;
    };
    expect(counted({ detected: false, result: 'unrated site' })).toBeUndefined();
    expect(counted({ detected: false, result: null })).toBeUndefined();
    expect(counted({ detected: 'yes', result: 'malware site' })).toBe(1);
    expect(counted({ detected: false, result: 'malware site' })).toBe(1);
    expect(counted(null)).toBe(1);
  });

  it('takes a scan id with letters', () => {
    const scan_id = `${ID}-f6fdd8f2`;
    const answer = { ...fixtures.V2_REPORT, scan_id, permalink: '' };
    expect(parseUrlReportV2(answer)).toMatchObject({ ok: true, report: { id: ID } });
  });

  it.each([
    ['accepted without positives', fixtures.V2_ACCEPTED, 'queued'],
    ['queued', fixtures.V2_QUEUED, 'queued'],
    ['unknown', fixtures.V2_UNKNOWN, 'unknown'],
    ['invalid', fixtures.V2_INVALID, 'invalid-url'],
    ['no code', {}, 'no response code'],
    ['a code that is a text', { ...fixtures.V2_REPORT, response_code: '1' }, 'no response code'],
    ['no id', { ...fixtures.V2_REPORT, scan_id: 'x', permalink: 'y' }, 'no id'],
    ['strange positives', { ...fixtures.V2_REPORT, positives: 'none' }, 'scan is malformed'],
  ])('%s is no report', (_, json, reason) => {
    expect(parseUrlReportV2(json)).toEqual({ ok: false, reason });
  });
});

describe('any JSON whatever', () => {
  /** Documented answers with any part replaced by anything: closer to the mappers than arbitrary JSON. */
  const mangled = fc
    .tuple(fc.constantFrom(...Object.values(fixtures)), fc.jsonValue(), fc.infiniteStream(fc.nat(6)))
    .map(([fixture, junk, choices]) => mangle(structuredClone(fixture), junk, choices));

  function mangle(value: unknown, junk: unknown, choices: Iterator<number>): unknown {
    const choice = choices.next().value ?? 0;
    if (choice === 0) return junk;
    if (typeof value !== 'object' || value === null) return value;
    const children = Object.entries(value);
    const child = children[(choices.next().value ?? 0) % Math.max(1, children.length)];
    if (child) (value as Record<string, unknown>)[child[0]] = mangle(child[1], junk, choices);
    return value;
  }

  it.each([
    ['v3', parseUrlReportV3],
    ['v2', parseUrlReportV2],
  ] as const)('%s neither throws nor turns "nobody judged" into a clean report', (_, map) => {
    fc.assert(
      fc.property(fc.oneof(mangled, fc.jsonValue()), (json) => {
        const parsed = map(json);
        if (!parsed.ok) return;
        const { report } = parsed;
        expect(report.total).toBeGreaterThanOrEqual(report.positives);
        expect(report.positives).toBeGreaterThanOrEqual(report.detections.length);
        expect(report.total).toBeGreaterThanOrEqual(report.harmless ?? 0);
        const text = JSON.stringify(json);
        // A total comes from engines or counts that the answer really has.
        if (!/harmless|malicious|suspicious|undetected|detected|total|positives/.test(text))
          expect(report.total).toBe(0);
        expect(JSON.stringify(report).length).toBeLessThan(400_000);
        // Plain JSON, as the database and the export need it.
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 500 },
    );
  });
});
