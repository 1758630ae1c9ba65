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
