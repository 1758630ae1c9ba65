import { LIMITS, type Limits } from '../limits';
import { NOTHING_REMOVED, type RemovedContent } from '../preview';
import { DROPPED, elementPolicy, VOID } from './element-policy';
import { escapeHtml } from './escape-html';
import type { FetchedSubresources, SanitizeContext } from './sanitize-context';
import { styleElement, writeAttributes } from './write-element';

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
  /** A style's text is written with it. */
  hasChildren: boolean;
}

const TEXT_CHARS = 2_000;
const NONE_FETCHED: FetchedSubresources = { pictures: new Map(), styles: new Map() };

function writeText(context: SanitizeContext, text: string): Written {
  if (context.text.length < TEXT_CHARS) context.text += ` ${text.slice(0, TEXT_CHARS)}`;
  return { start: escapeHtml(text), end: '', hasChildren: false };
}

/** One element's tags; undefined when it goes with everything in it. */
function writeElement(context: SanitizeContext, el: Element, depth: number): Written | undefined {
  const picturesLeft = context.picturesLeft;
  const style = styleElement(context, el);
  if (style !== undefined) {
    // A stylesheet beyond the room is left out whole; half a rule is worse than none.
    const markup = style.length - (picturesLeft - context.picturesLeft);
    return { start: markup <= context.markupLeft ? style : '', end: '', hasChildren: false };
  }
  const name = el.localName;
  const policy = elementPolicy(el.namespaceURI, name);
  if (policy === 'drop') {
    if (Object.hasOwn(DROPPED, name)) context.removed[DROPPED[name] ?? 'other']++;
    return undefined;
  }
  if (policy === 'unwrap' || depth >= context.limits.depth) return { start: '', end: '', hasChildren: true };
  const end = VOID.has(name) ? '' : `</${name}>`;
  return { start: `<${name}${writeAttributes(context, el)}>`, end, hasChildren: true };
}

/** One node within the limits; undefined when it goes with everything in it. */
function writeNode(context: SanitizeContext, node: Node, depth: number): Written | undefined {
  if (context.nodes++ >= context.limits.nodes || context.markupLeft <= 0) {
    context.removed.beyond++;
    return undefined;
  }
  const picturesLeft = context.picturesLeft;
  let written: Written | undefined;
  if (node.nodeType === 3) written = writeText(context, node.nodeValue ?? '');
  else if (node.nodeType === 1) written = writeElement(context, node as Element, depth);
  if (written) {
    const pictures = picturesLeft - context.picturesLeft;
    context.markupLeft -= written.start.length + written.end.length - pictures;
  }
  return written;
}

/** The content of `root`, in a loop instead of a recursion: a page may nest deeper than the stack. */
function writeContent(context: SanitizeContext, root: Node | null): string {
  const out: string[] = [];
  /** The elements that are open: what is next in each, and its end tag. */
  const open: { next: Node | null; end: string }[] = [{ next: root?.firstChild ?? null, end: '' }];
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const node = level.next;
    if (!node) {
      out.push(level.end);
      open.pop();
      continue;
    }
    level.next = node.nextSibling;
    const written = writeNode(context, node, open.length - 1);
    if (!written) continue;
    out.push(written.start);
    open.push({ next: written.hasChildren ? node.firstChild : null, end: written.end });
  }
  return out.join('');
}

/**
 * Writes a parsed page anew from what is known to be harmless: no script, no handler, no frame, no form target,
 * no link, no hint, no address. What is not on the lists of `element-policy.ts` is left out.
 * @param doc parsed by `parseHtml`, so that nothing of it has run or loaded
 * @param base absolute address that the page's relative ones refer to
 * @param fetched pictures and stylesheets to put in; without them they are only listed in `subresources`
 */
export function sanitizePage(
  doc: Document,
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
    nodes: 0,
    markupLeft: limits.markupChars,
    picturesLeft: limits.pictureChars,
    text: '',
  };
  const tag = (el: Element | null, name: string) => `<${name}${el ? writeAttributes(context, el) : ''}>`;
  const htmlTag = tag(doc.documentElement, 'html');
  const head = writeContent(context, doc.head);
  context.text = '';
  const bodyTag = tag(doc.body, 'body');
  const body = writeContent(context, doc.body);
  return {
    htmlTag,
    head,
    bodyTag,
    body,
    quirks: doc.compatMode === 'BackCompat',
    text: context.text.replace(/\s+/g, ' ').trim().slice(0, TEXT_CHARS),
    subresources: { pictures: [...context.pictures], styles: [...context.styles] },
    removed: context.removed,
  };
}
