import type { DifferenceKind } from '../payload/url/differences';
import { isRuleName, type RuleName } from './rule-names';
import type { Signal } from './signal';

/** The words for a rule, given what was seen. A missing piece of evidence leaves a gap, never an error. */
type Sentence = (e: { [name: string]: string }) => string;

const DISGUISES: Partial<Record<DifferenceKind, string>> = {
  backslash: 'uses backslashes',
  'line-break': 'has line breaks inside',
  invisible: 'has invisible characters inside',
  'look-alike-character': 'uses characters that only look like ordinary letters',
  'separator-like': 'has a character inside that only looks like a slash or a colon',
  'scheme-mended': 'is mistyped at its beginning, which a browser mends',
  blank: 'has blanks inside, at which some readers end it',
  dots: 'uses characters that only look like dots',
  'escaped-host': 'has parts of the site’s name encoded',
  slashes: 'has the wrong number of slashes',
};

/** How an address leads on that does more than that, or perhaps does not. */
const ONWARD: Record<string, Sentence> = {
  'log-in': (e) => `${e.via} asks to log in and then passes you on to ${e.host}.`,
  copy: (e) => `${e.via} shows an old copy of a page of ${e.host}.`,
  guess: (e) => `${e.via} may pass you on to ${e.host}.`,
};

const elsewhere = (e: { [name: string]: string }) =>
  e.page ? `, and ${e.page} is not ${e.service}’s own site` : '';

/** What a log-in code does, by its purpose (`LogInPurpose`); without one it links a device. */
const LOG_INS: Record<string, Sentence> = {
  'device-code': (e) =>
    `Signing in here lets the device that shows the code into your account at ${e.service}${elsewhere(e)}.`,
  identity: (e) =>
    `Confirming this (${e.service}) proves who you are to whoever shows the code${e.by ? `, here ${e.by}` : ''}${elsewhere(e)}.`,
  'log-in': (e) =>
    `Confirming this logs whoever shows the code in with your ${e.service}${e.by ? `, at ${e.by}` : ''}.`,
  wallet: () => 'It connects your crypto wallet to whoever shows the code, who can then ask it for payments.',
  enrol: (e) =>
    `It adds an account to ${e.service}${e.by ? `, for ${e.by}` : ''}: whoever has the code can confirm log-ins.`,
  debug: () => 'It hands the phone that scans it to the computer that shows it (Android debugging).',
};

function logInSentence(e: { [name: string]: string }): string {
  if (e.home) return `This logs a device in to ${e.service}; it stands on ${e.service}’s own site.`;
  const known = e.how && Object.hasOwn(LOG_INS, e.how) ? LOG_INS[e.how] : undefined;
  return known
    ? known(e)
    : `Scanning this can give someone access to your ${e.service} account${elsewhere(e)}.`;
}

/** What is wrong with the letters of a name. */
const SPOOFS: Record<string, string> = {
  'looks-ascii': 'only look like ordinary ones',
  'mixed-digits': 'mix digits of several kinds',
  'misused-mark': 'have marks where none can be',
  'not-allowed': 'no name should have',
};

