import { ageWords } from '../signals/age-words';
import type { Signal } from '../signals/signal';
import type { Registration } from './registration';

const DAY = 86_400_000;

/** "registered 6 days ago": to be put after a domain's name. Both times in milliseconds since 1970. */
export function domainAgeWords(created: number, now: number): string {
  return ageWords(daysSince(created, now));
}

const daysSince = (created: number, now: number) => Math.floor((now - created) / DAY);

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
    evidence: {
      domain,
      age: String(daysSince(created, now)),
      created: new Date(created).toISOString().slice(0, 10),
    },
  };
}
