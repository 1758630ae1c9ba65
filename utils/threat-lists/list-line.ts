import { listedAddress, listedHost } from './listed-form';

/** What a line of a list comes to. */
export interface ListLine {
  /** Names as `listed-form` writes them; none where the line means nothing for addresses. */
  names: string[];
  /** The line takes them off the list (`@@||host^`). */
  isExclusion?: boolean;
}

const NOTHING: ListLine = { names: [] };

/** Addresses that a hosts file leads its names to; no host of anybody. */
const NOWHERE = new Set(['0.0.0.0', '127.0.0.1', '255.255.255.255', '[::]', '[::1]']);
/** A hosts file's entries for the computer itself that look like a name. */
const OWN_NAMES = /^(?:localhost|localhost\.localdomain|local|broadcasthost|ip6-[a-z]+|0\.0\.0\.0)$/i;
/** Options of an Adblock-style rule that still mean the whole site. */
const WHOLE_SITE = /^(?:document|doc|all|popup|important)?$/;

/**
 * Reads one line of a list: of a hosts file, a domain or address by itself, or an Adblock-style rule.
 *
 * @param line without line end, without blanks around it, not empty and no comment
 * @returns `undefined` for a line that is none of these
 */
export function readListLine(line: string): ListLine | undefined {
  if (line.startsWith('[Adblock') || /#[@?$%]*#/.test(line)) return NOTHING;
  if (line.startsWith('@@')) {
    const rule = readRule(line.slice(2));
    return rule && { ...rule, isExclusion: true };
  }
  if (line.startsWith('|') || /\^(?:$|[|$])/.test(line)) return readRule(line);
  const [first = '', ...others] = withoutComment(line).split(/\s+/);
  if (others.length === 0) return named(first);
  if (!isHostsAddress(first)) return undefined;
  const lines = others.map((name) => (OWN_NAMES.test(name) ? NOTHING : named(name)));
  return lines.includes(undefined) ? undefined : { names: lines.flatMap((one) => one?.names ?? []) };
}

function withoutComment(line: string): string {
  const at = line.search(/\s#/);
  return at < 0 ? line : line.slice(0, at).trimEnd();
}

/** What a hosts file's line begins with: an IPv4 or IPv6 address. */
function isHostsAddress(text: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ||
    (/^[0-9a-f:.%]+(?:[g-z][a-z0-9]*)?$/i.test(text) && text.includes(':'))
  );
}

/** A domain or an address, with or without scheme; `*.` before a domain is what a domain means here anyway. */
function named(text: string): ListLine | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return NOTHING;
  const bare = scheme === undefined ? text.replace(/^(?:\*?\.|\/\/)/, '') : text.slice(scheme.length + 3);
  // A browser would mend these; in a list they are damage, as are a file's path, a table's row and markup.
  if (!/^[^\s/\\,;"'<>(){}*?#=@]/.test(bare) || /[\s<>"\\]/.test(bare)) return undefined;
  const href = `http://${bare}`;
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const host = listedHost(url);
  if (host === undefined || (scheme === undefined && /[,;=*(){}']/.test(url.host))) return undefined;
  if (NOWHERE.has(host)) return NOTHING;
  const isHost = scheme === undefined && !/[/?#:@]/.test(bare.replace(/^\[[^\]]*\]/, ''));
  return { names: [isHost ? host : listedAddress(url)] };
}

/** `||host^`, `||host/path`, `|https://host/path|`; `undefined` for what is no rule, nothing for what is narrower or wider. */
function readRule(line: string): ListLine | undefined {
  const at = line.lastIndexOf('$');
  const options = at > 0 && /^[\w~,=|.:*/-]*$/.test(line.slice(at + 1)) ? line.slice(at + 1) : '';
  const pattern = options ? line.slice(0, at) : line;
  // For some kinds of requests or on some pages only: not what a visitor gets.
  if (!options.split(',').every((option) => WHOLE_SITE.test(option))) return NOTHING;
  const bare = pattern.replace(/^\|{1,2}/, '').replace(/\^?\|?$/, '');
  // Patterns cannot be compared by hashes.
  if (/[*^|]/.test(bare.replace(/^\*\./, ''))) return NOTHING;
  return bare === '' ? undefined : named(bare);
}
