import { describe, expect, it } from 'vitest';
import { urlReport } from './report.testing';
import { isFresh, NOT_FOUND_TTL, reportTtl } from './time-to-live';

const NOW = Date.UTC(2026, 10, 23, 12);
const report = urlReport();

describe('freshness', () => {
  const flagged = (category: 'malicious' | 'suspicious') => ({
    ...report,
    positives: 1,
    detections: [{ engine: 'E', category }],
  });

  it('believes bad news longest and no news shortest', () => {
    const ages = [
      reportTtl({ ...report, total: 0, harmless: 0 }),
      reportTtl(report),
      reportTtl(flagged('suspicious')),
      reportTtl(flagged('malicious')),
    ];
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(ages[0]).toBe(NOT_FOUND_TTL);
    expect(ages[1]).toBe(24 * 3_600_000);
    // Seventy engines without an opinion are no opinion.
    expect(reportTtl({ ...report, harmless: 0 })).toBe(NOT_FOUND_TTL);
    expect(reportTtl({ ...report, unrecognised: 1 })).toBe(NOT_FOUND_TTL);
  });

  it('takes what was stored in the future for old', () => {
    expect(isFresh(NOW, NOW + 1000, NOW)).toBe(true);
    expect(isFresh(NOW, NOW + 1000, NOW + 1000)).toBe(false);
    expect(isFresh(NOW + 1, NOW + 1000, NOW)).toBe(false);
  });
});
