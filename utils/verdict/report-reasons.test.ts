import { describe, expect, it } from 'vitest';
import { parsePayload } from '../payload/parse-payload';
import type { FailureReason, LookUpState } from '../virustotal/look-up';
import type { ReportCaveats, UrlReport } from '../virustotal/report';
import { detections, urlReport } from '../virustotal/report.testing';
import { REASON_WORDS } from '../virustotal/words';
import { type Flaw, opinionOf, reportReasons, stateReason } from './report-reasons';

const dated = (more: Partial<UrlReport> = {}) => urlReport({ scanDate: 1, ...more });
const known = { state: 'known' } as const;

describe('the engines’ opinion', () => {
  it('is none without a report', () => {
    const none = { malicious: 0, suspicious: 0, conclusive: false, flaws: [] };
    expect(opinionOf(undefined, known, {})).toEqual(none);
  });

  it('tells malicious from suspicious, and takes a positive without a name for malicious', () => {
    const flagged = { conclusive: true, flaws: [] };
    const named = dated({ detections: detections(2, 3) });
    expect(opinionOf(named, known, {})).toEqual({ malicious: 2, suspicious: 3, ...flagged });
    const unnamed = dated({ detections: detections(2, 3), positives: 9 });
    expect(opinionOf(unnamed, known, {})).toEqual({ malicious: 6, suspicious: 3, ...flagged });
    const fewer = dated({ detections: detections(2, 3), positives: 1 });
    expect(opinionOf(fewer, undefined, {})).toEqual({ malicious: 2, suspicious: 3, ...flagged });
  });

  it.each<[Flaw, UrlReport, Partial<ReportCaveats>, LookUpState]>([
    ['unjudged', dated({ total: 0 }), {}, 'known'],
    ['unjudged', dated({ harmless: 0 }), {}, 'known'],
    ['unrecognised', dated({ unrecognised: 1 }), {}, 'known'],
    ['unrecognised', dated({ unrecognised: 8, total: 0, harmless: 0 }), {}, 'known'],
    ['undated', urlReport(), {}, 'known'],
    ['undated', dated(), { analysisInFuture: true }, 'known'],
    ['redacted-only', dated(), { redactedOnly: true }, 'known'],
    ['stale', dated(), { stale: true }, 'known'],
    ['outdated', dated(), { analysisOutdated: true }, 'known'],
    ['unfinished', dated(), {}, 'failed'],
  ])('does not count when it is %s', (flaw, report, caveats, state) => {
    expect(opinionOf(report, { state }, caveats)).toMatchObject({ conclusive: false, flaws: [flaw] });
  });
});

describe('a report in sentences', () => {
  const said = (report: UrlReport, caveats: Partial<ReportCaveats> = {}) =>
    reportReasons(report, opinionOf(report, known, caveats)).map(({ weight, text }) => [weight, text]);

  it('says that engines found nothing, and that this is no guarantee', () => {
    expect(reportReasons(dated(), opinionOf(dated(), known, {}))).toEqual([
      {
        text: 'None of 90 security services on VirusTotal flagged it, which is no guarantee.',
        weight: 0,
        source: 'virustotal',
      },
    ]);
    expect(said(dated({ total: 1 }))).toEqual([
      [0, 'None of 1 security service on VirusTotal flagged it, which is no guarantee.'],
    ]);
  });

  it.each([
    [1, 0, [[85, 'One security service (1 of 90) on VirusTotal calls it malicious.']]],
    [3, 0, [[85, 'Some security services (3 of 90) on VirusTotal call it malicious.']]],
    [4, 0, [[100, 'Many security services (4 of 90) on VirusTotal call it malicious.']]],
    [0, 1, [[60, '1 security service of 90 on VirusTotal finds it suspicious.']]],
    [0, 2, [[60, '2 security services of 90 on VirusTotal find it suspicious.']]],
    [
      2,
      2,
      [
        [85, 'Some security services (2 of 90) on VirusTotal call it malicious.'],
        [60, '2 security services of 90 on VirusTotal find it suspicious.'],
      ],
    ],
  ])('names %d that call it malicious and %d that suspect it', (malicious, suspicious, sentences) => {
    expect(said(dated({ detections: detections(malicious, suspicious) }))).toEqual(sentences);
  });

  it('leaves out of how many where nobody says', () => {
    const [first] = said(dated({ total: 0, detections: detections(5) }));
    expect(first).toEqual([100, 'Many security services (5) on VirusTotal call it malicious.']);
  });

  it('names at most three brands that it imitates, each once', () => {
    const targetedBrands = { A: 'Bank', B: 'Bank', C: 'Post', D: 'Shop', E: 'Club' };
    expect(said(dated({ detections: detections(1), targetedBrands }))[1]).toEqual([
      75,
      'Security services say that it imitates Bank, Post, Shop.',
    ]);
  });

  it.each<[string, UrlReport, Partial<ReportCaveats>, [number, string][]]>([
    ['unjudged', dated({ harmless: 0 }), {}, [[10, 'No security service on VirusTotal has judged it.']]],
    ['undated', urlReport(), {}, [[10, 'VirusTotal does not say when it was judged.']]],
    [
      'in words of a later time',
      dated({ unrecognised: 8, harmless: 0 }),
      {},
      [[30, 'What 8 security services on VirusTotal said of it is not understood by this version.']],
    ],
    [
      'dated in the future',
      dated(),
      { analysisInFuture: true },
      [[10, 'The date of the judgement is in the future, so nobody knows when it was judged.']],
    ],
    [
      'undated, by nobody',
      urlReport({ total: 0 }),
      {},
      [[10, 'No security service on VirusTotal has judged it.']],
    ],
    [
      'redacted only',
      dated(),
      { redactedOnly: true },
      [[30, 'VirusTotal judged the address without its secrets; the whole one may lead elsewhere.']],
    ],
    [
      'stale, of an outdated analysis',
      dated(),
      { stale: true, analysisOutdated: true },
      [[10, 'This answer is old; the site may have changed since.']],
    ],
    [
      'of an outdated analysis',
      dated(),
      { analysisOutdated: true },
      [[10, 'The security services looked at it long ago; the site may have changed since.']],
    ],
  ])('names its flaw and nothing else when it is %s', (_, report, caveats, sentences) => {
    expect(said(report, caveats)).toEqual(sentences);
  });

  it('says of one that was flagged, too, that it is old', () => {
    const texts = said(dated({ detections: detections(1), harmless: 0 }), { stale: true }).map(
      ([, text]) => text,
    );
    expect(texts).toEqual([
      'One security service (1 of 90) on VirusTotal calls it malicious.',
      'This answer is old; the site may have changed since.',
    ]);
  });
});

