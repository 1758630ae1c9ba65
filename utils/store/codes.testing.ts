import { urlReport } from '../virustotal/report.testing';
import type { SeenCode } from './codes';
import type { ReportRecord } from './schema';

/** A code seen at this time, in milliseconds since 1970. */
export const seen = (id: string, at: number, extra: Partial<SeenCode> = {}): SeenCode => ({
  id,
  text: `https://${id}.example/`,
  how: [],
  otherTexts: [],
  nested: false,
  signals: [],
  at,
  ...extra,
});

/** A report in which these engines call the address malicious. */
export function reportOf(
  key: string,
  fetchedAt: number,
  engines: string[] = [],
  extra: Partial<ReportRecord> = {},
): ReportRecord {
  const report = urlReport({
    id: key,
    url: `https://${key}.example/`,
    detections: engines.map((engine) => ({ engine, category: 'malicious' })),
  });
  return { key, report, fetchedAt, staleAt: fetchedAt + 1000, step: 'id', ...extra };
}
