import { KEYS } from '../../stand-ins/virustotal';
import type { PreviewResult } from '../../utils/preview/preview';
import { NOTHING_REMOVED } from '../../utils/preview/preview';
import type { RegistrationRecord } from '../../utils/registration/rdap/rdap-client';
import { sha256 } from '../../utils/shared/sha256';
import type { Detection } from '../../utils/virustotal/report';
import { urlIdOf } from '../look-ups/popup-with-codes';
import { type CodeSeed, seedOf } from '../report/seed';

const DAY = 24 * 3_600_000;
const LONG_KOREAN =
  '/%EC%9A%B0%ED%8E%B8%EB%AC%BC/%EB%B0%B0%EC%86%A1%EC%A1%B0%ED%9A%8C/%EC%A3%BC%EC%86%8C%ED%99%95%EC%9D%B8/%EB%B0%98%EC%86%A1%EB%90%9C-%EC%86%8C%ED%8F%AC%EC%9D%98-%EC%9E%AC%EB%B0%B0%EC%86%A1-%EC%8B%A0%EC%B2%AD';

/** What the codes say that the pages are looked at with: each kind of text that can spoil a layout. */
export const TEXTS = {
  malicious: 'http://parcel-redelivery.example.net/kr/login?ref=qr',
  doubtful: 'https://paypal.com.account-check.example/login?a=b',
  clean: 'https://www.example.org/menu',
  old: 'https://museum.example.org/rooms/3',
  redacted: 'https://tickets.example.com/event/2026-spring?token=4kJ8sPq02LmZxR7u',
  unknown: 'https://unknown.example.com/first-time',
  unknownAddress: 'https://never-seen.example.com/a',
  failed: 'https://failed.example.com/a',
  waiting: 'https://waiting.example.com/a',
  analysing: 'https://stuck.example.com/in-the-queue',
  unasked: 'https://survey.example.net/q/7',
  koreanPath: `https://한국.kr${LONG_KOREAN}?회원=김철수&시각=오전`,
  longName: `https://${'account-renewal-and-parcel-'.repeat(2)}service.example/a/b?c=d#e`,
  manyNames: `https://${'login.secure.account.update.'.repeat(4)}example.com:8443/a`,
  longPath: `https://files.example.org/${'a1b2c3d4e5f6g7h8i9j0'.repeat(12)}?q=${'x'.repeat(180)}`,
  wifi: 'WIFI:T:WPA;S:Guest network of the second floor;P:correct horse battery;;',
  contact:
    'BEGIN:VCARD\nVERSION:3.0\nN:김;철수;;;\nFN:김철수\nORG:한국우편물류지원단 주식회사\nTITLE:배송지원팀 책임매니저\nTEL:+82-2-1234-5678\nEMAIL:chulsoo.kim.of.the.delivery.team@parcel-logistics-support.example\nURL:https://parcel-logistics-support.example/staff/1042\nEND:VCARD',
  otp: 'otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP&issuer=Example',
  payment:
    'BCD\n002\n1\nSCT\nBFSWDE33BER\nWikimedia Foerdergesellschaft\nDE33100205000001194700\nEUR123.45\n\n\nDonation',
  login: 'tg://login?token=demo-token-of-nobody',
  script: 'javascript:alert(document.cookie)',
  text: `${'Bring the form to the desk on the second floor before noon. '.repeat(8)}오전 열두 시 전에 이층 창구로 서류를 가져오세요.`,
} as const;
export type CodeName = keyof typeof TEXTS;
export const CODE_NAMES = Object.keys(TEXTS) as CodeName[];

const ENGINES = [
  'ADMINUSLabs',
  'alphaMountain.ai',
  'BitDefender',
  'CRDF',
  'CyRadar',
  'ESET',
  'Fortinet',
  'G-Data',
];
const DETECTIONS: Detection[] = [
  ...ENGINES.map((engine): Detection => ({ engine, category: 'malicious', result: 'phishing' })),
  { engine: 'Quttera', category: 'suspicious', result: 'suspicious' },
  {
    engine: 'Threat Intelligence Exchange of Several Vendors',
    category: 'malicious',
    result: 'Generic.Phishing.Credential_Harvesting.Parcel.KR/2026-03.variant-b',
  },
];
const REDIRECTS = [
  'https://short.example.com/a1',
  `https://track.example.net/c?${'campaign=spring&'.repeat(9)}to=parcel`,
];

/** The records of all of these codes, the newest first. */
export async function codeSeeds(): Promise<Record<CodeName, CodeSeed>> {
  const made = await Promise.all(
    CODE_NAMES.map(async (name) => [name, await seedOf(TEXTS[name], FIELDS[name])] as const),
  );
  const seeds = Object.fromEntries(made) as Record<CodeName, CodeSeed>;
  for (const name of Object.keys(LOOK_UPS) as CodeName[]) seeds[name].code.lookUpKey = urlIdOf(TEXTS[name]);
  const { old, redacted } = seeds;
  if (old.report) old.report = { ...old.report, staleAt: Date.now() - DAY, fetchedAt: Date.now() - 9 * DAY };
  if (redacted.report) redacted.report.step = 'redacted';
  return seeds;
}