describe('a look-up in a sentence', () => {
  const web = parsePayload('https://a.example/');
  const said = (lookUp?: { state: LookUpState; reason?: FailureReason }, report?: UrlReport) =>
    stateReason(web, lookUp, report);

  it('is not needed where there is a report', () => {
    expect(said(undefined, dated())).toBeUndefined();
    expect(said(known, dated())).toBeUndefined();
  });

  it.each<[string, { state: LookUpState } | undefined, string, number]>([
    ['nobody asked', undefined, 'It was not checked with VirusTotal.', 2],
    ['the report is gone', known, 'VirusTotal’s answer is not stored any more.', 2],
    ['it waits', { state: 'waiting' }, 'The check with VirusTotal is waiting its turn.', 10],
    ['it is asked', { state: 'asking' }, 'VirusTotal is being asked.', 10],
    ['it is unknown', { state: 'unknown' }, 'VirusTotal has never seen it, which says nothing about it.', 10],
    ['it is submitted', { state: 'submitting' }, 'It is being handed to VirusTotal.', 10],
    ['it is queued', { state: 'queued' }, 'VirusTotal has it and will analyse it.', 10],
    ['it is analysed', { state: 'analysing' }, 'VirusTotal is analysing it.', 10],
    ['it failed', { state: 'failed' }, 'The check with VirusTotal failed.', 10],
  ])('when %s', (_, lookUp, text, weight) => {
    expect(said(lookUp)).toEqual({ text, weight, source: 'virustotal' });
  });

  it('says of each failure something else, and says it in spite of an older report', () => {
    const reasons = Object.keys(REASON_WORDS) as FailureReason[];
    const texts = reasons.map((reason) => said({ state: 'failed', reason }, dated())?.text ?? '');
    expect(new Set(texts).size).toBe(reasons.length);
    for (const text of texts) expect(text).toMatch(/^[A-Z].{20,}\.$/);
    expect(texts[reasons.indexOf('over-quota')]).toBe(
      'The key’s allowance of questions is used up, so it was not checked.',
    );
  });

  it.each([
    ['a network', 'WIFI:S:a;;', 'It is no web address, so nothing is sent anywhere.'],
    ['a house', 'http://nas.local/', 'It leads inside a local network, so nothing is sent anywhere.'],
    ['a log-in', 'tg://login?token=x', 'The address itself lets someone in, so it is never sent anywhere.'],
    ['a long text', `https://a.example/${'é'.repeat(2000)}`, 'The address is too long to be checked.'],
  ])('says why %s is not sent, whatever else is known', (_, text, sentence) => {
    const reason = stateReason(parsePayload(text), known, dated());
    expect(reason).toEqual({ text: sentence, weight: 1, source: 'local' });
  });
});
