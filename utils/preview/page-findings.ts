import { getDomain } from 'tldts';
import type { Signal } from '../signals/signal';
import { refreshTarget, webAddress } from './fetch/preview-address';

/** A page with less readable text than this and with scripts shows little without them. */
const FEW_LETTERS = 40;
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

/**
 * What speaks against a page, read from the page itself.
 * @param doc as parsed, before anything was taken out
 * @param refresh value of the `Refresh` header
 * @param text the page's readable text
 */
export function pageFindings(doc: Document, pageUrl: string, text: string, refresh?: string): Signal[] {
  const found = new Map<string, Signal>();
  const add = (rule: string, level: Signal['level'], evidence: Record<string, string>) => {
    if (!found.has(rule)) found.set(rule, { rule, level, evidence });
  };
  const { host } = new URL(pageUrl);
  for (const input of Array.from(doc.querySelectorAll('input'))) {
    const rule = fieldRule(input);
    if (rule) add(rule, 'low', { host });
  }
  const asks = found.size > 0;
  const base = baseOf(doc, pageUrl);
  for (const form of Array.from(doc.querySelectorAll('form[action]'))) {
    const action = form.getAttribute('action') ?? '';
    if (!URL.canParse(action, base)) continue;
    const target = new URL(action, base);
    const away = target.host !== '' && siteOf(target.hostname) !== siteOf(new URL(pageUrl).hostname);
    if (asks && away) add('form-elsewhere', 'medium', { host, target: target.host.slice(0, SHOWN) });
  }
  const metas = Array.from(doc.querySelectorAll('meta[http-equiv]'))
    .filter((meta) => meta.getAttribute('http-equiv')?.trim().toLowerCase() === 'refresh')
    .map((meta) => meta.getAttribute('content') ?? '');
  for (const content of [refresh ?? '', ...metas]) {
    const target = refreshTarget(content, pageUrl);
    if (target) add('moves-on', 'low', { target: target.slice(0, SHOWN), host: targetName(target) });
  }
  const scripts = doc.querySelectorAll('script').length;
  if (scripts > 0 && text.length < FEW_LETTERS) add('needs-script', 'info', { scripts: String(scripts) });
  return [...found.values()];
}
