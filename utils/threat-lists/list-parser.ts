import { hashOf } from './hash';
import { createHashList, type HashList } from './hash-list';
import { readListLine } from './list-line';

/** Never more entries than this: 16 MB of hashes. */
export const MAX_ENTRIES = 2_000_000;
/** No list has lines like this; what has is something else. */
const LONGEST_LINE = 16_384;
/** Exclusions are rare; a list of nothing else is none. */
const MAX_EXCLUSIONS = 50_000;

/** What a parser counted, apart from the entries; kept with a half-read list, so plain data. */
export interface ListCounts {
  /** Lines that are no comment. */
  lines: number;
  /** Of them, those that no format of a list explains. */
  unreadable: number;
  /** How many entries the list's own heading promises. */
  promised?: number;
  /** The first thing in the file is markup: a page in place of a list. */
  isMarkup?: boolean;
  /** A line without end. */
  isEndless?: boolean;
  /** Hashes of what the list takes off again. */
  exclusions: number[];
}

export interface ListParser {
  readonly hashes: HashList;
  readonly counts: ListCounts;
  /** Whether there is no use in reading on: too many entries, or no list. */
  readonly isHopeless: boolean;
  /** Takes the next piece of the text, cut anywhere. */
  push(text: string): void;
  /** The text has ended; the last line need not have a line end. */
  end(): void;
}

const HOSTS_PREFIX = ['0.0.0.0', '127.0.0.1'] as const;
const isBlank = (char: number) => char <= 32 || char === 0xfeff || char === 0xa0;
const isDigit = (char: number) => char >= 48 && char <= 57;
const isLetter = (char: number) => char >= 97 && char <= 122;

/**
 * Parses a list while it comes in. Most lines are a plain host, alone or after a hosts file's address, or a plain address:
 * these are hashed where they stand, without a string of their own; `readListLine` reads the others.
 *
 * @param before counts of a half-read list to go on with; its hashes have to be added by the caller
 */
export function createListParser(before?: ListCounts): ListParser {
  const hashes = createHashList();
  const counts: ListCounts = before
    ? { ...before, exclusions: [...before.exclusions] }
    : { lines: 0, unreadable: 0, exclusions: [] };
  let rest = '';

  function readLine(text: string, start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from === to) return;
    const first = text[from];
    if (first === '#' || first === '!' || first === ';') {
      readComment(text.slice(from, to));
      return;
    }
    if (first === '<' && counts.lines === 0) counts.isMarkup = true;
    counts.lines++;
    if (to - from > LONGEST_LINE) counts.unreadable++;
    else if (!addPlain(text, from, to)) addOther(text.slice(from, to));
  }

  /** True when the line was a plain host or address, which is then in. */
  function addPlain(text: string, start: number, to: number): boolean {
    const isAddress = text.startsWith('http', start);
    const from = isAddress ? afterScheme(text, start) : afterHostsPrefix(text, start, to);
    const end = endOfPlainHost(text, from, to);
    if (end === -1) return false;
    if (!isAddress && end === to) {
      hashes.add(hashOf(text, from, to));
      return true;
    }
    if (!isAddress || from === start || end === to || !isPlainPath(text, end, to)) return false;
    hashes.add(hashOf(text, from, to));
    return true;
  }

  function addOther(line: string): void {
    const read = readListLine(line);
    if (!read) counts.unreadable++;
    else if (!read.isExclusion) for (const name of read.names) hashes.add(hashOf(name));
    else if (counts.exclusions.length < MAX_EXCLUSIONS)
      counts.exclusions.push(...read.names.map((name) => hashOf(name)));
  }

  function readComment(line: string): void {
    if (counts.promised !== undefined || counts.lines > 0) return;
    const number =
      /^[#!;\s]*(?:(?:total\s+)?number of (?:entries|domains|urls|rules)|entries|total(?: domains)?)\s*:\s*([\d,.]{1,12})\s*$/i;
    const found = number.exec(line)?.[1]?.replace(/[,.]/g, '');
    if (found) counts.promised = Number(found);
  }

  return {
    hashes,
    counts,
    get isHopeless() {
      return hashes.length > MAX_ENTRIES || counts.isMarkup === true || counts.isEndless === true;
    },
    push(text) {
      const all = rest === '' ? text : rest + text;
      let start = 0;
      for (let end = all.indexOf('\n'); end !== -1; end = all.indexOf('\n', start)) {
        readLine(all, start, end);
        start = end + 1;
        if (hashes.length > MAX_ENTRIES) break;
      }
      rest = all.slice(start);
      if (rest.length > 4 * LONGEST_LINE) {
        counts.isEndless = true;
        rest = '';
      }
    },
    end() {
      const last = rest;
      rest = '';
      // Line ends of old Macs.
      for (const line of last.split('\r')) readLine(line, 0, line.length);
    },
  };
}

/** Where the host of `http://host…` begins; the start itself for anything else. */
function afterScheme(text: string, start: number): number {
  if (text.startsWith('://', start + 4)) return start + 7;
  return text.startsWith('s://', start + 4) ? start + 8 : start;
}

/** Where the name of a hosts file's line begins; the start itself for a name alone. */
function afterHostsPrefix(text: string, start: number, to: number): number {
  const prefix = HOSTS_PREFIX.find((one) => text.startsWith(one, start));
  if (prefix === undefined) return start;
  let from = start + prefix.length;
  if (from >= to || !isBlank(text.charCodeAt(from))) return start;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  return text.startsWith('localhost', from) ? start : from;
}

/**
 * Where a host ends that `URL` would leave as it is: labels of small letters, digits and hyphens, two at least, the last
 * one beginning with a letter (otherwise it may be a number that means an IPv4 address).
 *
 * @returns the place of the first character after it; -1 for anything else
 */
function endOfPlainHost(text: string, from: number, to: number): number {
  let label = from;
  let labels = 0;
  let i = from;
  for (; i < to; i++) {
    const char = text.charCodeAt(i);
    if (isLetter(char) || isDigit(char) || char === 45) continue;
    if (char !== 46) break;
    if (i === label) return -1;
    label = i + 1;
    labels++;
  }
  if (labels === 0 || i === label || i - from > 253) return -1;
  // `xn--` may be written in ways that `URL` refuses, which no code can then lead to either.
  return isLetter(text.charCodeAt(label)) ? i : -1;
}

/** Whether what follows a host is a path with query that `URL` would leave as it is. */
function isPlainPath(text: string, from: number, to: number): boolean {
  // `URL` leaves a question mark out that nothing follows.
  if (text.charCodeAt(from) !== 47 || text.charCodeAt(to - 1) === 63) return false;
  for (let i = from + 1; i < to; i++) {
    const char = text.charCodeAt(i);
    const isPlain =
      isLetter(char) ||
      isDigit(char) ||
      (char >= 65 && char <= 90) ||
      // Of the others only these: `.` at the beginning of a part may mean the part above it.
      (char === 46 ? text.charCodeAt(i - 1) !== 47 : '/-_~?&=+:@!$()*,;'.includes(text[i] ?? ' '));
    if (!isPlain) return false;
  }
  return true;
}
