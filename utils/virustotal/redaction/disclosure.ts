import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';
import { API_BASE } from '../api/client';
import { base64UrlId, canonicalUrl, urlId } from '../api/url-id';
import type { DisclosureLevel } from '../look-up';
import { type Redacted, redact } from './redact';

/** Exactly what would leave the device, for the user to see before it does. */
export interface Disclosure {
  method: 'GET' | 'POST';
  /** The request's address; with `GET` and a readable id it contains the disclosed address in base64. */
  request: string;
  /** The text that is sent, readable: an id, or an address. */
  sent: string;
  /** True when VirusTotal can read the address even if it has never met it. */
  readable: boolean;
  /** True when the address becomes known to VirusTotal and its customers. */
  publishes: boolean;
  /** The address in pieces, those that stay here marked; none where all of it stays here. */
  segments: Redacted['segments'];
  removed: Redacted['removed'];
  /** One plain sentence. */
  words: string;
}

const WORDS = wordTable<DisclosureLevel | 'submit'>({
  id: () => t('virustotal-sends-id'),
  redacted: () => t('virustotal-sends-redacted'),
  whole: () => t('virustotal-sends-whole'),
  submit: () => t('virustotal-sends-submit'),
});

/**
 * What looking an address up (or submitting it) would send.
 *
 * @returns `undefined` for what is no web address, and for a fingerprint with API v2, which has no such question.
 */
export async function disclosure(
  url: string,
  step: DisclosureLevel,
  { act = 'ask', api = 'v3' }: { act?: 'ask' | 'submit'; api?: 'v3' | 'v2' } = {},
): Promise<Disclosure | undefined> {
  const address = canonicalUrl(url);
  if (address === undefined) return undefined;
  const whole: Redacted = { url: address, removed: [], segments: [{ text: address }] };
  const kept = step === 'whole' ? whole : redact(address);
  const { segments, removed } = kept;
  if (act === 'submit') {
    const request = api === 'v3' ? `${API_BASE.v3}/urls` : `${API_BASE.v2}/url/scan`;
    const flags = { readable: true, publishes: true };
    return { method: 'POST', request, sent: kept.url, ...flags, segments, removed, words: WORDS.submit };
  }
  const flags = { readable: step !== 'id', publishes: false };
  if (api === 'v2') {
    if (step === 'id') return undefined;
    const request = `${API_BASE.v2}/url/report`;
    return { method: 'POST', request, sent: kept.url, ...flags, segments, removed, words: WORDS[step] };
  }
  if (step === 'id') {
    const id = await urlId(address);
    const request = `${API_BASE.v3}/urls/${id}`;
    return { method: 'GET', request, sent: id, ...flags, segments: [], removed: [], words: WORDS.id };
  }
  const request = `${API_BASE.v3}/urls/${base64UrlId(kept.url)}`;
  return { method: 'GET', request, sent: kept.url, ...flags, segments, removed, words: WORDS[step] };
}
