import { LIMITS, type Limits } from '../limits';
import type { RemovedContent } from '../preview';
import { DROPPED, elementPolicy, VOID } from './element-policy';
import { escapeHtml } from './escape-html';
import { attributesOf, type SanitizeContext, type Subresources, styleOf } from './sanitize-context';

/** A page written anew; `frameDocument` makes one document of the pieces. */
export interface SanitizedPage {
  htmlTag: string;
  head: string;
  bodyTag: string;
  body: string;
  /** No doctype: shown in the browser's old layout mode, as the page itself would be. */
  quirks: boolean;
  /** The beginning of the readable text. */
  text: string;
  /** Absolute addresses that the page would load, in its order, each once. Nobody has asked them yet. */
  wants: { pictures: string[]; styles: string[] };
  stripped: RemovedContent;
}

const TEXT_CHARS = 2_000;
const NO_PARTS: Subresources = { pictures: new Map(), styles: new Map() };

/** Writes one node's start, notes what is left out; undefined when its children are left out too. */
function enter(
  making: SanitizeContext,
  node: Node,
  depth: number,
): { start: string; end: string } | undefined {
  if (making.nodes++ >= making.limits.nodes || making.room <= 0) {
    making.stripped.beyond++;
    return undefined;
  }
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? '';
    if (making.text.length < TEXT_CHARS) making.text += ` ${text.slice(0, TEXT_CHARS)}`;
    return { start: escapeHtml(text), end: '' };
  }
  if (node.nodeType !== 1) return undefined;
  const el = node as Element;
  const before = making.pictureRoom;
  const style = styleOf(making, el);
  if (style !== undefined) {
    // A stylesheet beyond the room is left out whole; half a rule is worse than none.
    const own = style.length - (before - making.pictureRoom);
    return { start: own <= making.room ? style : '', end: '' };
  }
  const name = el.localName;
  const fate = elementPolicy(el.namespaceURI, name);
  if (fate === 'drop') {
    if (Object.hasOwn(DROPPED, name)) making.stripped[DROPPED[name] ?? 'other']++;
    return undefined;
  }
  if (fate === 'unwrap' || depth >= making.limits.depth) return { start: '', end: '' };
  return { start: `<${name}${attributesOf(making, el)}>`, end: VOID.has(name) ? '' : `</${name}>` };
}

/** The content of `root`, in a loop instead of a recursion: a page may nest deeper than the stack. */
function contentOf(making: SanitizeContext, root: Node | null): string {
  const out: string[] = [];
  const open: { from: Node; end: string }[] = [];
  let node: Node | null = root?.firstChild ?? null;
  while (node) {
    const before = making.pictureRoom;
    const written = enter(making, node, open.length);
    const isStyle = node.nodeName.toLowerCase() === 'style';
    const child: Node | null = written && !isStyle ? node.firstChild : null;
    if (written) {
      out.push(written.start);
      making.room -= written.start.length + written.end.length - (before - making.pictureRoom);
    }
    if (child) {
      open.push({ from: node, end: written?.end ?? '' });
      node = child;
      continue;
    }
    if (written) out.push(written.end);
    while (node && !node.nextSibling) {
      const parent = open.pop();
      if (parent) out.push(parent.end);
      node = parent?.from ?? null;
    }
    node = node?.nextSibling ?? null;
  }
  return out.join('');
}

/**
 * Writes a parsed page anew from what is known to be harmless: no script, no handler, no frame, no form target,
 * no link, no hint, no address. What is not on the lists of `elements` is left out.
 * @param doc parsed by DOMParser, so that nothing of it has run or loaded
 * @param base absolute address that the page's relative ones refer to
 * @param parts pictures and stylesheets to put in; without them they are only listed in `wants`
 */
export function sanitizePage(
  doc: Document,
  base: string,
  parts = NO_PARTS,
  limits: Limits = LIMITS,
): SanitizedPage {
  const stripped = {
    scripts: 0,
    handlers: 0,
    frames: 0,
    media: 0,
    links: 0,
    forms: 0,
    hints: 0,
    other: 0,
    beyond: 0,
  };
  const making: SanitizeContext = {
    base,
    parts,
    limits,
    stripped,
    pictures: new Set(),
    styles: new Set(),
    nodes: 0,
    room: limits.markupChars,
    pictureRoom: limits.pictureChars,
    text: '',
  };
  const tag = (el: Element | null, name: string) => `<${name}${el ? attributesOf(making, el) : ''}>`;
  const htmlTag = tag(doc.documentElement, 'html');
  const head = contentOf(making, doc.head);
  making.text = '';
  const bodyTag = tag(doc.body, 'body');
  const body = contentOf(making, doc.body);
  return {
    htmlTag,
    head,
    bodyTag,
    body,
    quirks: doc.compatMode === 'BackCompat',
    text: making.text.replace(/\s+/g, ' ').trim().slice(0, TEXT_CHARS),
    wants: { pictures: [...making.pictures], styles: [...making.styles] },
    stripped,
  };
}
