import { parsePayload } from '../../utils/payload/parse-payload';
import { findSignals } from '../../utils/signals/find-signals';
import type { SignalContext } from '../../utils/signals/rule';
import { codeId } from '../../utils/store/codes';
import type { CodeRecord, ReportRecord } from '../../utils/store/schema';
import { urlId } from '../../utils/virustotal/api/url-id';
import type { LookUp } from '../../utils/virustotal/look-up';
import type { UrlReport } from '../../utils/virustotal/report';
import { type ExtensionPage, writeStores } from '../harness/database';

/** The records of one code. */
export interface CodeSeed {
  code: CodeRecord;
  report?: ReportRecord;
  lookUp?: LookUp;
}

type SeedOptions = Partial<Pick<CodeRecord, 'how' | 'otherTexts' | 'nested'>> & {
  page?: NonNullable<SignalContext['page']>;
  /** What VirusTotal is supposed to have said. */
  report?: Partial<UrlReport>;
};

/** The records that the background makes of a code that was checked, made with the product's own rules. */
export async function seedOf(text: string, { page, report, ...fields }: SeedOptions = {}): Promise<CodeSeed> {
  const now = Date.now();
  const payload = parsePayload(text);
  const code = { how: [], otherTexts: [], nested: false, ...fields };
  const record: CodeRecord = {
    ...code,
    id: await codeId(text),
    text,
    signals: findSignals({ payload, code, ...(page && { page }) }),
    firstSeen: now - 60_000,
    lastSeen: now,
    checkedAt: now,
    ...(page && { page: page.url }),
  };
  if (payload.kind !== 'web' || !report) return { code: record };
  const key = await urlId(payload.url);
  return {
    code: { ...record, lookUpKey: key },
    report: {
      key,
      report: reportOf(payload.url, key, report),
      fetchedAt: now,
      staleAt: now + 86_400_000,
      step: 'whole',
    },
    lookUp: {
      key,
      url: payload.url,
      state: 'known',
      step: 'whole',
      by: 'user',
      queuedAt: now,
      notBefore: now,
      changedAt: now,
      polls: 0,
      attempts: 0,
    },
  };
}

function reportOf(url: string, id: string, fields: Partial<UrlReport>): UrlReport {
  const detections = fields.detections ?? [];
  return {
    id,
    url,
    scanDate: Date.now() - 2 * 86_400_000,
    positives: detections.length,
    total: 90,
    harmless: 60,
    detections,
    categories: {},
    redirects: [],
    targetedBrands: {},
    permalink: '',
    api: 'v3',
    ...fields,
  };
}

/** Puts records into the extension's database, from a page of the extension that has opened it before. */
export function seedDatabase(page: ExtensionPage, seeds: readonly CodeSeed[]): Promise<void> {
  return writeStores(page, {
    codes: seeds.map(({ code }) => code),
    reports: seeds.flatMap(({ report }) => report ?? []),
    lookUps: seeds.flatMap(({ lookUp }) => lookUp ?? []),
  });
}

/** Where the report of a code is. */
export const reportOfCode = ({ code }: CodeSeed): string => `report.html?code=${code.id}`;
