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
  for (const { 0: opening, 1: tag = '', index } of sentence.matchAll(/<(\w+)>/g)) {
    if (index < end) continue;
    const inside = index + opening.length;
    const close = sentence.indexOf(`</${tag}>`, inside);
    if (close < 0) continue;
    if (index > end) parts.push(sentence.slice(end, index));
    parts.push({ tag, inside: splitTags(sentence.slice(inside, close)) });
    end = close + tag.length + 3;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}
