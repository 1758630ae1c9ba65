import type { ContactPayload, KindParser } from '../payload';
import { contentLines, docomoFields, unescapeLine, withoutEmpty } from './fields';

/** The values of some DoCoMo fields, in the order of the names; empty ones left out. */
function valuesOf(fields: ReadonlyMap<string, string[]>, ...names: string[]): string[] {
  return names.flatMap((name) => fields.get(name) ?? []).filter(Boolean);
}

/** Joins a structured value (`family;given;…`) in reading order. */
function join(value: string, separator: string): string {
  const parts = value.split(';').map((part) => part.trim());
  return parts.filter(Boolean).join(separator);
}

function parseVcard(text: string): ContactPayload {
  const lines = contentLines(text);
  const all = (name: string) =>
    lines.filter((line) => line.name === name && line.value).map((line) => unescapeLine(line).trim());
  const [family = '', given = ''] = (lines.find((line) => line.name === 'N')?.value ?? '').split(';');
  return {
    kind: 'contact',
    text,
    name: all('FN')[0] || `${given} ${family}`.trim(),
    phones: all('TEL').map((value) => value.replace(/^tel:/i, '')),
    mails: all('EMAIL').map((value) => value.replace(/^mailto:/i, '')),
    links: all('URL'),
    addresses: all('ADR').map((value) => join(value, ', ')),
    ...withoutEmpty({
      organisation: join(all('ORG')[0] ?? '', ', '),
      title: all('TITLE')[0],
      note: all('NOTE')[0],
    }),
  };
}

const docomoBody = (text: string) => docomoFields(text.slice(text.indexOf(':') + 1));

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
    links: all('URL'),
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
    links: all('URL'),
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
