/** A piece of a sentence: text as it is, or a part that a tag sets apart. */
export type SentencePart = string | { tag: string; inside: SentencePart[] };

/**
 * Takes the tags of a translated sentence apart: `Read <link>the rules</link>.`
 *
 * @param sentence our own words; a tag that is not closed is text
 */
export function splitTags(sentence: string): SentencePart[] {
  const parts: SentencePart[] = [];
  let end = 0;
  for (const match of sentence.matchAll(/<(\w+)>([\s\S]*?)<\/\1>/g)) {
    const [whole, tag = '', inside = ''] = match;
    if (match.index > end) parts.push(sentence.slice(end, match.index));
    parts.push({ tag, inside: splitTags(inside) });
    end = match.index + whole.length;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}
