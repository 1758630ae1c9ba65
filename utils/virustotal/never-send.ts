/**
 * True when an address is on the user's never-send list: the host itself or a subdomain of it. Entries may be
 * written as hosts, with a leading `*.` or dot, or as whole addresses.
 */
export function isNeverSent(url: string, list: readonly string[]): boolean {
  const host = hostOf(url);
  if (host === undefined) return true;
  return list.some((entry) => {
    const barred = hostOf(entry.trim().replace(/^(?:\*\.|\.)/, ''));
    return barred !== undefined && (host === barred || host.endsWith(`.${barred}`));
  });
}

/** The host in lower case and punycode, without a closing dot. */
function hostOf(text: string): string | undefined {
  const url = text.includes('://') ? text : `http://${text}`;
  if (text === '' || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/\.$/, '') || undefined;
}
