import { TokenType, tokenizer } from '@csstools/css-tokenizer';
import { type ReferenceCost, referenceOf } from '../sanitize/reference-cost';
import { type ResolveUrl, type Token, writeTokens } from './css-tokens';
import { noCost, type SelectorCost } from './selector-cost';

/** Blocks of rules that stay; a font, a page or a counter of its own is nothing that a picture of a page needs. */
const BLOCKS = new Set(['media', 'supports', 'layer', 'container', 'keyframes', '-webkit-keyframes']);
/** More tokens than this before a block or a semicolon are no selector and no value. */
const MAX_PIECE = 20_000;
const MAX_NESTED = 8;

/** Part of a style up to the next brace or semicolon. */
interface Piece {
  tokens: Token[];
  end: '{' | '}' | ';' | '';
  /** Too long, or with brackets or strings that do not close. */
  isBroken: boolean;
}

/** A block that is open. */
interface Block {
  kind: 'rules' | 'style' | 'keyframes' | 'dropped';
  /** How many selectors its rule stands for. */
  factor: number;
}

const PAIRS: Partial<Record<TokenType, TokenType>> = {
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
};
const ENDS: Partial<Record<TokenType, Piece['end']>> = {
  [TokenType.OpenCurly]: '{',
  [TokenType.CloseCurly]: '}',
  [TokenType.Semicolon]: ';',
  [TokenType.EOF]: '',
};

/** A style's pieces, one after the other; a brace or a semicolon always ends one, also within brackets. */
function* piecesOf(css: string): Generator<Piece> {
  const stream = tokenizer({ css });
  for (;;) {
    const tokens: Token[] = [];
    const open: TokenType[] = [];
    let isBroken = false;
    for (;;) {
      const token = stream.nextToken();
      const [type] = token;
      const end = ENDS[type];
      if (end !== undefined) {
        yield { tokens, end, isBroken: isBroken || open.length > 0 };
        if (end === '') return;
        break;
      }
      const closer = PAIRS[type];
      if (closer) open.push(closer);
      else if (type === TokenType.CloseParen || type === TokenType.CloseSquare)
        isBroken ||= open.pop() !== type;
      isBroken ||= type === TokenType.BadString || type === TokenType.BadURL || tokens.length >= MAX_PIECE;
      if (!isBroken) tokens.push(token);
    }
  }
}

/** What a style is written anew with. */
interface Writing {
  resolve: ResolveUrl;
  cost: SelectorCost;
}

/** A block's beginning and what it is; undefined for one that goes with everything in it. */
function beginBlock(
  piece: Piece,
  around: Block,
  writing: Writing,
): [start: string, block: Block] | undefined {
  if (piece.isBroken || around.kind === 'dropped') return undefined;
  const first = piece.tokens.findIndex(
    ([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment,
  );
  const token = piece.tokens[first];
  const isAtRule = token?.[0] === TokenType.AtKeyword;
  const name = isAtRule ? token[4].value.toLowerCase() : '';
  if (isAtRule && !BLOCKS.has(name)) return undefined;
  const prelude = writeTokens(isAtRule ? piece.tokens.slice(first + 1) : piece.tokens, writing.resolve);
  if (prelude.includes('removed()')) return undefined;
  if (isAtRule) {
    const kind = name.endsWith('keyframes') ? 'keyframes' : around.kind;
    return [`@${name}${prelude}{`, { kind, factor: around.factor }];
  }
  const factor = around.kind === 'keyframes' ? 1 : writing.cost.book(piece.tokens, around.factor);
  return factor === undefined ? undefined : [`${prelude}{`, { kind: 'style', factor }];
}

/** A declaration, or nothing for whatever else stands there: `@import` and its like. */
function writeDeclaration({ tokens, isBroken }: Piece, { resolve }: Writing): string {
  const [name, colon] = tokens.filter(
    ([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment,
  );
  if (isBroken || name?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon) return '';
  return /^(behavior|-moz-binding|src)$/i.test(name[4].value) ? '' : writeTokens(tokens, resolve);
}

function rewrite(css: string, outer: Block, writing: Writing): string {
  const out: string[] = [];
  const open: Block[] = [outer];
  const close = () => {
    if (open.length > 1 && open.pop()?.kind !== 'dropped') out.push('}');
  };
  for (const piece of piecesOf(css)) {
    const block = open.at(-1) ?? outer;
    if (piece.end === '{') {
      const begun = open.length > MAX_NESTED ? undefined : beginBlock(piece, block, writing);
      // Braces are counted also in what goes.
      open.push(begun?.[1] ?? { kind: 'dropped', factor: 1 });
      out.push(begun?.[0] ?? '');
      continue;
    }
    const text = block.kind === 'style' ? writeDeclaration(piece, writing) : '';
    if (text) out.push(text, piece.end === ';' ? ';' : '');
    if (piece.end === '}') close();
  }
  while (open.length > 1) close();
  return out.join('');
}

/** What a page bears of its styles, and which names in it they may refer to. */
export interface StyleLimits {
  selectors: SelectorCost;
  references: Pick<ReferenceCost, 'isGradient'>;
}

const NO_PAGE: StyleLimits = { selectors: noCost, references: { isGradient: () => false } };

/** Gives what may stand for an address: inside the page, as data, or nowhere. */
function resolver(base: string, resolve: ResolveUrl, { references }: StyleLimits): ResolveUrl {
  return (address) => {
    if (address.startsWith('#')) {
      const id = referenceOf(address);
      return id !== undefined && references.isGradient(id) ? `#${id}` : undefined;
    }
    if (/^data:image\//i.test(address)) return resolve(address);
    const absolute = URL.canParse(address, base) ? new URL(address, base).href : undefined;
    return absolute && /^https?:/.test(absolute) ? resolve(absolute) : undefined;
  };
}

/**
 * A stylesheet that names no address any more and costs no more than it seems to. The frame's content policy would
 * refuse addresses anyway; this is the first of two locks. It is read by the rules of CSS itself and written anew from
 * what they give, so that no escape means another thing there than here.
 * @param base absolute address that relative ones refer to
 * @param resolve gives `data:` for an absolute address whose picture was fetched, and for a picture that is data
 */
export function sanitizeCss(css: string, base: string, resolve: ResolveUrl, limits = NO_PAGE): string {
  const writing = { resolve: resolver(base, resolve, limits), cost: limits.selectors };
  return rewrite(css, { kind: 'rules', factor: 1 }, writing);
}

/** The declarations of a `style` attribute, by the same rules. */
export function sanitizeDeclarations(
  css: string,
  base: string,
  resolve: ResolveUrl,
  limits = NO_PAGE,
): string {
  const none: SelectorCost = { book: () => undefined };
  const writing = { resolve: resolver(base, resolve, limits), cost: none };
  return rewrite(css, { kind: 'style', factor: 1 }, writing);
}
