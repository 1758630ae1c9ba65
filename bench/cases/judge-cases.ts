import { getDomain } from 'tldts';
import { carriedIn } from '../../utils/payload/carried';
import { checkableUrl } from '../../utils/payload/checkable';
import { describePayload } from '../../utils/payload/describe/describe-payload';
import { parsePayload } from '../../utils/payload/parse-payload';
import type { Payload } from '../../utils/payload/payload';
import { findSignals } from '../../utils/signals/find-signals';
import { redirectHops } from '../../utils/signals/redirect-target';
import { explainSignal } from '../../utils/signals/words';
import { redact } from '../../utils/virustotal/redaction/redact';

/** What a person is shown of a text, without a key. */
export interface ShownText {
  input: string;
  kind: Payload['kind'];
  title: string;
  links: string[];
  /** Label and value of each field; secrets are masked there too. */
  fields: string[];
  /** Level, rule and sentence of each signal, heaviest first. */
  reasons: string[];
}

function linksOf(payload: Payload): string[] {
  if ('url' in payload && payload.url) return [payload.url];
  return carriedIn(payload).flatMap((inner) => ('url' in inner && inner.url ? [inner.url] : []));
}

export function showText(input: string): ShownText {
  const payload = parsePayload(input);
  const signals = findSignals({ payload });
  const { title, fields } = describePayload(payload);
  return {
    input,
    kind: payload.kind,
    title,
    links: linksOf(payload),
    fields: fields.map(({ label, value, secret }) => `${label}: ${secret ? '•••' : value}`),
    reasons: signals.map((signal) => `${signal.level} ${signal.rule}: ${explainSignal(signal)}`),
  };
}

/** What became of a link that leads elsewhere: `hidden` is named as hiding its destination. */
export type WrapperOutcome = 'unwrapped' | 'hidden' | 'neither' | 'wrongHost';

/** Rules that say of a link that its destination cannot be known from it. */
const HIDES = /shortener|hidden|hides|opaque/;

/** Judges a wrapped link by the last address it was read to lead to; `target` is where it really leads. */
export function judgeWrapper(input: string, target: string): WrapperOutcome {
  const payload = parsePayload(input);
  const signals = findSignals({ payload });
  const last = payload.kind === 'web' ? redirectHops(payload.url).at(-1) : undefined;
  if (last && URL.canParse(last.url)) {
    if (isSameSite(last.url, target)) return 'unwrapped';
    // A wrapper that leads to another wrapper is followed as far as can be read, and may end at one that hides.
    return signals.some(({ rule }) => HIDES.test(rule)) ? 'hidden' : 'wrongHost';
  }
  return signals.some(({ rule }) => HIDES.test(rule)) ? 'hidden' : 'neither';
}

function isSameSite(url: string, other: string): boolean {
  const [a, b] = [new URL(url).hostname, new URL(other).hostname];
  return a === b || (getDomain(a) !== null && getDomain(a) === getDomain(b));
}

/** What the step "without secrets" would send of a text; empty where nothing may be sent. */
export function sentWithoutSecrets(input: string): string {
  const checkable = checkableUrl(parsePayload(input));
  return 'url' in checkable ? redact(checkable.url).url : '';
}

/** Those of the secrets that are still in what would be sent, as they stand or percent-decoded. */
export function secretsSent(input: string, secrets: readonly string[]): string[] {
  const sent = sentWithoutSecrets(input);
  const forms = [sent, decodeOnce(sent), decodeOnce(decodeOnce(sent))].map((form) => form.toLowerCase());
  return secrets.filter((secret) => forms.some((form) => form.includes(secret.toLowerCase())));
}

function decodeOnce(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** Whether an ordinary link loses something on its way, the fragment aside, which no request carries. */
export function isCut(input: string): boolean {
  const checkable = checkableUrl(parsePayload(input));
  if (!('url' in checkable)) return true;
  return redact(checkable.url).removed.some(({ part }) => part !== 'fragment');
}
