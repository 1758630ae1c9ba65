import { parsePayload } from '../../utils/payload/parse-payload';
import { findSignals } from '../../utils/signals/find-signals';
import type { SignalContext } from '../../utils/signals/rule';
import { codeId } from '../../utils/store/codes';
import type { CodeRecord, ReportRecord } from '../../utils/store/schema';
import { urlId } from '../../utils/virustotal/api/url-id';
import type { LookUp } from '../../utils/virustotal/look-up';
import type { UrlReport } from '../../utils/virustotal/report';

export interface Seed {
  code: CodeRecord;
  report?: ReportRecord;
  lookUp?: LookUp;
}

type More = Partial<Pick<CodeRecord, 'how' | 'otherTexts' | 'nested'>> & {
  page?: NonNullable<SignalContext['page']>;
  /** What VirusTotal is supposed to have said. */
  report?: Partial<UrlReport>;
};

/** The records that the background makes of a code that was checked, made with the product's own rules. */
export async function seedOf(text: string, { page, report, ...more }: More = {}): Promise<Seed> {
  const now = Date.now();
  const payload = parsePayload(text);
  const code = { how: [], otherTexts: [], nested: false, ...more };
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

function reportOf(url: string, id: string, more: Partial<UrlReport>): UrlReport {
  const detections = more.detections ?? [];
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
    ...more,
  };
}

/** Either driver's page. */
export interface Evaluates {
  evaluate<A, R>(run: (input: A) => R | Promise<R>, input: A): Promise<R>;
}

/** Puts records into the extension's database, from a page of the extension that has opened it before. */
export async function plant(page: Evaluates, seeds: readonly Seed[]): Promise<void> {
  await page.evaluate(async (rows: Seed[]) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('qr-code-previewer');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction(['codes', 'reports', 'lookUps'], 'readwrite');
      for (const { code, report, lookUp } of rows) {
        tx.objectStore('codes').put(code);
        if (report) tx.objectStore('reports').put(report);
        if (lookUp) tx.objectStore('lookUps').put(lookUp);
      }
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    db.close();
    new BroadcastChannel('qr-code-previewer').postMessage({ what: 'codes' });
  }, seeds as Seed[]);
}

/** Where the report of a code is. */
export const reportOfCode = ({ code }: Seed): string => `report.html?code=${code.id}`;
