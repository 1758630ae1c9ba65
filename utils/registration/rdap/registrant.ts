import type { JsonObject } from '../../shared/json';
import type { Registration } from '../registration';
import { type Jcard, parseJcard } from './jcard';

/** Words of those who hide a holder, and of those who stand in for one. */
const HIDING = [
  'redact',
  'privacy',
  'private',
  'proxy',
  'proxies',
  'withheld',
  'masked',
  'masking',
  'not disclosed',
  'non-disclosed',
  'undisclosed',
  'not shown',
  'not published',
  'not available',
  'gdpr',
  'data protect',
  'identity protect',
  'whois protect',
  'whoisguard',
  'contact protect',
  'domain protection',
  'anonymous',
  'anonymised',
  'anonymized',
];

type Registrant = Pick<Registration, 'organisation' | 'country' | 'city' | 'holderHidden'>;

/**
 * What may be shown of the holder. A private person is never named: without a published organisation there is no
 * name, no city and no address, and for a person not even the country.
 */
export function registrantOf(registrants: JsonObject[]): Registrant {
  const cards = registrants.map((entity) => parseJcard(entity.vcardArray));
  const card = cards.find((one) => organisationOf(one) !== undefined) ?? cards[0];
  if (!card) return { holderHidden: false };
  const organisation = organisationOf(card);
  if (isPerson(card) || standsIn(card)) return { holderHidden: true };
  const country = isHidden(card.country) ? undefined : card.country;
  if (organisation === undefined) return { holderHidden: true, ...(country ? { country } : {}) };
  const city = isHidden(card.city) ? undefined : card.city;
  return { holderHidden: false, organisation, ...(country ? { country } : {}), ...(city ? { city } : {}) };
}

/** The formatted name counts only where the card says that it is an organisation's. */
function organisationOf(card: Jcard): string | undefined {
  if (isPerson(card)) return undefined;
  const named = card.kind === 'org' ? card.name : undefined;
  const found = isHidden(card.organisation) ? named : card.organisation;
  return isHidden(found) ? undefined : found;
}

const isPerson = ({ kind }: Jcard) => kind === 'individual';

/** A privacy service's own address says nothing about the holder. */
function standsIn(card: Jcard): boolean {
  const proxied = [card.organisation, card.name].some(
    (name) =>
      name !== undefined &&
      /proxy|proxies|privacy|whoisguard|withheld for/i.test(name) &&
      !/^redact/i.test(name),
  );
  return proxied && organisationOf(card) === undefined;
}

function isHidden(value: string | undefined): boolean {
  if (value === undefined || !/\p{L}/u.test(value)) return true;
  const lower = value.toLowerCase();
  return ['n/a', 'none', 'na', 'null'].includes(lower) || HIDING.some((word) => lower.includes(word));
}
