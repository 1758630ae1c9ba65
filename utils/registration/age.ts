import type { Signal } from '../signals/signal';
import { t } from '../words/translate';
import type { Registration } from './registration';

const DAY = 86_400_000;

interface Age {
  unit: 'future' | 'day' | 'month' | 'year';
  count: number;
}

/** How old a domain is, in the unit that a person would use. Both times in milliseconds since 1970. */
function ageOf(created: number, now: number): Age {
  const days = Math.floor((now - created) / DAY);
  // A day of slack for clocks and time zones.
  if (days < -1) return { unit: 'future', count: -days };
  if (days < 60) return { unit: 'day', count: Math.max(days, 0) };
  const months = Math.floor(days / 30.44);
  return months < 24 ? { unit: 'month', count: months } : { unit: 'year', count: Math.floor(days / 365.25) };
}

/** "registered 6 days ago": to be put after a domain's name. Both times in milliseconds since 1970. */
export function ageWords(created: number, now: number): string {
  const { unit, count } = ageOf(created, now);
  switch (unit) {
    case 'future':
      return t('registration-age-future');
    case 'day':
      if (count === 0) return t('registration-age-today');
      return count === 1 ? t('registration-age-yesterday') : t('registration-age-days', { count });
    case 'month':
      return t('registration-age-months', { count });
    case 'year':
      return t('registration-age-years', { count });
  }
}

/**
 * The age as a reason for doubt: deceptive pages live on young domains, since old ones get blocked. It takes more
 * than youth to call a site bad, so there is no `high`; age is no reason for trust, since old domains are broken into.
 * The limits are this project's own choice.
 */
export function registrationSignal(registration: Registration, now: number): Signal | undefined {
  const { created, domain } = registration;
  if (created === undefined) return undefined;
  const days = (now - created) / DAY;
  if (days < -1 || days >= 90) return undefined;
  return {
    rule: 'young-domain',
    level: days < 30 ? 'medium' : 'low',
    evidence: { domain, age: ageWords(created, now), created: new Date(created).toISOString().slice(0, 10) },
  };
}
