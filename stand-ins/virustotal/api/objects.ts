import type { Analysis, Status, UrlRecord } from '../state/memory';
import { partOf, resultsOf, statsOf } from './results';

export const API = 'https://www.virustotal.com/api/v3';

/** Where a redirecting scenario ends; a host of its own, so that a client can compare. */
export const finalUrlOf = (record: UrlRecord): string =>
  record.scenario.redirecting ? 'https://landing.example.org/welcome?from=qr' : record.url;

const TITLES: Record<string, string> = {
  malicious: 'Parcel redelivery',
  'unknown-bad': 'Confirm your account',
  suspicious: 'You have won',
};

/** The URL object (docs/virustotal.md, 1.4) as the given analysis left it. */
export function urlObject(record: UrlRecord, analysis: Analysis, engines?: number): object {
  const { kind: scenario, redirecting } = record.scenario;
  const results = resultsOf(scenario, engines);
  const isBad = scenario === 'malicious' || scenario === 'unknown-bad';
  const { hostname } = new URL(record.url);
  return {
    type: 'url',
    id: record.id,
    links: { self: `${API}/urls/${record.id}` },
    attributes: {
      categories: isBad
        ? { BitDefender: 'phishing', 'Forcepoint ThreatSeeker': 'phishing and other frauds' }
        : { 'Forcepoint ThreatSeeker': 'information technology' },
      first_submission_date: record.firstSubmission,
      has_content: false,
      html_meta: { viewport: ['width=device-width'] },
      last_analysis_date: analysis.date,
      last_analysis_results: results,
      last_analysis_stats: statsOf(results),
      last_final_url: finalUrlOf(record),
      last_http_response_code: 200,
      last_http_response_content_length: 28_195,
      last_http_response_cookies: { session: 'of-the-scanner' },
      last_http_response_headers: { 'content-type': 'text/html; charset=UTF-8', server: 'nginx' },
      last_modification_date: analysis.date + 11,
      last_submission_date: record.analyses.at(-1)?.date ?? analysis.date,
      outgoing_links: [],
      // The last address of the chain is not in it: that is `last_final_url`.
      ...(redirecting ? { redirection_chain: [record.url, 'https://hop.example.net/r/1'] } : {}),
      reputation: isBad ? -17 : 0,
      tags: [],
      targeted_brand: isBad ? { Netcraft: 'Example Bank' } : {},
      threat_names: [],
      times_submitted: record.timesSubmitted,
      title: TITLES[scenario] ?? 'Example page',
      tld: hostname.slice(hostname.lastIndexOf('.') + 1),
      total_votes: { harmless: 0, malicious: isBad ? 2 : 0 },
      trackers: {},
      url: record.url,
    },
  };
}

/** The answer of `GET /analyses/{id}` (docs/virustotal.md, 1.5): `meta` stands beside `data`. */
export function analysisAnswer(
  record: UrlRecord,
  analysis: Analysis,
  status: Status,
  engines?: number,
): object {
  const all = resultsOf(record.scenario.kind, engines);
  const results = status === 'queued' ? {} : status === 'completed' ? all : partOf(all, 0.4);
  return {
    data: {
      attributes: { date: analysis.date, results, stats: statsOf(results), status },
      id: analysis.id,
      links: { item: `${API}/urls/${record.id}`, self: `${API}/analyses/${analysis.id}` },
      type: 'analysis',
    },
    meta: { url_info: { id: record.id, url: record.url } },
  };
}
