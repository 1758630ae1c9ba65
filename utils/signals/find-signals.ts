import { readHostName } from '../payload/brands/host-name';
import { carriedIn } from '../payload/carried';
import { webUrl } from '../payload/formats/web';
import type { Payload } from '../payload/payload';
import { readAddress } from '../payload/url/address';
import { redirectHops } from './redirect-target';
import type { Rule, RuleContext, RuleFinding, SignalContext, Target } from './rule';
import { brandNames } from './rules/brand-names';
import { carriesMailAddress } from './rules/carries-mail-address';
import { codeForm } from './rules/code-form';
import { dangerousScheme } from './rules/dangerous-scheme';
import { deviceLink } from './rules/device-link';
import { disguisedAddress } from './rules/disguised-address';
import { domainKind } from './rules/domain-kind';
import { endingAsLabel } from './rules/ending-as-label';
import { hiddenCharacters } from './rules/hidden-characters';
import { hiddenDestination } from './rules/hidden-destination';
import { hostForm } from './rules/host-form';
import { hostInPath } from './rules/host-in-path';
import { hostedBrand } from './rules/hosted-brand';
import { misleadingUserInfo } from './rules/misleading-user-info';
import { nearMissPart } from './rules/near-miss-part';
import { otherKinds } from './rules/other-kinds';
import { parserDisagreement } from './rules/parser-disagreement';
import { plainHttp } from './rules/plain-http';
import { redirector } from './rules/redirector';
import { sameLinkOnPage } from './rules/same-link-on-page';
import { shortener } from './rules/shortener';
import { spoofedLetters } from './rules/spoofed-letters';
import { tokenPath } from './rules/token-path';
import { userPage } from './rules/user-page';
import { writtenLikeDeceptions } from './rules/written-like-deceptions';
import type { Signal } from './signal';

const RULES: Rule[] = [
  deviceLink,
  dangerousScheme,
  misleadingUserInfo,
  parserDisagreement,
  disguisedAddress,
  hiddenCharacters,
  spoofedLetters,
  brandNames,
  hostedBrand,
  nearMissPart,
  endingAsLabel,
  hostInPath,
  writtenLikeDeceptions,
  redirector,
  shortener,
  hiddenDestination,
  tokenPath,
  carriesMailAddress,
  hostForm,
  domainKind,
  userPage,
  plainHttp,
  otherKinds,
  codeForm,
  sameLinkOnPage,
];

const ORDER = ['high', 'medium', 'low', 'info', 'good'] as const;

/** The hosts of the mail addresses that a payload is for, as addresses. */
function mailHosts(payload: Payload): string[] {
  if (payload.kind !== 'mail') return [];
  const mails = [...payload.to, ...payload.cc, ...payload.bcc].slice(0, 10);
  return mails.map((mail) => `https://${mail.slice(mail.lastIndexOf('@') + 1)}/`);
}

function findingsOf(context: SignalContext): RuleFinding[] {
  const { payload, display } = context;
  const target = (url: string, written = url): Target => {
    const address = readAddress(url, { written, ...(display && { display }) });
    const name = readHostName(address.host);
    return { address, ...(name && { name }) };
  };
  const own = payload.kind === 'web' ? target(payload.url, payload.written) : undefined;
  const hops = payload.kind === 'web' ? redirectHops(payload.url) : [];
  // An archive's copy is not the site itself.
  const live = hops.filter((hop) => hop.kind !== 'copy');
  const further = [...live.map((hop) => hop.url), ...mailHosts(payload)].filter((url) => webUrl(url));
  const targets = [...(own ? [own] : []), ...further.map((url) => target(url))];
  const ruleContext: RuleContext = { ...context, ...(own && { own }), targets, hops };
  return RULES.flatMap((rule) => rule(ruleContext));
}

/** What is said of the whole text already, or means nothing inside another one. */
const OF_THE_WHOLE: readonly string[] = ['hidden-characters', 'no-scheme'];

/**
 * What speaks for or against a code, found without network; heaviest first. Each address, number and account inside it
 * goes through the same rules as a code of its own, except that nothing inside can speak for the whole. Pure; never
 * throws.
 */
export function findSignals(context: SignalContext): Signal[] {
  const { payload, page, display } = context;
  const inner = carriedIn(payload).flatMap((carried) =>
    findingsOf({ payload: carried, ...(page && { page }), ...(display && { display }) }).filter(
      ({ rule, level }) => level !== 'good' && !OF_THE_WHOLE.includes(rule),
    ),
  );
  const findings = [...findingsOf(context), ...inner];
  return distinct(findings).sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** Each finding once, though several addresses of one code can give the same. */
function distinct(findings: RuleFinding[]): RuleFinding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()];
}
