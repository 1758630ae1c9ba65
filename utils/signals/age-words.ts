import { t } from '../words/translate';

interface Age {
  unit: 'future' | 'day' | 'month' | 'year';
  count: number;
}

/** In the unit that a person would use. */
function ageOf(days: number): Age {
  // A day of slack for clocks and time zones.
  if (days < -1) return { unit: 'future', count: -days };
  if (days < 60) return { unit: 'day', count: Math.max(days, 0) };
  const months = Math.floor(days / 30.44);
  return months < 24 ? { unit: 'month', count: months } : { unit: 'year', count: Math.floor(days / 365.25) };
}

/** "registered 6 days ago": to be put after a domain's name. @param days whole ones since it was registered */
export function ageWords(days: number): string {
  const { unit, count } = ageOf(days);
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

/** The same of an age as evidence holds it. What is no number is shown as it is. */
export function evidenceAgeWords(age: string): string {
  return /^-?\d{1,6}$/.test(age) ? ageWords(Number(age)) : age;
}
