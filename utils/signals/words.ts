import { amountWords } from '../payload/describe/amount-words';
import type { DifferenceKind } from '../payload/url/differences';
import { t } from '../words/translate';
import { evidenceAgeWords } from './age-words';
import { logInSentence } from './log-in-words';
import { isRuleName, type RuleName } from './rule-names';
import { type Seen, seenOf } from './seen';
import type { Signal } from './signal';

/** The words for a rule, given what was seen. */
type Sentence = (e: Seen) => string;

/** The sentence that a detail of the evidence chooses, or else the first one. */
function chosen(e: Seen, by: string, usual: Sentence, special: { [name: string]: Sentence }): string {
  return ((Object.hasOwn(special, by) && special[by]) || usual)(e);
}

const DISGUISES: Partial<Record<DifferenceKind, Sentence>> = {
  backslash: (e) => t('reason-disguised-backslash', e),
  'line-break': (e) => t('reason-disguised-line-break', e),
  invisible: (e) => t('reason-disguised-invisible', e),
  'look-alike-character': (e) => t('reason-disguised-look-alike', e),
  'separator-like': (e) => t('reason-disguised-separator', e),
  'scheme-mended': (e) => t('reason-disguised-scheme', e),
  blank: (e) => t('reason-disguised-blank', e),
  dots: (e) => t('reason-disguised-dots', e),
  'escaped-host': (e) => t('reason-disguised-escaped', e),
  slashes: (e) => t('reason-disguised-slashes', e),
};

/** How an address leads on that does more than that, or perhaps does not. */
const ONWARD: Record<string, Sentence> = {
  'log-in': (e) => t('reason-redirector-log-in', e),
  copy: (e) => t('reason-redirector-copy', e),
  guess: (e) => t('reason-redirector-guess', e),
};

/** What is wrong with the letters of a name. */
const SPOOFS: Record<string, Sentence> = {
  'looks-ascii': (e) => t('reason-spoofed-ascii', e),
  'mixed-digits': (e) => t('reason-spoofed-digits', e),
  'misused-mark': (e) => t('reason-spoofed-mark', e),
  'not-allowed': (e) => t('reason-spoofed-not-allowed', e),
};

const SENTENCES: Record<RuleName, Sentence> = {
  'device-link': logInSentence,
  'dangerous-scheme': (e) => t('reason-dangerous-scheme', e),
  'decoy-user-info': (e) => t('reason-decoy-user-info', e),
  'parser-disagreement': (e) => t('reason-parser-disagreement', e),
  'disguised-address': (e) => chosen(e, e.how, (one) => t('reason-disguised', one), DISGUISES),
  'hidden-characters': (e) =>
    e.how === 'direction' ? t('reason-hidden-direction', e) : t('reason-hidden-characters', e),
  'spoofed-letters': (e) => chosen(e, e.how, (one) => t('reason-spoofed', one), SPOOFS),
  'look-alike': (e) => t('reason-look-alike', e),
  'near-miss': (e) => t('reason-near-miss', e),
  'embedded-name': (e) => t('reason-embedded-name', e),
  'added-word': (e) => t('reason-added-word', e),
  'names-another-site': (e) => t('reason-names-another-site', e),
  'hosted-brand': (e) => t('reason-hosted-brand', e),
  'near-miss-part': (e) => t('reason-near-miss-part', e),
  'ending-as-label': (e) => t('reason-ending-as-label', e),
  'host-in-path': (e) => t('reason-host-in-path', e),
  'user-page': (e) => t('reason-user-page', e),
  'written-like-deceptions': (e) => t('reason-written-like-deceptions', e),
  'token-path': (e) => t('reason-token-path', e),
  redirector: (e) =>
    e.same ? t('reason-redirector-same', e) : chosen(e, e.kind, (one) => t('reason-redirector', one), ONWARD),
  'hidden-destination': (e) =>
    e.kind ? t('reason-hidden-destination-page', e) : t('reason-hidden-destination', e),
  shortener: (e) => t('reason-shortener', e),
  'qr-shortener': (e) => t('reason-qr-shortener', e),
  'carries-mail-address': (e) => t('reason-carries-mail-address', e),
  'ip-host': (e) => t('reason-ip-host', e),
  'disguised-ip': (e) => t('reason-disguised-ip', e),
  'overlay-host': (e) =>
    e.host.endsWith('.onion') ? t('reason-overlay-host-tor', e) : t('reason-overlay-host', e),
  'unknown-ending': (e) => t('reason-unknown-ending', e),
  'private-host': (e) => t('reason-private-host', e),
  'odd-port': (e) => t('reason-odd-port', e),
  'free-hosting': (e) => t('reason-free-hosting', e),
  'unusual-ending': (e) => t('reason-unusual-ending', e),
  'plain-http': (e) => t('reason-plain-http', e),
  'no-scheme': () => t('reason-no-scheme'),
  'app-fallback': (e) => t('reason-app-fallback', e),
  'premium-number': (e) => t('reason-premium-number', e),
  'phone-command': (e) => t('reason-phone-command', e),
  'altered-payment': (e) =>
    e.how === 'form' ? t('reason-altered-payment-form') : t('reason-altered-payment'),
  'token-approval': (e) =>
    e.amount
      ? t('reason-token-approval', { ...e, amount: amountWords(e.amount) })
      : t('reason-token-approval-any', e),
  'incomplete-code': () => t('reason-incomplete-code'),
  'open-wifi': (e) => t('reason-open-wifi', e),
  'nested-code': () => t('reason-nested-code'),
  'ambiguous-code': (e) => t('reason-ambiguous-code', e),
  'assembled-code': () => t('reason-assembled-code'),
  'drawn-from-text': () => t('reason-drawn-from-text'),
  'drawn-from-boxes': () => t('reason-drawn-from-boxes'),
  'different-picture': (e) => t('reason-different-picture', e),
  'young-domain': (e) => t('reason-young-domain', { ...e, age: evidenceAgeWords(e.age) }),
  'same-link-on-page': (e) => t('reason-same-link', e),
  'same-site-as-page': (e) => t('reason-same-site', e),
};

/** One plain sentence for a person, in the current language. Takes any signal, also one stored by another version; never throws. */
export function explainSignal(signal: Signal): string {
  return isRuleName(signal.rule)
    ? SENTENCES[signal.rule](seenOf(signal.evidence))
    : t('reason-other-version');
}
