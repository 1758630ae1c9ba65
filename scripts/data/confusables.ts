/** A host's letters are lower case and composed by then; an ASCII one needs no table. */
function isInHosts(char: string): boolean {
  const isOne = [...char].length === 1;
  return isOne && char > '\u007f' && char.toLowerCase() === char && char.normalize('NFKC') === char;
}

/** What a prototype comes to without its marks, when that is short ASCII of an address; otherwise empty. */
function ascii(prototype: string): string {
  const bare = prototype.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z0-9.-]{1,3}$/.test(bare) ? bare : '';
}

/**
 * The lines of the table: an ASCII text and, after a blank, every character that passes for it. Takes
 * Unicode's own table and lines of additions; an addition counts where Unicode has nothing.
 */
export function confusableGroups(table: Record<string, string>, additions: readonly string[]): string[] {
  const byChar = new Map<string, string>();
  for (const [char, prototype] of Object.entries(table)) {
    const target = ascii(prototype);
    if (target && isInHosts(char) && !/\p{M}/u.test(char)) byChar.set(char, target);
  }
  for (const line of additions) {
    const [target = '', ...chars] = line.split(/\s+/);
    for (const char of chars) if (!byChar.has(char)) byChar.set(char, target);
  }
  const groups = new Map<string, string[]>();
  for (const [char, target] of byChar) groups.set(target, [...(groups.get(target) ?? []), char]);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([target, chars]) => `${target} ${chars.sort().join('')}`);
}
