/** A piece of markup: text with its entities resolved, or the beginning or end of an element. */
export type MarkupToken =
  | { kind: 'text'; text: string }
  /** With the beginning of its attributes, as they are written. */
  | { kind: 'open'; name: string; attributes: string }
  | { kind: 'close'; name: string };

/** Attributes beyond this hold no colour and no size, but may hold a picture. */
const MAX_ATTRIBUTES = 4_000;
/** Elements whose text is not shown. */
const UNSEEN = new Set(['style', 'script', 'title', 'template', 'noscript']);
/** Entities that drawings are written with; the numbered ones are known anyway. */
const ENTITIES: Record<string, string> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  block: '█',
  uhblk: '▀',
  lhblk: '▄',
  blk12: '▒',
  blk14: '░',
  blk34: '▓',
};

/**
 * Takes markup apart, roughly and in one pass: enough for what a mail draws with characters and table cells. Where a
 * parser would repair markup, this goes on.
 */
export function* markupTokens(markup: string): Generator<MarkupToken> {
  let at = 0;
  while (at < markup.length) {
    const start = markup.indexOf('<', at);
    const text = markup.slice(at, start < 0 ? markup.length : start);
    if (text !== '') yield { kind: 'text', text: resolved(text) };
    if (start < 0) return;
    if (markup.startsWith('<!--', start)) {
      const end = markup.indexOf('-->', start + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    const end = markup.indexOf('>', start);
    if (end < 0) return;
    at = end + 1;
    const [tag, slash, written = ''] =
      /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(markup.slice(start, start + 24)) ?? [];
    if (tag === undefined) continue;
    const name = written.toLowerCase();
    if (slash) yield { kind: 'close', name };
    else if (UNSEEN.has(name)) at = endOf(markup, name, at);
    else {
      const from = start + tag.length;
      yield { kind: 'open', name, attributes: markup.slice(from, Math.min(end, from + MAX_ATTRIBUTES)) };
    }
  }
}

/** Where an element ends whose content is no markup. */
function endOf(markup: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const end = closing.exec(markup)?.index;
  return end === undefined ? markup.length : markup.indexOf('>', end) + 1 || markup.length;
}

function resolved(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,10}));?/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
