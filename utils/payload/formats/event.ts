import type { KindParser } from '../payload';
import { contentLines, unescapeLine, withoutEmpty } from './fields';

/** `20261123T081500Z` as a person reads it; anything else as it stands. */
function readTime(value: string | undefined): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z?))?$/i.exec(value ?? '');
  if (!match) return value;
  const [, year, month, day, hour, minute, zone] = match;
  const date = `${year}-${month}-${day}`;
  return hour ? `${date} ${hour}:${minute}${zone ? ' UTC' : ''}` : date;
}

/** An event or task, alone or in a calendar (RFC 5545). */
export const parseEvent: KindParser = (text) => {
  if (!/^\s*BEGIN:(?:VCALENDAR|VEVENT|VTODO)/i.test(text)) return undefined;
  const lines = contentLines(text);
  // What stands in an alarm or a time zone is not the event's own.
  const begin = lines.findIndex((line) => line.name === 'BEGIN' && /^(?:VEVENT|VTODO)$/i.test(line.value));
  const own = lines.slice(Math.max(begin, 0));
  const first = (name: string) => {
    const line = own.find((candidate) => candidate.name === name);
    return line && unescapeLine(line);
  };
  const links = own.filter((line) => line.name === 'URL' && line.value).map((line) => line.value);
  return {
    kind: 'event',
    text,
    summary: first('SUMMARY') ?? '',
    links,
    ...withoutEmpty({
      start: readTime(first('DTSTART')),
      end: readTime(first('DTEND') ?? first('DUE')),
      location: first('LOCATION'),
      description: first('DESCRIPTION'),
    }),
  };
};
