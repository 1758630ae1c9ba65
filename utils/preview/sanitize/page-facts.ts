import { webAddress } from '../fetch/preview-address';
import { attributeOf, elementsIn, type PageDocument, type PageElement, textIn } from './tree';

/** What a page says of itself and asks for, before anything is taken out of it. */
export interface PageFacts {
  title: string;
  /** The address that relative ones refer to: the page's own, or that of its first `<base href>`. */
  base: string;
  /** Rules by what its fields ask for, each once. */
  asks: string[];
  /** Where its forms send to, as written. */
  formTargets: string[];
  /** Contents of `<meta http-equiv=refresh>`. */
  refreshes: string[];
  scripts: number;
}

const TITLE_CHARS = 300;
/** So many forms and redirects are looked at, and so much of each. */
const MAX_LISTED = 50;
const LISTED_CHARS = 8_192;

/** What a field asks for: the rule's name, or nothing worth a word. */
function fieldRule(input: PageElement): string | undefined {
  const fill = (attributeOf(input, 'autocomplete') ?? '').toLowerCase().split(/\s+/);
  if (attributeOf(input, 'type')?.trim().toLowerCase() === 'password') return 'asks-password';
  if (fill.includes('current-password') || fill.includes('new-password')) return 'asks-password';
  if (fill.some((word) => word === 'cc-number' || word === 'cc-csc')) return 'asks-card';
  return fill.includes('one-time-code') ? 'asks-code' : undefined;
}

function add(list: string[], text: string | undefined): void {
  if (text !== undefined && list.length < MAX_LISTED) list.push(text.slice(0, LISTED_CHARS));
}

/** Adds what one element says. */
function noteElement(facts: PageFacts, element: PageElement): void {
  switch (element.tagName) {
    case 'input': {
      const rule = fieldRule(element);
      if (rule !== undefined && !facts.asks.includes(rule)) facts.asks.push(rule);
      break;
    }
    case 'form':
      add(facts.formTargets, attributeOf(element, 'action'));
      break;
    case 'meta':
      if (attributeOf(element, 'http-equiv')?.trim().toLowerCase() === 'refresh') {
        add(facts.refreshes, attributeOf(element, 'content'));
      }
      break;
    case 'script':
      facts.scripts++;
      break;
    case 'title':
      facts.title ||= textIn(element)
        .slice(0, LISTED_CHARS)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, TITLE_CHARS);
  }
}

/**
 * Reads a page once.
 * @param pageUrl absolute address of the page
 */
export function pageFacts(doc: PageDocument, pageUrl: string): PageFacts {
  const facts: PageFacts = { title: '', base: '', asks: [], formTargets: [], refreshes: [], scripts: 0 };
  for (const element of elementsIn(doc)) {
    noteElement(facts, element);
    const href = element.tagName === 'base' && facts.base === '' ? attributeOf(element, 'href') : undefined;
    if (href === undefined) continue;
    const base = webAddress(href, () => true, pageUrl);
    facts.base = base instanceof URL ? base.href : pageUrl;
  }
  facts.base ||= pageUrl;
  return facts;
}
