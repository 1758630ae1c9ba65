/**
 * Collects ordinary links from documents that lie in folders, such as `node_modules`: home pages in package.json,
 * links in read-me files, licences and manuals. `npx tsx scripts/data/name-model/collect-links.ts DIR… > links.tsv`
 * prints `mined<TAB>url`, a few addresses a site, so that no single site weighs much.
 */
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'tldts';

const DOCUMENTS = /^(?:package\.json|metadata|copyright|readme.*|changelog.*|.*\.(?:md|rst|html?|pod|txt))$/i;
const ADDRESS = /https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(?:[/?#][^\s"'<>()[\]{}\\`|*$,;]*)?/gi;
/** Hosts that manuals make up. */
const MADE_UP =
  /example|localhost|foo|bar\b|baz|your|test|evil|attacker|hacker|phish|malicious|domain|mysite|acme|\bhost\b|fake/i;
const LARGEST = 2_000_000;
const PER_SITE = 6;

function* files(folder: string): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile() && DOCUMENTS.test(entry.name.replace(/\.gz$/, ''))) yield path;
  }
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST) return '';
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const sites = new Map<string, Set<string>>();
for (const folder of process.argv.slice(2)) {
  for (const path of files(folder)) {
    for (const [found] of textOf(path).matchAll(ADDRESS)) {
      const text = found.replace(/[.,:;!?'*_-]+$/, '').replaceAll('&amp;', '&');
      if (!URL.canParse(text) || MADE_UP.test(text)) continue;
      const url = new URL(text);
      const name = parse(url.hostname, { allowPrivateDomains: true });
      if (!name.domain || (!name.isIcann && !name.isPrivate)) continue;
      const seen = sites.get(name.domain) ?? new Set();
      if (seen.size < PER_SITE) seen.add(url.href);
      sites.set(name.domain, seen);
    }
  }
}
for (const [, links] of [...sites].sort(([a], [b]) => (a < b ? -1 : 1)))
  for (const link of links) console.log(`mined\t${link}`);
