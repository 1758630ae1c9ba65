import type { FileReader, NamedBytes, ReadContext } from './read-context';

/** Pictures that stand in the text itself (RFC 2397). */
const INLINE =
  /"(data:image\/[^"]{20,40000000})"|'(data:image\/[^']{20,40000000})'|[=(](data:image\/[^\s"')>]{20,40000000})/gi;
/** Its type, how it is written, and what it holds. */
const PARTS = /^data:image\/([\w.+-]{1,40})((?:;[\w=-]{1,40})*),/i;
/** Where a picture's element begins, how long it is at most, and the address in it that a server would be asked for. */
const PICTURE = /<(?:img|image)\b/gi;
const MAX_ELEMENT = 2000;
const REMOTE = /\bsrc\s*=\s*(?:["']\s*)?https?:/i;
const MAX_INLINE = 500;

/** Reads the pictures that stand in the text of a page; nothing is loaded. */
export const readHtml: FileReader = async ({ bytes }, context) => {
  await readInlinePictures(new TextDecoder().decode(bytes), context);
  return undefined;
};

/** Reads the pictures in markup, and says where there are others that only a server has. */
export async function readInlinePictures(
  markup: string,
  { readInner, tools, place }: ReadContext,
): Promise<void> {
  const seen = new Set<string>();
  for (const [, inDouble, inSingle, bare] of markup.matchAll(INLINE)) {
    const address = inDouble ?? inSingle ?? bare ?? '';
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

function hasRemotePicture(markup: string): boolean {
  for (const { index } of markup.matchAll(PICTURE)) {
    const [element = ''] = markup.slice(index, index + MAX_ELEMENT).split('>', 1);
    if (REMOTE.test(element)) return true;
  }
  return false;
}

function bytesOf(data: string, options: string): NamedBytes['bytes'] | undefined {
  try {
    const text = decodeURIComponent(data.replaceAll('&amp;', '&'));
    if (!/;base64/i.test(options)) return new TextEncoder().encode(text);
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
