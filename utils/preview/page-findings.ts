import { getDomain } from 'tldts';
import type { Signal } from '../signals/signal';
import { refreshTarget, webAddress } from './fetch/preview-address';

/** A page with less readable text than this and with scripts shows little without them. Characters. */
const FEW_LETTERS = 40;
/** Characters of a target that are shown. */
const SHOWN = 200;

const siteOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;

/** The address that relative ones refer to: the page's own, or that of its first `<base href>`. */
export function baseOf(doc: Document, pageUrl: string): string {
  const href = doc.querySelector('base[href]')?.getAttribute('href');
  const base = href ? webAddress(href, () => true, pageUrl) : undefined;
  return base instanceof URL ? base.href : pageUrl;
}

/** Names a page's target without trusting it: the host of a web address, else the scheme. */
function targetName(target: string): string {
  const url = new URL(target);
  return (url.host || url.protocol).slice(0, SHOWN);
}

/** What the fields of a page ask for: the rule's name, or nothing worth a word. */
function fieldRule(input: Element): string | undefined {
  const fill = (input.getAttribute('autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (input.getAttribute('type')?.trim().toLowerCase() === 'password') return 'asks-password';
  if (fill.includes('current-password') || fill.includes('new-password')) return 'asks-password';
  if (fill.some((word) => word === 'cc-number' || word === 'cc-csc')) return 'asks-card';
  return fill.includes('one-time-code') ? 'asks-code' : undefined;
}

type Level = Signal['level'];

const finding = (rule: string, level: Level, evidence: Record<string, string>): Signal => ({
  rule,
  level,
  evidence,
});

/** The elements of a document that a selector names, as a list. */
const all = (doc: Document, selector: string): Element[] => Array.from(doc.querySelectorAll(selector));

/** What a page asks its visitor for. */
function fieldFindings(doc: Document, page: URL): Signal[] {
  const rules = all(doc, 'input').map(fieldRule);
  return rules.filter((rule) => rule !== undefined).map((rule) => finding(rule, 'low', { host: page.host }));
}

/** Forms that send to another site. */
function formFindings(doc: Document, page: URL): Signal[] {
  const base = baseOf(doc, page.href);
  return all(doc, 'form[action]')
    .map((form) => form.getAttribute('action') ?? '')
    .filter((action) => URL.canParse(action, base))
    .map((action) => new URL(action, base))
    .filter(({ host, hostname }) => host !== '' && siteOf(hostname) !== siteOf(page.hostname))
    .map(({ host }) =>
      finding('form-elsewhere', 'medium', { host: page.host, target: host.slice(0, SHOWN) }),
    );
}

/** Declarative redirects: the `Refresh` header, then the page's own. */
function refreshFindings(doc: Document, page: URL, refresh: string): Signal[] {
  const metas = all(doc, 'meta[http-equiv]')
    .filter((meta) => meta.getAttribute('http-equiv')?.trim().toLowerCase() === 'refresh')
    .map((meta) => meta.getAttribute('content') ?? '');
  return [refresh, ...metas]
    .map((content) => refreshTarget(content, page.href))
    .filter((target) => target !== undefined)
    .map((target) =>
      finding('moves-on', 'low', { target: target.slice(0, SHOWN), host: targetName(target) }),
    );
}

function scriptFindings(doc: Document, text: string): Signal[] {
  const scripts = doc.querySelectorAll('script').length;
  if (scripts === 0 || text.length >= FEW_LETTERS) return [];
  return [finding('needs-script', 'info', { scripts: String(scripts) })];
}

/**
 * What speaks against a page, read from the page itself; each rule once.
 * @param doc as parsed, before anything was taken out
 * @param refresh value of the `Refresh` header
 * @param text the page's readable text
 */
export function pageFindings(doc: Document, pageUrl: string, text: string, refresh = ''): Signal[] {
  const page = new URL(pageUrl);
  const fields = fieldFindings(doc, page);
  // A form that goes elsewhere matters only where it takes something worth stealing.
  const forms = fields.length > 0 ? formFindings(doc, page) : [];
  const found = [...fields, ...forms, ...refreshFindings(doc, page, refresh), ...scriptFindings(doc, text)];
  const rules = found.map(({ rule }) => rule);
  return found.filter(({ rule }, at) => rules.indexOf(rule) === at);
}
