import { createSelectorCost } from '../css/selector-cost';
import { LIMITS, type Limits } from '../limits';
import { NOTHING_REMOVED, type RemovedContent } from '../preview';
import { DROPPED, elementPolicy, VOID } from './element-policy';
import { escapeHtml } from './escape-html';
import { isQuirky } from './parse-html';
import { createReferenceCost } from './reference-cost';
import type { FetchedSubresources, SanitizeContext } from './sanitize-context';
import { isElement, type PageDocument, type PageElement, type PageNode, partOf } from './tree';
import { writeAttributes } from './write-element';
import { takeStyle } from './write-style';

/** A page written anew, in pieces; `buildSrcdoc` makes one document of them. */
export interface SanitizedPage {
  htmlTag: string;
  head: string;
  bodyTag: string;
  body: string;
  /** No doctype: shown in the browser's old layout mode, as the page itself would be. */
  quirks: boolean;
  /** The beginning of the readable text. */
  text: string;
  /** Absolute addresses that the page would load, in its order, each once. Nobody has requested them yet. */
  subresources: { pictures: string[]; styles: string[] };
  removed: RemovedContent;
}

/** What stands before and behind a node's children. */
interface Written {
  start: string;
  end: string;
  children: readonly PageNode[];
}

const HTML = 'http://www.w3.org/1999/xhtml';
const TEXT_CHARS = 2_000;
const NONE_FETCHED: FetchedSubresources = { pictures: new Map(), styles: new Map() };

function writeText(context: SanitizeContext, text: string): Written {
  if (context.text.length < TEXT_CHARS) context.text += ` ${text.slice(0, TEXT_CHARS)}`;
  const room = Math.max(0, context.markupLeft);
  const start = escapeHtml(text.slice(0, room));
  // Letters that are escaped take up to six; what is left out behind them is at the page's end anyway.
  return { start: start.length <= room ? start : escapeHtml(text.slice(0, room / 6)), end: '', children: [] };
}

/** HTML within a drawing, as its title may hold: what parsers disagree on where they read it again. */
function isAmongDrawn({ namespaceURI, parentNode }: PageElement): boolean {
  return (
    namespaceURI === HTML &&
    parentNode !== null &&
    'tagName' in parentNode &&
    parentNode.namespaceURI !== HTML
  );
}

/** One element's tags; undefined when it goes with everything in it. */
function writeElement(context: SanitizeContext, element: PageElement, depth: number): Written | undefined {
  if (takeStyle(context, element)) return undefined;
  const { tagName: name, childNodes: children } = element;
  const policy = isAmongDrawn(element) ? 'drop' : elementPolicy(element.namespaceURI, name);
  if (policy === 'drop') {
    if (Object.hasOwn(DROPPED, name)) context.removed[DROPPED[name] ?? 'other']++;
    return undefined;
  }
  if (policy === 'unwrap' || depth >= context.limits.depth) return { start: '', end: '', children };
  const end = VOID.has(name) ? '' : `</${name}>`;
  return { start: `<${name}${writeAttributes(context, element)}>`, end, children };
}

/** One node within the limits; undefined when it goes with everything in it. */
function writeNode(context: SanitizeContext, node: PageNode, depth: number): Written | undefined {
  if (context.nodes++ >= context.limits.nodes || context.markupLeft <= 0) {
    context.removed.beyond++;
    return undefined;
  }
  const { picturesLeft } = context;
  let written: Written | undefined;
  if (isElement(node)) written = writeElement(context, node, depth);
  else if ('value' in node) written = writeText(context, node.value);
  if (!written) return undefined;
  const size = written.start.length + written.end.length - (picturesLeft - context.picturesLeft);
  if (size > context.markupLeft) {
    context.removed.beyond++;
    return undefined;
  }
  context.markupLeft -= size;
  return written;
}

/** The content of `root`, in a loop instead of a recursion: a page may nest deeper than the stack. */
function writeContent(context: SanitizeContext, root: PageElement | undefined): string {
  const out: string[] = [];
  /** The elements that are open: their children, which of them is next, and the end tag. */
  const open: { children: readonly PageNode[]; next: number; end: string }[] = [
    { children: root?.childNodes ?? [], next: 0, end: '' },
  ];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.children[level.next++];
    if (!node) {
      out.push(level.end);
      open.pop();
      continue;
    }
    const written = writeNode(context, node, open.length - 1);
    if (!written) continue;
    out.push(written.start);
    open.push({ children: written.children, next: 0, end: written.end });
  }
  return out.join('');
}

/**
 * Writes a parsed page anew from what is known to be harmless: no script, no handler, no frame, no form target,
 * no link, no hint, no address. What is not on the lists of `element-policy.ts` is left out.
 * @param doc parsed by `parseHtml` into plain objects
 * @param base absolute address that the page's relative ones refer to
 * @param fetched pictures and stylesheets to put in; without them they are only listed in `subresources`
 */
export function sanitizePage(
  doc: PageDocument,
  base: string,
  fetched = NONE_FETCHED,
  limits: Limits = LIMITS,
): SanitizedPage {
  const context: SanitizeContext = {
    base,
    fetched,
    limits,
    removed: { ...NOTHING_REMOVED },
    pictures: new Set(),
    styles: new Set(),
    sheets: [],
    nodes: 0,
    markupLeft: limits.markupChars,
    picturesLeft: limits.pictureChars,
    stylesLeft: limits.styleChars,
    selectors: createSelectorCost(doc),
    references: createReferenceCost(doc),
    text: '',
  };
  const tag = (element: PageElement | undefined, name: string) =>
    `<${name}${element ? writeAttributes(context, element) : ''}>`;
  const root = partOf(doc, 'html');
  const headElement = root && partOf(root, 'head');
  const bodyElement = root && partOf(root, 'body');
  const htmlTag = tag(root, 'html');
  writeContent(context, headElement);
  context.text = '';
  const bodyTag = tag(bodyElement, 'body');
  const body = writeContent(context, bodyElement);
  return {
    htmlTag,
    // Of the head only styles stay, and all styles stand there.
    head: context.sheets.join(''),
    bodyTag,
    body,
    quirks: isQuirky(doc),
    text: context.text.replace(/\s+/g, ' ').trim().slice(0, TEXT_CHARS),
    subresources: { pictures: [...context.pictures], styles: [...context.styles] },
    removed: context.removed,
  };
}
