/** Splits a CSS value at the top-level occurrences of a separator, leaving brackets and quoted strings whole. */
export function splitTopLevel(value: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    const c = value[i];
    if (c === '\\') i++;
    else if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === separator && depth === 0) {
      parts.push(value.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(value.slice(start).trim());
  return parts.filter(Boolean);
}

/**
 * Replaces each `url(…)` of a CSS value, also one that is never closed, by what `replace` makes of the address in it. In
 * one pass, since the text may be a stranger's; an address with a closing bracket in it is cut there.
 */
export function replaceUrls(value: string, replace: (url: string) => string): string {
  const [before, ...parts] = value.split(/url\(/i);
  const replaced = parts.map((part) => {
    const [url = '', ...after] = part.split(')');
    return replace(url.replace(/["']/g, '').trim()) + after.join(')');
  });
  return [before, ...replaced].join('');
}

/**
 * The address inside one CSS image value as a browser computes it: `url("…")`, or the first `url()` or plain
 * string of an `image-set()`. Computed values are absolute already. `undefined` for gradients and `none`.
 */
export function urlOf(image: string): string | undefined {
  const set = /^(-webkit-)?image-set\(/i.test(image);
  if (!set && !/^url\(/i.test(image)) return undefined;
  const start = image.search(/url\(/i);
  let i = start < 0 ? image.indexOf('(') + 1 : start + 4;
  while (image[i] === ' ') i++;
  const quote = image[i] === '"' || image[i] === "'" ? image[i++] : undefined;
  if (start < 0 && !quote) return undefined;
  let url = '';
  for (; i < image.length; i++) {
    const c = image[i] ?? '';
    if (c === (quote ?? ')')) return url.trim() || undefined;
    url += c === '\\' ? (image[++i] ?? '') : c;
  }
  return undefined;
}