const PAGE = { url: 'http://blank.test/mail/inbox' };

const FIELDS: Partial<Record<CodeName, Parameters<typeof seedOf>[1]>> = {
  malicious: {
    page: PAGE,
    report: {
      detections: DETECTIONS,
      redirects: REDIRECTS,
      finalUrl: 'http://parcel-redelivery.example.net/kr/login/step-2',
      title: 'Confirm the address of your parcel – Postal service of the Republic',
      categories: { a: 'phishing and other frauds', b: 'newly registered websites' },
      targetedBrands: { a: 'Korea Post' },
      timesSubmitted: 17,
      reputation: -42,
      votes: { malicious: 12, harmless: 1 },
    },
  },
  clean: { report: {}, page: PAGE },
  doubtful: { page: PAGE },
  manyNames: { page: PAGE },
  wifi: { page: PAGE },
  old: { report: { scanDate: Date.now() - 500 * DAY } },
  redacted: { report: {} },
};

type LookUpFields = Partial<NonNullable<CodeSeed['lookUp']>>;

/** Look-ups that have led to no report, by code. */
const LOOK_UPS: Partial<Record<CodeName, LookUpFields>> = {
  unknown: { state: 'unknown', step: 'id' },
  unknownAddress: { state: 'unknown', step: 'redacted' },
  failed: { state: 'failed', step: 'id', reason: 'server-error' },
  waiting: { state: 'waiting', step: 'id', task: 'ask', turn: [0, 1] },
  analysing: { state: 'analysing', step: 'whole', task: 'poll', turn: [0, 2], polls: 2, analysisId: 'u-1-1' },
};

/** The look-ups that have led to no report, which nobody goes on with for an hour. */
export function openLookUps(seeds: Record<CodeName, CodeSeed>): object[] {
  const now = Date.now();
  return Object.entries(LOOK_UPS).map(([name, fields]) => ({
    key: seeds[name as CodeName].code.lookUpKey,
    url: TEXTS[name as CodeName],
    by: 'user',
    queuedAt: now,
    notBefore: now + 3_600_000,
    changedAt: now,
    polls: 0,
    attempts: 0,
    ...fields,
  }));
}

/** What a registry says of the malicious code's domain. */
export function registrationSeed(): object {
  const now = Date.now();
  const data: RegistrationRecord = {
    domain: 'example.net',
    fetchedAt: now,
    registration: {
      domain: 'example.net',
      registrar: 'Registrar of Many Names and Domains Worldwide, Limited',
      holderHidden: true,
      country: 'KR',
      created: now - 9 * DAY,
      changed: now - 8 * DAY,
      expires: now + 356 * DAY,
      status: ['client transfer prohibited', 'server delete prohibited'],
      nameServers: [
        'ns1.a-name-server-with-a-long-name.example',
        'ns2.a-name-server-with-a-long-name.example',
      ],
      abuse: { email: 'abuse@registrar-of-many-names.example', phone: '+1.4805058800' },
      source: 'rdap.registry.example',
    },
  };
  return { domain: data.domain, fetchedAt: now, staleAt: now, data };
}

/** What was seen of a destination without a visit. */
export function previewSeed({ code }: CodeSeed): object {
  const data: PreviewResult = {
    kind: 'page',
    at: Date.now() - 60_000,
    status: 200,
    title: 'Sign in to go on – 로그인하여 계속하기',
    text: 'Sign in',
    html: '<!doctype html><html lang="en"><title>Sign in</title><body style="font:16px sans-serif"><h1>Sign in</h1><p>Enter your password to go on.</p></body></html>',
    findings: [
      { rule: 'asks-password', level: 'low', evidence: { host: 'paypal.com.account-check.example' } },
      {
        rule: 'form-elsewhere',
        level: 'medium',
        evidence: { host: 'account-check.example', target: 'collect.account-check-and-renewal.example.net' },
      },
    ],
    stripped: { ...NOTHING_REMOVED, scripts: 4, forms: 1 },
    hops: REDIRECTS.map((url) => ({ url, status: 302, signals: [] })),
    asked: REDIRECTS.map((url) => ({ url, kind: 'page' as const })),
  };
  return { id: code.id, at: data.at, data };
}

/** What was used of the key, where it cannot be asked for the moment, is refused, or has nothing left today. */
export async function usageSeed(
  how: 'waiting' | 'refused' | 'used-up' | 'unused',
  key: string = KEYS.free,
): Promise<object> {
  const now = Date.now();
  const midnight = now - (now % DAY);
  const used = how === 'used-up' ? 500 : 37;
  return {
    keyId: (await sha256(key)).slice(0, 16),
    recent:
      how === 'waiting' ? [1, 2, 3, 4].map((i) => ({ ticket: `t${i}`, at: now + 30_000, auto: false })) : [],
    day: { start: midnight, used, auto: 0 },
    month: { start: Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth()), used, auto: 0 },
    limits: { minute: 4, day: 500, month: 15_500 },
    heldUntil: 0,
    heldAt: 0,
    refusals: 0,
    ...(how === 'refused' && { rejected: 'wrong-key' }),
  };
}
