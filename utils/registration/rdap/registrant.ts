import type { JsonObject } from '../../shared/json';
import type { Registration } from '../registration';
import { type Jcard, parseJcard } from './jcard';

/** Words that stand in a registrant's place when it is not published, and names of privacy services. */
const REDACTION_WORDS = [
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
 * What may be shown of the registrant. A private person is never named: without a published organisation there is no
 * name, no city and no address, and for a person not even the country.
 */
export function registrantOf(registrants: JsonObject[]): Registrant {
  const cards = registrants.map((entity) => parseJcard(entity.vcardArray));
  const card = cards.find((one) => organisationOf(one) !== undefined) ?? cards[0];
  if (!card) return { holderHidden: false };
  const organisation = organisationOf(card);
  if (isPerson(card) || isPrivacyService(card)) return { holderHidden: true };
  const country = isRedacted(card.country) ? undefined : card.country;
  if (organisation === undefined) return { holderHidden: true, ...(country ? { country } : {}) };
  const city = isRedacted(card.city) ? undefined : card.city;
  return { holderHidden: false, organisation, ...(country ? { country } : {}), ...(city ? { city } : {}) };
}

/** The formatted name counts only where the card says that it is an organisation's. */
function organisationOf(card: Jcard): string | undefined {
  if (isPerson(card)) return undefined;
  const named = card.kind === 'org' ? card.name : undefined;
  const organisation = isRedacted(card.organisation) ? named : card.organisation;
  return isRedacted(organisation) ? undefined : organisation;
}

const isPerson = ({ kind }: Jcard) => kind === 'individual';

/** A privacy service's own address says nothing about the registrant. */
function isPrivacyService(card: Jcard): boolean {
  const proxied = [card.organisation, card.name].some(
    (name) =>
      name !== undefined &&
      /proxy|proxies|privacy|whoisguard|withheld for/i.test(name) &&
      !/^redact/i.test(name),
  );
  return proxied && organisationOf(card) === undefined;
}

function isRedacted(value: string | undefined): boolean {
  if (value === undefined || !/\p{L}/u.test(value)) return true;
  const lower = value.toLowerCase();
  return (
    ['n/a', 'none', 'na', 'null'].includes(lower) || REDACTION_WORDS.some((word) => lower.includes(word))
  );
}
