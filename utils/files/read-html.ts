import { readDrawings } from './markup/read-drawings';
import type { FileReader, NamedBytes, ReadContext } from './read-context';

/** Where a picture begins that stands in the text itself (RFC 2397), and what is before it. */
const INLINE = /["'=(]data:image\//gi;
/** What ends an address without quotation marks. */
const AFTER_BARE = /[\s"')>]/g;
/** Characters of an address: fewer hold no picture, and more are not looked for. */
const MIN_ADDRESS = 31;
const MAX_ADDRESS = 40_000_000;
/** Its type, how it is written, and what it holds. */
const PARTS = /^data:image\/([\w.+-]{1,40})((?:;[\w=-]{1,40})*),/i;
/** Where a picture's element begins, how long it is at most, and the address in it that a server would be asked for. */
const PICTURE = /<(?:img|image)\b/gi;
const MAX_ELEMENT = 2000;
const REMOTE = /\bsrc\s*=\s*(?:["']\s*)?https?:/i;
const MAX_INLINE = 500;

/** Reads the pictures that stand in the text of a page, and what it draws itself; nothing is loaded. */
export const readHtml: FileReader = async ({ bytes }, context) => {
  const markup = new TextDecoder().decode(bytes);
  await readInlinePictures(markup, context);
  await readDrawings({ markup }, context);
  return undefined;
};

/** Reads the pictures in markup, and says where there are others that only a server has. */
export async function readInlinePictures(
  markup: string,
  { readInner, tools, place }: ReadContext,
): Promise<void> {
  const seen = new Set<string>();
  for (const address of inlineAddresses(markup)) {
    const [head, type = '', options = ''] = PARTS.exec(address) ?? [];
    if (head === undefined || seen.has(address)) continue;
    if (seen.size >= MAX_INLINE) {
      tools.problem('too-many', place);
      break;
    }
    seen.add(address);
    const bytes = bytesOf(address.slice(head.length), options);
    if (bytes) await readInner({ name: `picture.${type.replace('+xml', '')}`, bytes });
  }
  if (hasRemotePicture(markup)) tools.problem('remote-pictures', place);
}

/** Found by hand: a regular expression that counts so far runs out of memory at some megabytes. */
function* inlineAddresses(markup: string): Generator<string> {
  let end = 0;
  for (const { 0: head, index } of markup.matchAll(INLINE)) {
    // One within another is a part of its data.
    if (index < end) continue;
    const start = index + 1;
    const after = addressEnd(markup, start, head[0] ?? '');
    if (after < 0 || after - start < MIN_ADDRESS || after - start > MAX_ADDRESS) continue;
    end = after;
    yield markup.slice(start, after);
  }
}

/** Negative where a quotation mark is never closed. */
function addressEnd(markup: string, start: number, before: string): number {
  if (before === '"' || before === "'") return markup.indexOf(before, start);
  AFTER_BARE.lastIndex = start;
  return AFTER_BARE.exec(markup)?.index ?? markup.length;
}

function hasRemotePicture(markup: string): boolean {
  let end = 0;
  for (const { index } of markup.matchAll(PICTURE)) {
    if (index < end) continue;
    const [element = ''] = markup.slice(index, index + MAX_ELEMENT).split('>', 1);
    if (REMOTE.test(element)) return true;
    end = index + element.length;
  }
  return false;
}

function bytesOf(data: string, options: string): NamedBytes['bytes'] | undefined {
  try {
    const text = decodeURIComponent(data.replaceAll('&amp;', '&'));
    if (!/;base64/i.test(options)) return new TextEncoder().encode(text);
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}
