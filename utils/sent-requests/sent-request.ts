import { redact } from '../virustotal/redaction/redact';

/** What a request was for; each has a sentence of its own. */
export type SentPurpose =
  | 'fingerprint' // a report, asked for by a fingerprint of the address
  | 'redacted' // a report, asked for by the address without its secrets
  | 'whole' // a report, asked for by the address as it is
  | 'submit'
  | 'rescan'
  | 'analysis'
  | 'limits'
  | 'key-test'
  | 'registries'
  | 'registration'
  | 'picture'
  | 'file'
  | 'preview-page'
  | 'preview-picture'
  | 'preview-style'
  | 'list';

/** Why it was made: the user asked, a setting did, or a picture could not be read from its page. */
export type SentReason = 'asked' | 'setting' | 'reading';

/** A request that left this device, as it is shown to the user. Never of a private window, and never with a secret. */
export interface SentRequest {
  /** Milliseconds since 1970. */
  at: number;
  /** The server that was asked. */
  host: string;
  purpose: SentPurpose;
  /** What it was about: an address without its secrets, a domain, an account; empty where there is nothing to name. */
  about: string;
  why: SentReason;
}

/** Longer addresses are cut. */
const LONGEST = 300;

/** A request for an address itself, or about it when `host` is given; its secrets are taken out here. */
export function requestFor(
  address: string,
  what: Pick<SentRequest, 'purpose' | 'why'> & { host?: string },
): SentRequest {
  const about = redact(address).url.slice(0, LONGEST);
  return { at: Date.now(), host: what.host ?? hostOf(address), about, purpose: what.purpose, why: what.why };
}

/** The host in an address; the address itself where it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address.slice(0, LONGEST);
}
