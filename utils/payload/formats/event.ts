import { findLinks } from '../find-links';
import type { KindParser } from '../payload';
import { type ContentLine, contentLines, unescapeLine } from './content-lines';
import { withoutEmpty } from './fields';

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z?))?$/i;

/** `20261123T081500Z` as a person reads it; anything else as it stands. */
function readTime(value: string | undefined): string | undefined {
  const match = TIME.exec(value ?? '');
  if (!match) return value;
  const [, year, month, day, hour, minute, , zone] = match;
  const date = `${year}-${month}-${day}`;
  return hour ? `${date} ${hour}:${minute}${zone ? ' UTC' : ''}` : date;
}

/** The length that a duration says (RFC 5545, 3.3.6), in milliseconds; `undefined` when it is none. */
function durationOf(value: string | undefined): number | undefined {
  const match =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i.exec(
      value ?? '',
    );
  if (!match || !/\d/.test(value ?? '')) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** The end of an event that says how long it takes, written as the start is. Wall-clock time. */
function endAfter(start: string | undefined, duration: string | undefined): string | undefined {
  const match = TIME.exec(start ?? '');
  const length = durationOf(duration);
  if (!match || length === undefined) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, zone = ''] = match;
  const begin = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const end = new Date(begin + length);
  if (Number.isNaN(end.getTime())) return undefined;
  const [date = '', time = ''] = end.toISOString().split('T');
  const isDay = match[4] === undefined && length % 86_400_000 === 0;
  return isDay ? date : `${date} ${time.slice(0, 5)}${zone ? ' UTC' : ''}`;
}

const isStart = ({ name, value }: ContentLine) =>
  name === 'BEGIN' && /^(?:VEVENT|VTODO|VJOURNAL)$/i.test(value);

/** The first event's own lines: not those of an alarm in it or of a time zone beside it. */
function ownLines(lines: readonly ContentLine[]): ContentLine[] {
  const begin = lines.findIndex(isStart);
  const own: ContentLine[] = [];
  let depth = 0;
  for (const line of lines.slice(begin + 1)) {
    if (line.name === 'BEGIN') depth += 1;
    else if (line.name === 'END') {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0) own.push(line);
  }
  return own;
}

/** Every address in it, whichever line it stands in: place, description, attachment, conference. */
function linksOf(lines: readonly ContentLine[]): string[] {
  const urls = lines.filter((line) => line.name === 'URL' && line.value).map((line) => line.value);
  const known = new Set(urls.flatMap((url) => findLinks(url)));
  const found = lines
    .filter((line) => line.name !== 'URL' && line.name !== 'UID' && line.name !== 'PRODID')
    .flatMap((line) => findLinks(unescapeLine(line)));
  return [...new Set([...urls, ...found.filter((link) => !known.has(link))])].slice(0, 20);
}

/** An event or task, alone or in a calendar (RFC 5545). */
export const parseEvent: KindParser = (text) => {
  if (!/^\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO|VJOURNAL)/i.test(text)) return undefined;
  const lines = contentLines(text);
  const own = ownLines(lines);
  const first = (name: string) => {
    const line = own.find((candidate) => candidate.name === name && candidate.value);
    return line && unescapeLine(line);
  };
  const end = first('DTEND') ?? first('DUE');
  return {
    kind: 'event',
    text,
    summary: first('SUMMARY') ?? '',
    links: linksOf(lines),
    ...withoutEmpty({
      start: readTime(first('DTSTART')),
      end: end === undefined ? endAfter(first('DTSTART'), first('DURATION')) : readTime(end),
      location: first('LOCATION'),
      description: first('DESCRIPTION'),
      organiser: first('ORGANIZER')?.replace(/^mailto:/i, ''),
    }),
  };
};
