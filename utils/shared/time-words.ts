import { currentLanguage, t } from '../words/translate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
];

/**
 * How long ago something was, in words: "just now", "5 minutes ago", "yesterday".
 *
 * @param then milliseconds since 1970; a time in the future (a clock was set back) counts as now
 */
export function ago(then: number, now: number): string {
  const passed = Math.max(0, now - then);
  const unit = UNITS.find(([, length]) => passed >= length);
  if (!unit) return t('time-just-now');
  return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(
    -Math.floor(passed / unit[1]),
    unit[0],
  );
}

/** The browser's own way of writing dates in the language that is set: "3/4" is two days in the one English and the other. */
function dateLocale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  const language = currentLanguage();
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}

/** A moment, in milliseconds since 1970, as date and time of day. */
export function momentWords(at: number): string {
  return new Date(at).toLocaleString(dateLocale());
}

/** The day of a moment, in milliseconds since 1970. */
export function dayWords(at: number): string {
  return new Date(at).toLocaleDateString(dateLocale());
}

/**
 * The heading of a day in a list: "today", "yesterday", else its weekday and date.
 *
 * @param at a moment of that day, in milliseconds since 1970
 */
export function dayHeading(at: number, now: number): string {
  const passed = Math.round((midnightBefore(now) - midnightBefore(at)) / DAY);
  if (passed === 0 || passed === 1)
    return new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'auto' }).format(-passed, 'day');
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString(dateLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** The beginning of a moment's day where the user is. A day of 23 or 25 hours is why days are counted by these. */
function midnightBefore(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** From which day to which, of two moments in milliseconds since 1970; a single day where it is one. */
export function daysWords(first: number, last: number): string {
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'medium' }).formatRange(
    first,
    Math.max(first, last),
  );
}
