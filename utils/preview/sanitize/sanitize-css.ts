/** What stands in for an address; undefined takes the picture away. */
export type ResolveUrl = (absolute: string) => string | undefined;

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
function escaped(css: string, at: number): [string, number] {
  let end = at + 1;
  if (!isHex(css.charAt(end))) return [css.charAt(end), end + 1];
  while (end < at + 7 && isHex(css.charAt(end))) end++;
  const code = Number.parseInt(css.slice(at + 1, end), 16);
  if (/\s/.test(css.charAt(end))) end++;
  const usable = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return [usable ? String.fromCodePoint(code) : '\ufffd', end];
}

/** A run of text with its escapes decoded, up to where `stop` says. */
function run(css: string, at: number, stop: (c: string) => boolean): [string, number] {
  let text = '';
  let i = at;
  while (i < css.length && !stop(css.charAt(i))) {
    if (css.charAt(i) === '\\') {
      const [c, next] = escaped(css, i);
      text += c;
      i = next;
    } else text += css.charAt(i++);
  }
  return [text, i];
}

/** The address within `url( … )`, from behind the bracket; and the place behind the closing bracket. */
function urlContent(css: string, at: number): [string, number] {
  let i = at;
  while (/\s/.test(css.charAt(i)) && i < css.length) i++;
  const quote = css.charAt(i);
  const quoted = quote === '"' || quote === "'";
  const [text, end] = run(css, quoted ? i + 1 : i, (c) => (quoted ? c === quote || c === '\n' : c === ')'));
  const close = css.indexOf(')', end);
  return [text.trim(), close < 0 ? css.length : close + 1];
}

/** A name written so that it cannot be read differently: what an escape stood for stays a full escape. */
function plain(raw: string, name: string): string {
  if (!raw.includes('\\')) return raw;
  return name.replace(/[^\w\u0080-\uffff-]|^-?\d/g, (match) =>
    Array.from(match, (c) => `\\${c.charCodeAt(0).toString(16)} `).join(''),
  );
}

function replacement(text: string, base: string, resolve: ResolveUrl): string {
  if (text.startsWith('#')) return `url("${encodeURI(text)}")`;
  if (/^data:(image|font)\//i.test(text)) return `url("${text.replace(/["\\\s<>]/g, encodeURIComponent)}")`;
  const absolute = URL.canParse(text, base) ? new URL(text, base).href : undefined;
  const data = absolute && /^https?:/.test(absolute) ? resolve(absolute) : undefined;
  return data ? `url("${data}")` : NOWHERE;
}

/**
 * Style text that names no address any more. The frame's content policy would refuse them anyway; this is the
 * first of two locks. `@import` goes, every `url(…)` becomes data or nothing, whatever escapes it is written with.
 * @param resolve gives `data:` for an absolute address whose picture was fetched
 */
export function sanitizeCss(css: string, base: string, resolve: ResolveUrl): string {
  let out = '';
  let i = 0;
  // Fonts are not worth a request each: the letters show without them.
  let inFont = false;
  while (i < css.length) {
    const c = css.charAt(i);
    if (c === '}') inFont = false;
    if (c === '/' && css.charAt(i + 1) === '*') {
      const end = css.indexOf('*/', i + 2);
      i = end < 0 ? css.length : end + 2;
      out += ' ';
    } else if (c === '"' || c === "'") {
      const [text, end] = run(css, i + 1, (x) => x === c || x === '\n');
      out += `"${text.replace(/["\\\n\r\f<]/g, (x) => `\\${x.charCodeAt(0).toString(16)} `)}"`;
      i = end + 1;
    } else if (c === '@') {
      const [name, end] = run(css, i + 1, (x) => !isName(x) && x !== '\\');
      const gone = /^(import|charset|namespace)$/i.test(name);
      const semicolon = css.indexOf(';', end);
      inFont ||= name.toLowerCase() === 'font-face';
      if (!gone) out += `@${plain(css.slice(i + 1, end), name)}`;
      i = gone ? (semicolon < 0 ? css.length : semicolon + 1) : end;
    } else if (isName(c) || c === '\\') {
      const [name, end] = run(css, i, (x) => !isName(x) && x !== '\\');
      const low = name.toLowerCase();
      if (css.charAt(end) === '(' && low.startsWith('url')) {
        const [text, after] = urlContent(css, end + 1);
        out += replacement(text, base, inFont ? () => undefined : resolve);
        i = after;
      } else {
        out += css.charAt(end) === '(' && OTHER_LOADERS.has(low) ? 'removed' : plain(css.slice(i, end), name);
        i = Math.max(end, i + 1);
      }
    } else {
      // `width < 40em` stays; anything that could be read as a tag goes.
      if (c !== '<' || /[\s=]/.test(css.charAt(i + 1))) out += c;
      i++;
    }
  }
  return out;
}
