import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, Parser } from 'parse5';
import type { PageDocument } from './tree';

/** What a parse may come to; each is counted, so that one page always gives one tree. */
export interface ParseLimits {
  /** Elements, texts and comments that are made, those that the parser adds itself included. */
  nodes: number;
  /** Attributes of one element, and characters of one tag. */
  attributes: number;
  /** Elements that are open at a time: finding one's way among them costs the square of their number. */
  open: number;
}

/** Far beyond any page that a person reads. */
export const PARSE_LIMITS: ParseLimits = { nodes: 60_000, attributes: 500, open: 6_000 };

/** A parsed page; `whole` is false when only its beginning was. */
export interface ParsedPage {
  doc: PageDocument;
  whole: boolean;
}

/** Characters between two looks at the tag that is being read. */
const CHUNK = 4_096;

class LimitReached extends Error {}

/** The parser's own way of making nodes, which ends at the limits. */
function limitedAdapter(limits: ParseLimits): typeof defaultTreeAdapter {
  let nodes = 0;
  let open = 0;
  const count = () => {
    if (++nodes > limits.nodes) throw new LimitReached();
  };
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      count();
      return defaultTreeAdapter.createElement(...args);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      if (++open > limits.open) throw new LimitReached();
    },
    onItemPop() {
      open--;
    },
  };
}

/** Parses HTML into plain objects. Nothing in them runs, loads or can get in the way of whoever walks over them. */
export function parseHtml(text: string, limits = PARSE_LIMITS): ParsedPage {
  const parser = new Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>({
    treeAdapter: limitedAdapter(limits),
    // As in the frame that shows it: what a page says to those without scripts is part of it.
    scriptingEnabled: false,
  });
  const { tokenizer } = parser;
  // Of the tag that is being read. Each attribute is compared with all before it.
  const attributesRead = () =>
    (tokenizer as unknown as { currentToken: { attrs?: unknown[] } | null }).currentToken?.attrs?.length ?? 0;
  try {
    for (let at = 0; at < text.length; at += CHUNK) {
      tokenizer.write(text.slice(at, at + CHUNK), false);
      if (attributesRead() > limits.attributes) return { doc: parser.document, whole: false };
    }
    tokenizer.write('', true);
    return { doc: parser.document, whole: true };
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return { doc: parser.document, whole: false };
  }
}

/** Whether a browser would show the page in its old layout mode. */
export const isQuirky = ({ mode }: PageDocument): boolean => mode === html.DOCUMENT_MODE.QUIRKS;
