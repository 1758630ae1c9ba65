import { type CSSToken, TokenType } from '@csstools/css-tokenizer';

/** What stands in for an absolute address: `data:`, or undefined, which takes the picture away. */
export type ResolveUrl = (address: string) => string | undefined;

/** A token as it is written in the source. */
export type Token = CSSToken;

const NOWHERE = 'url("data:,")';

/** Functions of values, media and selectors that stay. They name no address and cost no more than they seem to. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp round mod rem abs sign sin
  cos tan asin acos atan atan2 pow sqrt hypot log exp var linear-gradient radial-gradient conic-gradient
  repeating-linear-gradient repeating-radial-gradient repeating-conic-gradient -webkit-linear-gradient
  -webkit-radial-gradient -moz-linear-gradient translate translatex translatey translatez translate3d rotate rotatex
  rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy matrix matrix3d perspective cubic-bezier
  steps minmax repeat fit-content counter counters attr rect inset circle ellipse polygon path brightness contrast
  grayscale hue-rotate invert opacity saturate sepia not is where lang dir nth-child nth-last-child nth-of-type
  nth-last-of-type`.split(/\s+/),
);
/** More columns or rows than this are no layout. */
const MAX_REPEAT = 100;

/** A name written so that it cannot be read differently: whatever is no plain letter becomes a full escape. */
function writeName(name: string): string {
  return name.replace(/[^\w\u0080-\uffff-]|^-?\d|^-$/g, (match) =>
    Array.from(match, (c) => `\\${c.charCodeAt(0).toString(16)} `).join(''),
  );
}

function writeString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<&]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}

/** An address as it may stand in the page: as data, or nowhere. */
function writeUrl(address: string, resolve: ResolveUrl): string {
  const data = resolve(address.trim());
  return data === undefined ? NOWHERE : `url("${data.replace(/["\\\s<>&]/g, encodeURIComponent)}")`;
}

/** The place behind the bracket that closes the function or bracket at `from`. */
function endOf(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const type = tokens[at]?.[0];
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    else if (type === TokenType.CloseParen && --depth <= 0) return at + 1;
  }
  return tokens.length;
}

/** A function whose content is not written as it stands: its replacement, and where it ends; undefined for others. */
function replaced(
  tokens: readonly Token[],
  from: number,
  resolve: ResolveUrl,
): [text: string, end: number] | undefined {
  const token = tokens[from];
  if (token?.[0] !== TokenType.Function) return undefined;
  const name = token[4].value.toLowerCase();
  const end = () => endOf(tokens, from);
  const inside = tokens
    .slice(from + 1, from + 8)
    .find(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
  if (name === 'url')
    return [inside?.[0] === TokenType.String ? writeUrl(inside[4].value, resolve) : NOWHERE, end()];
  const isEndless = name === 'repeat' && inside?.[0] === TokenType.Number && inside[4].value > MAX_REPEAT;
  return FUNCTIONS.has(name) && !isEndless ? undefined : ['removed()', end()];
}

function writeToken(token: Token, resolve: ResolveUrl): string {
  switch (token[0]) {
    case TokenType.Whitespace:
    case TokenType.Comment:
      return ' ';
    case TokenType.Ident:
      return writeName(token[4].value);
    case TokenType.Function:
      return `${writeName(token[4].value)}(`;
    case TokenType.Hash:
      return `#${token[4].value.replace(/[^\w\u0080-\uffff-]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}`;
    case TokenType.String:
      return writeString(token[4].value);
    case TokenType.URL:
      return writeUrl(token[4].value, resolve);
    case TokenType.Number:
    case TokenType.Percentage:
    case TokenType.Dimension:
      return token[1].includes('\\') ? '0' : token[1];
    case TokenType.Colon:
    case TokenType.Comma:
    case TokenType.OpenParen:
    case TokenType.CloseParen:
    case TokenType.OpenSquare:
    case TokenType.CloseSquare:
      return token[1];
    case TokenType.Delim:
      return /^[.>+~*|^$=/!&%-]$/.test(token[4].value) ? token[4].value : '';
    default:
      return '';
  }
}

/** Tokens of a value, a selector or a condition, written anew so that they name no address and close nothing. */
export function writeTokens(tokens: readonly Token[], resolve: ResolveUrl): string {
  let out = '';
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    // `width <= 40em`; anything that could be read as a tag goes.
    const isLess = token[0] === TokenType.Delim && token[4].value === '<';
    if (isLess) out += tokens[at + 1]?.[1] === '=' ? '<' : '< ';
    const [text, end] = replaced(tokens, at, resolve) ?? [writeToken(token, resolve), at + 1];
    out += text;
    at = end;
  }
  return out;
}
