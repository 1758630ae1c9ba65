import { findLinks } from '../find-links';
import type { ContactPayload, KindParser } from '../payload';
import {
  type ContentLine,
  contentLines,
  decodeLine,
  splitValue,
  unescapeLine,
  unescapeValue,
} from './content-lines';
import { docomoFields, withoutEmpty } from './fields';

/** The values of some DoCoMo fields, in the order of the names; empty ones left out. */
function valuesOf(fields: ReadonlyMap<string, string[]>, ...names: string[]): string[] {
  return names.flatMap((name) => fields.get(name) ?? []).filter(Boolean);
}

/** A structured value (`family;given;…`) in its parts, unescaped. */
function partsOf(line: ContentLine | undefined): string[] {
  return line ? splitValue(decodeLine(line), ';').map((part) => unescapeValue(part).trim()) : [];
}

/** Joins a structured value in reading order; an escaped comma or semicolon is part of its word. */
function join(line: ContentLine | undefined): string {
  return partsOf(line).filter(Boolean).join(', ');
}

/** Lines that are read as something else, or as no text at all. */
const NO_LINKS = new Set(['URL', 'EMAIL', 'TEL', 'PHOTO', 'LOGO', 'SOUND', 'KEY', 'BEGIN', 'END', 'VERSION']);

/** Addresses in fields that nobody reads: social profiles, messengers, calendars, notes, pictures by address. */
function linksElsewhere(lines: readonly ContentLine[]): string[] {
  return lines.flatMap((line) => {
    const value = unescapeLine(line);
    const isAddress = /^https?:/i.test(value);
    return NO_LINKS.has(line.name) && !isAddress ? [] : findLinks(value);
  });
}

const unique = (values: readonly string[]) => [...new Set(values)].slice(0, 20);

function parseVcard(text: string): ContactPayload {
  const lines = contentLines(text);
  const linesOf = (name: string) => lines.filter((line) => line.name === name && line.value);
  const all = (name: string) => linesOf(name).map((line) => unescapeLine(line).trim());
  const [family = '', given = ''] = partsOf(linesOf('N')[0]);
  const links = all('URL').map((value) => value.replace(/^url:/i, ''));
  const known = new Set(links.flatMap((link) => findLinks(link)));
  const further = linesOf('IMPP').map((line) => unescapeLine(line));
  return {
    kind: 'contact',
    text,
    name: all('FN')[0] || `${given} ${family}`.trim(),
    phones: all('TEL').map((value) => value.replace(/^tel:/i, '')),
    mails: all('EMAIL').map((value) => value.replace(/^mailto:/i, '')),
    links: unique([
      ...links,
      ...linksElsewhere(lines.filter(({ name }) => name !== 'URL')).filter((link) => !known.has(link)),
      ...further.filter((value) => /^[a-z][a-z0-9+.-]{1,20}:/i.test(value)),
    ]),
    addresses: linesOf('ADR').map(join),
    ...withoutEmpty({
      organisation: join(linesOf('ORG')[0]),
      title: all('TITLE')[0],
      note: all('NOTE').join('\n'),
    }),
  };
}

const docomoBody = (text: string) => docomoFields(text.slice(text.indexOf(':') + 1));

/** What the fields of a DoCoMo contact hold besides those that are read: links in notes and addresses. */
function docomoLinks(fields: ReadonlyMap<string, string[]>): string[] {
  const urls = valuesOf(fields, 'URL');
  const known = new Set(urls.flatMap((url) => findLinks(url)));
  const others = [...fields].filter(([name]) => name !== 'URL' && name !== 'EMAIL' && name !== 'E');
  const found = others.flatMap(([, values]) => values.flatMap((value) => findLinks(value)));
  return unique([...urls, ...found.filter((link) => !known.has(link))]);
}

function parseMecard(text: string): ContactPayload {
  const fields = docomoBody(text);
  const all = (...names: string[]) => valuesOf(fields, ...names);
  // The name is "family,given".
  const [family = '', given = ''] = (all('N')[0] ?? '').split(',').map((part) => part.trim());
  return {
    kind: 'contact',
    text,
    name: `${given} ${family}`.trim(),
    phones: all('TEL', 'TEL-AV'),
    mails: all('EMAIL'),
    links: docomoLinks(fields),
    addresses: all('ADR'),
    ...withoutEmpty({ organisation: all('ORG')[0], title: all('TITLE')[0], note: all('NOTE', 'MEMO')[0] }),
  };
}

function parseBizcard(text: string): ContactPayload {
  const fields = docomoBody(text);
  const all = (...names: string[]) => valuesOf(fields, ...names);
  return {
    kind: 'contact',
    text,
    // Given name and family name stand apart.
    name: [all('N')[0], all('X')[0]].filter(Boolean).join(' '),
    phones: all('B', 'M', 'F'),
    mails: all('E'),
    links: docomoLinks(fields),
    addresses: all('A'),
    ...withoutEmpty({ organisation: all('C')[0], title: all('T')[0] }),
  };
}

/** vCard (RFC 6350 and its forerunners), DoCoMo's `MECARD:` and `BIZCARD:`. */
export const parseContact: KindParser = (text) => {
  if (/^\s*BEGIN:VCARD/i.test(text)) return parseVcard(text);
  if (/^\s*MECARD:/i.test(text)) return parseMecard(text);
  return /^\s*BIZCARD:/i.test(text) ? parseBizcard(text) : undefined;
};
