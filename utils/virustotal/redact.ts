/** What was removed from which part of an address. */
export interface Removed {
  part: 'user' | 'path' | 'query' | 'fragment';
  what: string;
}

export interface Redacted {
  url: string;
  removed: Removed[];
  segments: { text: string; removed?: string }[];
}

export function redact(url: string): Redacted {
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  parsed.search = '';
  return { url: parsed.href, removed: [], segments: [{ text: parsed.href }] };
}
