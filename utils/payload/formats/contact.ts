import type { ContactPayload, KindParser } from '../payload';
import { contentLines, docomoFields, unescapeLine, withoutEmpty } from './fields';

/** Joins a structured value (`family;given;…`) in reading order. */
function join(value: string, separator: string): string {
  const parts = value.split(';').map((part) => part.trim());
  return parts.filter(Boolean).join(separator);
}

function vcard(text: string): ContactPayload {
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

function card(text: string, isMecard: boolean): ContactPayload {
  const fields = docomoFields(text.slice(text.indexOf(':') + 1));
  const all = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? []).filter(Boolean);
  // MECARD writes "family,given", BIZCARD has the two apart (X is the family name).
  const [family = '', given = ''] = (all('N')[0] ?? '').split(',').map((part) => part.trim());
  const mecardName = `${given} ${family}`.trim();
  const bizcardName = [all('N')[0], all('X')[0]].filter(Boolean).join(' ');
  return {
    kind: 'contact',
    text,
    name: isMecard ? mecardName : bizcardName,
    phones: isMecard ? all('TEL', 'TEL-AV') : all('B', 'M', 'F'),
    mails: isMecard ? all('EMAIL') : all('E'),
    links: all('URL'),
    addresses: isMecard ? all('ADR') : all('A'),
    ...withoutEmpty({
      organisation: isMecard ? all('ORG')[0] : all('C')[0],
      title: isMecard ? all('TITLE')[0] : all('T')[0],
      note: isMecard ? all('NOTE', 'MEMO')[0] : undefined,
    }),
  };
}

/** vCard (RFC 6350 and its forerunners), DoCoMo's `MECARD:` and `BIZCARD:`. */
export const parseContact: KindParser = (text) => {
  if (/^\s*BEGIN:VCARD/i.test(text)) return vcard(text);
  if (/^\s*MECARD:/i.test(text)) return card(text, true);
  return /^\s*BIZCARD:/i.test(text) ? card(text, false) : undefined;
};
