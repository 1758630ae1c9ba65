import { readHostName } from '../payload/brands/host-name';
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
  spoofedLetters,
  brandNames,
  hostedBrand,
  nearMissPart,
  endingAsLabel,
  hostInPath,
  writtenLikeDeceptions,
  redirector,
  shortener,
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

/** More links than this in one text are not judged one by one. */
const MAX_LINKS = 10;

/** The web addresses in a payload that is not one itself. */
function linksIn(payload: Payload): string[] {
  switch (payload.kind) {
    case 'text':
    case 'contact':
    case 'event':
      return payload.links.slice(0, MAX_LINKS);
    case 'intent':
      return payload.fallback ? [payload.fallback] : [];
    default:
      return [];
  }
}

/** What speaks for or against a code, found without network; heaviest first. Pure; never throws. */
export function findSignals(context: SignalContext): Signal[] {
  const { payload, display } = context;
  const target = (url: string, written = url): Target => {
    const address = readAddress(url, { written, ...(display && { display }) });
    const name = readHostName(address.host);
    return { address, ...(name && { name }) };
  };
  const own = payload.kind === 'web' ? target(payload.url, payload.written) : undefined;
  const hops = payload.kind === 'web' ? redirectHops(payload.url) : [];
  const further = [...hops.map((hop) => hop.url), ...linksIn(payload)].filter((url) => webUrl(url));
  const targets = [...(own ? [own] : []), ...further.map((url) => target(url))];
  const ruleContext: RuleContext = { ...context, ...(own && { own }), targets, hops };
  const findings = RULES.flatMap((rule) => rule(ruleContext));
  return distinct(findings).sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** Each finding once, though several addresses of one code can give the same. */
function distinct(findings: RuleFinding[]): RuleFinding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()];
}
