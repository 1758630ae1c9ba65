import { getDomain } from 'tldts';
import type { Signal } from '../signals/signal';
import { refreshTarget } from './fetch/preview-address';
import type { PageFacts } from './sanitize/page-facts';

/** A page with less readable text than this and with scripts shows little without them. Characters. */
const FEW_LETTERS = 40;
/** Characters of a target that are shown. */
const SHOWN = 200;

const siteOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** Names a page's target without trusting it: the host of a web address, else the scheme. */
function targetName(target: string): string {
  const url = new URL(target);
  return (url.host || url.protocol).slice(0, SHOWN);
}

type Level = Signal['level'];

const finding = (rule: string, level: Level, evidence: Record<string, string>): Signal => ({
  rule,
  level,
  evidence,
});

/** Forms that send to another site. */
function formFindings({ base, formTargets }: PageFacts, page: URL): Signal[] {
  return formTargets
    .filter((action) => URL.canParse(action, base))
    .map((action) => new URL(action, base))
    .filter(({ host, hostname }) => host !== '' && siteOf(hostname) !== siteOf(page.hostname))
    .map(({ host }) =>
      finding('form-elsewhere', 'medium', { host: page.host, target: host.slice(0, SHOWN) }),
    );
}

/** Declarative redirects: the `Refresh` header, then the page's own. */
function refreshFindings({ refreshes }: PageFacts, page: URL, refresh: string): Signal[] {
  return [refresh, ...refreshes]
    .map((content) => refreshTarget(content, page.href))
    .filter((target) => target !== undefined)
    .map((target) =>
      finding('moves-on', 'low', { target: target.slice(0, SHOWN), host: targetName(target) }),
    );
}

function scriptFindings({ scripts }: PageFacts, text: string): Signal[] {
  if (scripts === 0 || text.length >= FEW_LETTERS) return [];
  return [finding('needs-script', 'info', { scripts: String(scripts) })];
}

/**
 * What speaks against a page, read from the page itself; each rule once.
 * @param facts of the page as parsed, before anything was taken out
 * @param refresh value of the `Refresh` header
 * @param text the page's readable text
 */
export function pageFindings(facts: PageFacts, pageUrl: string, text: string, refresh = ''): Signal[] {
  const page = new URL(pageUrl);
  const fields = facts.asks.map((rule) => finding(rule, 'low', { host: page.host }));
  // A form that goes elsewhere matters only where it takes something worth stealing.
  const forms = fields.length > 0 ? formFindings(facts, page) : [];
  const found = [
    ...fields,
    ...forms,
    ...refreshFindings(facts, page, refresh),
    ...scriptFindings(facts, text),
  ];
  const rules = found.map(({ rule }) => rule);
  return found.filter(({ rule }, at) => rules.indexOf(rule) === at);
}