const SENTENCES: Record<RuleName, Sentence> = {
  'device-link': (e) => logInSentence(e),
  'dangerous-scheme': (e) =>
    `It is not a web address: it would run or open something on the device (${e.scheme}:).`,
  'decoy-user-info': (e) => `“${e.decoy}” in front of the @ is a decoy; it really leads to ${e.host}.`,
  'parser-disagreement': (e) =>
    `Different phones go to different sites: some to ${e.host}, some to ${e.other}.`,
  'disguised-address': (e) =>
    `The text ${DISGUISES[e.how as DifferenceKind] ?? 'is disguised'}; it really leads to ${e.host}.`,
  'hidden-characters': (e) =>
    e.how === 'direction'
      ? `The text has characters inside that turn its direction (${e.which}), so that it does not read as it is.`
      : `The text has characters inside that nobody can see (${e.which}).`,
  'spoofed-letters': (e) =>
    `The site’s name is written in letters that ${SPOOFS[e.how ?? ''] ?? 'do not belong together'}: it shows as “${e.looks}” but is ${e.host}.`,
  'look-alike': (e) => `“${e.looks}” is made to look like ${e.site} but is a different site.`,
  'near-miss': (e) => `“${e.looks}” is almost spelled like ${e.site} but is a different site.`,
  'embedded-name': (e) =>
    `The name ${e.site} stands in the address, but it leads to ${e.host}, a different site.`,
  'added-word': (e) => `${e.host} adds a word to the name of ${e.site} but is a different site.`,
  'names-another-site': (e) => `${e.host} contains the name of ${e.site} but is not that site.`,
  'hosted-brand': (e) =>
    `“${e.word}” stands in a name that anyone can get under ${e.suffix}; ${e.site} is a different site.`,
  'near-miss-part': (e) =>
    `“${e.word}” in the name is almost spelled like ${e.site} but this is a different site.`,
  'ending-as-label': (e) =>
    `The name only seems to end after “${e.looks}”; it goes on, and leads to ${e.domain}.`,
  'host-in-path': (e) =>
    `The name ${e.named} stands behind the site’s own, but it leads to ${e.host}, a different site.`,
  'user-page': (e) =>
    `Anyone can put a page on ${e.service}; its name tells nothing about who made this one.`,
  'written-like-deceptions': (e) =>
    `It is written like the addresses of deceptive pages: ${e.parts}. That is a guess from its form alone.`,
  'token-path': (e) =>
    `Behind ${e.host} stands nothing but “${e.token}”: as with a short link, the address does not tell where it leads.`,
  redirector: (e) =>
    e.same
      ? `${e.via} sends you on to ${e.host}, which belongs to the same site.`
      : (ONWARD[e.kind ?? '']?.(e) ?? `${e.via} only passes you on; it really leads to ${e.host}.`),
  'hidden-destination': (e) =>
    e.kind
      ? `${e.host} shows a page that someone put together there; where it leads on to is hidden, and can change.`
      : `${e.host} only passes you on and does not say where to: it hides the destination.`,
  shortener: (e) =>
    `${e.host} is a link shortener: it hides where the link leads, and that can change later.`,
  'qr-shortener': (e) => `${e.host} makes QR codes whose destination is hidden and can change later.`,
  'carries-mail-address': (e) =>
    `The link carries an e-mail address (${e.mail}): it was made for one person and tells the site who opened it.`,
  'ip-host': (e) => `It leads to a bare number (${e.host}) instead of a named site.`,
  'disguised-ip': (e) => `“${e.written}” is the number ${e.host} in disguise.`,
  'overlay-host': (e) =>
    e.host?.endsWith('.onion')
      ? `${e.host} is an address in the Tor network: only the Tor Browser opens it, and nobody knows who runs it.`
      : `${e.host} is no address on the internet but in a network that needs software of its own.`,
  'unknown-ending': (e) =>
    `No site on the internet has an address that ends in .${e.ending}; ${e.host} opens only where special software knows it.`,
  'private-host': (e) => `${e.host} is inside a local network, not on the internet.`,
  'odd-port': (e) => `It uses an unusual door (port ${e.port}) of ${e.host}.`,
  'free-hosting': (e) => `Anyone can get an address under ${e.suffix}.`,
  'unusual-ending': (e) => `Addresses that end in .${e.ending} are misused more often than others.`,
  'plain-http': (e) => `The connection to ${e.host} is not encrypted.`,
  'no-scheme': () => 'The text is no complete web address, but phones may open it as one.',
  'app-fallback': (e) => `Without the app it leads to ${e.host}.`,
  'premium-number': (e) => `${e.number} is in a number range that can be expensive (${e.range}).`,
  'phone-command': (e) => `${e.number} is not a number to call but a command to the phone or its network.`,
  'altered-payment': (e) =>
    e.how === 'form'
      ? 'This payment does not add up: it is damaged or was altered.'
      : 'The check digits of this payment are wrong: it is damaged or was altered.',
  'token-approval': (e) =>
    `It lets ${e.account} take ${e.amount || 'any amount'} of your tokens, now or later.`,
  'incomplete-code': () => 'There is no secret in it that an app could use: the code is damaged.',
  'open-wifi': (e) => `The network “${e.network}” is not protected: others nearby can read along.`,
  'nested-code': () => 'There are two codes in one place: a phone may read the other one.',
  'ambiguous-code': (e) =>
    `Different phones can read this code differently; another reading is “${e.other}”.`,
  'assembled-code': () => 'The code is put together from several pictures, as is done to slip past filters.',
  'drawn-from-text': () => 'The code is drawn with text characters, as is done to slip past filters.',
  'drawn-from-boxes': () => 'The code is drawn with boxes instead of a picture.',
  'different-picture': (e) =>
    `The screen shows this code, but the server gave another one to us (“${e.told}”): it shows different pictures to different visitors.`,
  'young-domain': (e) => `${e.domain} was ${e.age}. Deceptive pages mostly stand on young domains.`,
  'same-link-on-page': (e) =>
    `The page has the same address as an ordinary link (${e.host}). Both are from whoever made the page, so neither vouches for the other.`,
  'same-site-as-page': (e) => `It leads to the site you are on (${e.site}).`,
};

/** Evidence that is a flag and not a name: absent means no. */
const FLAGS = new Set<string | symbol>(['home', 'page', 'same', 'how', 'kind', 'by', 'amount']);

/** Evidence that an older version did not store is left open. */
const MISSING: ProxyHandler<Record<string, string>> = {
  get: (evidence, name) =>
    Object.hasOwn(evidence, name) ? evidence[String(name)] : FLAGS.has(name) ? '' : '…',
};

/** Evidence is a stranger's text and can be long. */
const MAX_LENGTH = 120;

/** One plain sentence for a person. Takes any signal, also one stored by another version; never throws. */
export function explainSignal(signal: Signal): string {
  if (!isRuleName(signal.rule))
    return 'Something about this code was noted by another version of this extension.';
  const shown = Object.entries(signal.evidence).map(([name, value]) => {
    const chars = [...value];
    return [name, chars.length > MAX_LENGTH ? `${chars.slice(0, MAX_LENGTH).join('')}…` : value];
  });
  return SENTENCES[signal.rule](new Proxy(Object.fromEntries(shown) as Record<string, string>, MISSING));
}
