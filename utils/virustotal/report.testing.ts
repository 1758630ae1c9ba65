import { createHash } from 'node:crypto';
import type { LookUp } from './look-up';
import type { Detection, UrlReport } from './report';

/** SHA-256 of an address as it is written, in hex. */
export function idOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

/** A report in which sixty of ninety engines found nothing, unless told otherwise. It has no date. */
export function urlReport(more: Partial<UrlReport> = {}): UrlReport {
  const { url = 'https://www.example.org/menu', detections = [] } = more;
  return {
    id: idOf(url),
    url,
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

/** So many detections, each by an engine of its own. */
export function detections(malicious: number, suspicious = 0): Detection[] {
  const by = (category: Detection['category']) => (_: unknown, at: number) => ({
    engine: `${category} ${at}`,
    category,
  });
  return [
    ...Array.from({ length: malicious }, by('malicious')),
    ...Array.from({ length: suspicious }, by('suspicious')),
  ];
}

/** A dated report of so many engines, of which all that flag nothing call it harmless. */
export function judgedReport(
  malicious: number,
  suspicious: number,
  total: number,
  more: Partial<UrlReport> = {},
): UrlReport {
  return urlReport({
    scanDate: 1,
    total,
    harmless: Math.max(0, total - malicious - suspicious),
    detections: detections(malicious, suspicious),
    ...more,
  });
}

/** A look-up by the user's click at time 0 that waits in the queue, unless told otherwise. */
export function lookUpOf(more: Partial<LookUp> = {}): LookUp {
  return {
    key: 'k',
    url: 'https://www.example.org/menu',
    state: 'waiting',
    step: 'id',
    by: 'user',
    queuedAt: 0,
    notBefore: 0,
    changedAt: 0,
    polls: 0,
    attempts: 0,
    ...more,
  };
}

/** API v3's answer with a URL object, whose engines say what the counts by category say. */
export function reportResponse(url: string, stats: Record<string, number>, id = idOf(url)): Response {
  const last_analysis_results: Record<string, unknown> = {};
  for (const [category, n] of Object.entries(stats)) {
    for (let i = 0; i < n; i++) {
      const engine_name = `${category} engine ${i}`;
      last_analysis_results[engine_name] = { category, engine_name, method: 'blacklist', result: null };
    }
  }
  const attributes = {
    url,
    last_analysis_stats: stats,
    last_analysis_results,
    last_analysis_date: 1_764_003_600,
  };
  return Response.json({ data: { id, type: 'url', attributes } });
}
