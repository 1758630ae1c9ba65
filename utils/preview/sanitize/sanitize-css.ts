/** What stands in for an absolute address: `data:`, or undefined, which takes the picture away. */
type ResolveUrl = (absolute: string) => string | undefined;

/** A token as it is written anew, and where the next one begins. */
type Rewritten = [text: string, end: number];

const NOWHERE = 'url("data:,")';
/** Functions that name addresses in a way that is not `url(…)`; under another name they are invalid and ignored. */
const OTHER_LOADERS = new Set([
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'paint',
  'element',
  'expression',
]);
const isName = (c: string): boolean => /[\w-]/.test(c) || c > '\u007f';
const isHex = (c: string): boolean => /[0-9a-f]/i.test(c);

/** One `\` escape: the character that it stands for and where it ends (CSS Syntax 3, 4.3.7). */
function readEscape(css: string, at: number): [char: string, end: number] {
  let end = at + 1;
  if (!isHex(css.charAt(end))) return [css.charAt(end), end + 1];
  while (end < at + 7 && isHex(css.charAt(end))) end++;
  const code = Number.parseInt(css.slice(at + 1, end), 16);
  if (/\s/.test(css.charAt(end))) end++;
  const usable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return [usable ? String.fromCodePoint(code) : '\ufffd', end];
}

/** The text up to where `isEnd` says, with its escapes decoded, and where it ends. */
function readUntil(css: string, at: number, isEnd: (c: string) => boolean): [text: string, end: number] {
  let text = '';
  let end = at;
  while (end < css.length && !isEnd(css.charAt(end))) {
    if (css.charAt(end) === '\\') {
      const [char, next] = readEscape(css, end);
      text += char;
      end = next;
    } else text += css.charAt(end++);
  }
  return [text, end];
}

const readName = (css: string, at: number) => readUntil(css, at, (c) => !isName(c) && c !== '\\');

/** The address within `url( … )`, from behind the bracket on; and the place behind the closing bracket. */
function readUrl(css: string, at: number): [address: string, end: number] {
  let start = at;
  while (/\s/.test(css.charAt(start)) && start < css.length) start++;
  const quote = css.charAt(start);
  const isQuoted = quote === '"' || quote === "'";
  const [text, end] = readUntil(css, isQuoted ? start + 1 : start, (c) =>
    isQuoted ? c === quote || c === '\n' : c === ')',
  );
  const close = css.indexOf(')', end);
  return [text.trim(), close < 0 ? css.length : close + 1];
}

/** A name written so that it cannot be read differently: what an escape stood for stays a full escape. */
function writeName(raw: string, name: string): string {
  if (!raw.includes('\\')) return raw;
  return name.replace(/[^\w\u0080-\uffff-]|^-?\d/g, (match) =>
    Array.from(match, (c) => `\\${c.charCodeAt(0).toString(16)} `).join(''),
  );
}

/** An address as it may stand in the page: within the document, as data, or nowhere. */
function writeUrl(address: string, base: string, resolve: ResolveUrl): string {
  if (address.startsWith('#')) return `url("${encodeURI(address)}")`;
  if (/^data:(image|font)\//i.test(address)) {
    return `url("${address.replace(/["\\\s<>]/g, encodeURIComponent)}")`;
  }
  const absolute = URL.canParse(address, base) ? new URL(address, base).href : undefined;
  const data = absolute && /^https?:/.test(absolute) ? resolve(absolute) : undefined;
  return data ? `url("${data}")` : NOWHERE;
}

function rewriteComment(css: string, at: number): Rewritten {
  const end = css.indexOf('*/', at + 2);
  return [' ', end < 0 ? css.length : end + 2];
}

function rewriteString(css: string, at: number): Rewritten {
  const quote = css.charAt(at);
  const [text, end] = readUntil(css, at + 1, (c) => c === quote || c === '\n');
  return [`"${text.replace(/["\\\n\r\f<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`, end + 1];
}

/** `@import` and its like go with all that belongs to them. */
function rewriteAtRule(css: string, at: number): Rewritten {
  const [name, end] = readName(css, at + 1);
  if (!/^(import|charset|namespace)$/i.test(name)) {
    return [`@${writeName(css.slice(at + 1, end), name)}`, end];
  }
  const semicolon = css.indexOf(';', end);
  return ['', semicolon < 0 ? css.length : semicolon + 1];
}

function rewriteName(css: string, at: number, rewriteUrl: (address: string) => string): Rewritten {
  const [name, end] = readName(css, at);
  const low = name.toLowerCase();
  const isFunction = css.charAt(end) === '(';
  if (isFunction && low.startsWith('url')) {
    const [address, after] = readUrl(css, end + 1);
    return [rewriteUrl(address), after];
  }
  const text = isFunction && OTHER_LOADERS.has(low) ? 'removed' : writeName(css.slice(at, end), name);
  return [text, Math.max(end, at + 1)];
}

/** `width < 40em` stays; anything that could be read as a tag goes. */
function rewriteOther(css: string, at: number): Rewritten {
  const c = css.charAt(at);
  return [c !== '<' || /[\s=]/.test(css.charAt(at + 1)) ? c : '', at + 1];
}

function rewriteToken(css: string, at: number, rewriteUrl: (address: string) => string): Rewritten {
  const c = css.charAt(at);
  if (c === '/' && css.charAt(at + 1) === '*') return rewriteComment(css, at);
  if (c === '"' || c === "'") return rewriteString(css, at);
  if (c === '@') return rewriteAtRule(css, at);
  return isName(c) || c === '\\' ? rewriteName(css, at, rewriteUrl) : rewriteOther(css, at);
}

/**
 * Style text that names no address any more. The frame's content policy would refuse them anyway; this is the
 * first of two locks. `@import` goes, every `url(…)` becomes data or nothing, whatever escapes it is written with.
 * @param base absolute address that relative ones refer to
 * @param resolve gives `data:` for an absolute address whose picture was fetched
 */
export function sanitizeCss(css: string, base: string, resolve: ResolveUrl): string {
  let out = '';
  // Fonts are not worth a request each: the letters show without them.
  let isInFont = false;
  const rewriteUrl = (address: string) => writeUrl(address, base, isInFont ? () => undefined : resolve);
  for (let at = 0; at < css.length; ) {
    const c = css.charAt(at);
    if (c === '}') isInFont = false;
    if (c === '@') isInFont ||= readName(css, at + 1)[0].toLowerCase() === 'font-face';
    const [text, end] = rewriteToken(css, at, rewriteUrl);
    out += text;
    at = end;
  }
  return out;
}
