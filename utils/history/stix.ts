import { parseCode } from '../payload/parse-payload';
import { sha256 } from '../shared/sha256';
import type { VerdictLevel } from '../verdict/verdict';
import { redact } from '../virustotal/redaction/redact';
import { pageWithoutSecrets, textWithoutSecrets } from './exported-code';
import { defanged, type TicketCode } from './ticket';

/** A STIX 2.1 indicator (OASIS, section 4.7), as far as it is used here. Times are RFC 3339, UTC. */
interface Indicator {
  type: 'indicator';
  spec_version: '2.1';
  id: `indicator--${string}`;
  created: string;
  modified: string;
  name: string;
  description: string;
  indicator_types: string[];
  pattern: string;
  pattern_type: 'stix';
  valid_from: string;
}

/** A STIX 2.1 bundle. */
export interface StixBundle {
  type: 'bundle';
  id: `bundle--${string}`;
  objects: Indicator[];
}

/** Of the vocabulary `indicator-type-ov`. */
const TYPES: Record<VerdictLevel, string[]> = {
  malicious: ['malicious-activity'],
  suspicious: ['anomalous-activity'],
  'nothing-found': ['unknown'],
  unknown: ['unknown'],
};

/**
 * Indicators of the web addresses among these codes, one for each address. Other kinds of codes have none.
 *
 * @param withSecrets whether addresses stand whole; without, a pattern is that of the address without
 *   its secrets, and addresses that let their reader in have none
 */
export async function stixBundle(
  codes: readonly TicketCode[],
  { withSecrets }: { withSecrets: boolean },
): Promise<StixBundle> {
  const objects = new Map<string, Indicator>();
  for (const one of codes) {
    const indicator = await indicatorOf(one, withSecrets ? 'whole' : 'without-secrets');
    const before = indicator && objects.get(indicator.id);
    if (indicator && (!before || before.modified < indicator.modified)) objects.set(indicator.id, indicator);
  }
  const all = [...objects.values()];
  return { type: 'bundle', id: `bundle--${await uuidOf(JSON.stringify(all))}`, objects: all };
}

async function indicatorOf(
  { code, level, headline }: TicketCode,
  addresses: 'whole' | 'without-secrets',
): Promise<Indicator | undefined> {
  const payload = parseCode(code);
  if (payload.kind !== 'web') return undefined;
  const isWhole = addresses === 'whole';
  if (!isWhole && textWithoutSecrets(code).withheld) return undefined;
  const url = isWhole ? payload.url : redact(payload.url).url;
  if (url === '') return undefined;
  const page = code.page ? ` ${defanged(isWhole ? code.page : pageWithoutSecrets(code.page))}` : '';
  const first = new Date(code.firstSeen).toISOString();
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: `indicator--${await uuidOf(url)}`,
    created: first,
    modified: new Date(Math.max(code.lastSeen, code.checkedAt ?? 0)).toISOString(),
    name: defanged(url),
    description: `QR code.${page} ${headline}`,
    indicator_types: TYPES[level],
    // A string of the patterning language: the quote and the backslash are escaped, nothing else.
    pattern: `[url:value = '${url.replace(/[\\']/g, '\\$&')}']`,
    pattern_type: 'stix',
    valid_from: first,
  };
}

/**
 * In the form of version 4, which STIX asks for here, but made of a digest: the same address always has the same id, so
 * that importing twice makes no second indicator.
 */
async function uuidOf(text: string): Promise<string> {
  const hex = await sha256(`qr-code-previewer ${text}`);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
