import { sha256 } from '../shared/sha256';
import type { Database } from '../store/database';
import { createClient } from '../virustotal/api/create-client';
import type { KeyTest } from '../virustotal/key-test';
import { sendWithinQuota } from './send-within-quota';

/** A key as pasted, without what comes along when copying: spaces, line breaks, quotes, a header's name. */
export function cleanKey(pasted: string): string {
  return pasted
    .slice(0, 1000)
    .replace(/^\s*(?:["'`]\s*)?x-apikey["'`]?\s*[:=]/i, '')
    .replace(/[\s"'`“”‘’,;\u200b\u200e\u200f\ufeff]/g, '')
    .toLowerCase();
}

/** True for 64 hexadecimal digits, the only shape of a key that is documented. */
export function hasKeyShape(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key);
}

/** Short fingerprint under which a key's usage is kept; the key cannot be had from it. */
export async function keyFingerprint(key: string): Promise<string> {
  return (await sha256(key)).slice(0, 16);
}

/** An address that VirusTotal certainly knows (docs/virustotal.md, 1.3 and 1.7). It tells nothing of the user. */
const WELL_KNOWN = {
  v3: 'dd014af5ed6b38d9130e3f466f850e46d21b951199d53a18ef29ee9341614eaf',
  v2: 'http://www.google.com/',
};

/** Tries a key with one request, which counts against its quota like any other. */
export async function testKey(
  context: { db: Database; fetch: typeof fetch; now: () => number; base?: string },
  key: string,
  apiVersion: 'v3' | 'v2',
): Promise<KeyTest> {
  if (!hasKeyShape(key)) return { result: 'malformed' };
  const { db, now, fetch, base } = context;
  const client = createClient({ fetch, key, apiVersion, now, ...(base ? { base } : {}) });
  const id = await keyFingerprint(key);
  const result = await sendWithinQuota(db, {
    keyId: id,
    now,
    send: () => client.fetchReportById(WELL_KNOWN[apiVersion]),
  });
  switch (result.kind) {
    case 'wait':
      return { result: 'over-quota', until: result.until };
    case 'over-quota':
      return { result: 'over-quota' };
    case 'wrong-key':
      return { result: 'wrong' };
    case 'inactive-key':
      return { result: 'inactive' };
    case 'report':
    case 'unknown':
    case 'pending':
      return { result: 'good' };
    case 'not-checkable':
    case 'needs-address':
      return { result: 'nonsense' };
    default:
      return { result: result.kind };
  }
}
