/**
 * Answers in the documented shapes (docs/virustotal.md, 1.4 and 2). Invented data; the ids are true SHA-256 of the
 * addresses.
 */
const PARCEL = '9f1f542c35e208e37088de59adefaa9db4fa3fa61fc03b49692459dc61ae868a';
const PARCEL_URL = 'http://parcel-redelivery.example.net/kr/login?ref=qr';
const MENU = 'e048879596afa1e1f743457c5d6be9713161aa6475d329c668c81aecf54b54dd';

const entry = (engine_name: string, category: string, result: string | null) => ({
  method: 'blacklist',
  engine_name,
  category,
  result,
});

export const V3_MALICIOUS = {
  data: {
    id: PARCEL,
    type: 'url',
    links: { self: `https://www.virustotal.com/api/v3/urls/${PARCEL}` },
    attributes: {
      categories: { BitDefender: 'phishing', 'Forcepoint ThreatSeeker': 'phishing and other frauds' },
      first_submission_date: 1764000000,
      has_content: false,
      html_meta: { viewport: ['width=device-width'] },
      last_analysis_date: 1764003600,
      last_analysis_results: {
        BitDefender: entry('BitDefender', 'malicious', 'phishing'),
        Fortinet: entry('Fortinet', 'malicious', 'phishing'),
        Sophos: entry('Sophos', 'malicious', 'malware'),
        AlphaSOC: entry('AlphaSOC', 'suspicious', null),
        AutoShun: entry('AutoShun', 'undetected', 'unrated'),
        NotMining: entry('NotMining', 'undetected', 'unrated'),
        'Google Safebrowsing': entry('Google Safebrowsing', 'harmless', 'clean'),
        Kaspersky: entry('Kaspersky', 'harmless', 'clean'),
        Slow: entry('Slow', 'timeout', null),
      },
      last_analysis_stats: { malicious: 3, suspicious: 1, undetected: 2, harmless: 2, timeout: 1 },
      last_final_url: 'https://collect.example.com/step2',
      last_http_response_code: 200,
      last_http_response_cookies: { session: 'cookie-of-the-visit' },
      last_http_response_headers: { 'set-cookie': 'cookie-of-the-visit' },
      redirection_chain: [PARCEL_URL],
      reputation: -17,
      tags: [],
      targeted_brand: { Fortinet: 'Parcel Post' },
      threat_names: ['Mal/HTMLGen-A'],
      times_submitted: 4,
      title: 'Parcel redelivery',
      tld: 'net',
      total_votes: { harmless: 0, malicious: 2 },
      url: PARCEL_URL,
    },
  },
};

export const V3_CLEAN = {
  data: {
    id: MENU,
    type: 'url',
    attributes: {
      last_analysis_date: 1764003600,
      last_analysis_results: {
        A: entry('A', 'harmless', 'clean'),
        B: entry('B', 'harmless', 'clean'),
        C: entry('C', 'harmless', 'clean'),
        D: entry('D', 'undetected', 'unrated'),
      },
      last_analysis_stats: { malicious: 0, suspicious: 0, undetected: 1, harmless: 3, timeout: 0 },
      reputation: 0,
      url: 'https://www.example.org/menu',
    },
  },
};

/** Submitted, and nobody judged it yet. */
export const V3_UNJUDGED = {
  data: {
    id: MENU,
    type: 'url',
    attributes: {
      last_analysis_stats: { malicious: 0, suspicious: 0, undetected: 0, harmless: 0, timeout: 0 },
    },
  },
};

export const V2_REPORT = {
  response_code: 1,
  verbose_msg: 'Scan finished, scan information embedded in this object',
  resource: PARCEL_URL,
  scan_id: `${PARCEL}-1764003600`,
  scan_date: '2025-11-24 17:00:00',
  permalink: `https://www.virustotal.com/url/${PARCEL}/analysis/1764003600/`,
  url: PARCEL_URL,
  filescan_id: null,
  positives: 2,
  total: 5,
  scans: {
    'CLEAN MX': { detected: false, result: 'clean site' },
    AutoShun: { detected: false, result: 'unrated site' },
    MalwareDomainList: { detected: true, result: 'malware site', detail: 'http://www.example.com/detail' },
    Fortinet: { detected: true, result: 'phishing site' },
    Kaspersky: { detected: false, result: 'clean site' },
  },
};

export const V2_SUSPICIOUS = {
  ...V2_REPORT,
  positives: 1,
  scans: { Forcepoint: { detected: true, result: 'suspicious site' } },
};

/** After `scan=1` or `url/scan`: accepted, no positives. */
export const V2_ACCEPTED = {
  response_code: 1,
  verbose_msg: 'Scan request successfully queued, come back later for the report',
  scan_id: `${PARCEL}-1764003600`,
  scan_date: '2025-11-24 17:00:00',
  url: PARCEL_URL,
  resource: PARCEL_URL,
  permalink: `https://www.virustotal.com/url/${PARCEL}/analysis/1764003600/`,
};

export const V2_QUEUED = {
  response_code: -2,
  verbose_msg: 'Your resource is queued for analysis',
  resource: PARCEL_URL,
};
export const V2_UNKNOWN = {
  response_code: 0,
  verbose_msg: 'Resource does not exist in the dataset',
  resource: PARCEL_URL,
};
export const V2_INVALID = {
  response_code: -1,
  verbose_msg: 'Invalid URL, the scan request was not queued',
  resource: 'nonsense',
};
