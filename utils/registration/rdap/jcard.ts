import { asVisibleText, isObject } from '../../shared/json';

/** What of a contact's jCard (RFC 7095) matters here. */
export interface Jcard {
  kind?: string;
  name?: string;
  organisation?: string;
  email?: string;
  phone?: string;
  city?: string;
  country?: string;
}

/** Reads `vcardArray`: `["vcard", [[name, parameters, type, value, …], …]]`. Anything else gives an empty card. */
export function parseJcard(vcardArray: unknown): Jcard {
  const card: Jcard = {};
  if (!Array.isArray(vcardArray) || !Array.isArray(vcardArray[1])) return card;
  for (const property of vcardArray[1].slice(0, 60)) {
    if (!Array.isArray(property) || typeof property[0] !== 'string') continue;
    const [name, parameters, , value] = property;
    const set = (key: keyof Jcard, found: string | undefined) => {
      if (found !== undefined && card[key] === undefined) card[key] = found;
    };
    switch (name.toLowerCase()) {
      case 'kind':
        set('kind', asVisibleText(value)?.toLowerCase());
        break;
      case 'fn':
        set('name', asVisibleText(value));
        break;
      case 'org':
        set('organisation', firstText(value));
        break;
      case 'email':
        set('email', email(value));
        break;
      case 'tel':
        if (!isFax(parameters)) set('phone', phone(value));
        break;
      case 'adr':
        if (Array.isArray(value)) set('city', asVisibleText(value[3]));
        set('country', country(value, parameters));
        break;
    }
  }
  return card;
}

/** `org` may be one text or a list that begins with the organisation's name. */
function firstText(value: unknown): string | undefined {
  return Array.isArray(value)
    ? value.map(asVisibleText).find((one) => one !== undefined)
    : asVisibleText(value);
}

/** The seventh part of the address, or the `cc` parameter (RFC 8605). */
function country(value: unknown, parameters: unknown): string | undefined {
  const written = Array.isArray(value) ? asVisibleText(value[6]) : undefined;
  return written ?? (isObject(parameters) ? asVisibleText(parameters.cc) : undefined);
}

function isFax(parameters: unknown): boolean {
  const type = isObject(parameters) ? parameters.type : undefined;
  return (Array.isArray(type) ? type : [type]).includes('fax');
}

function email(value: unknown): string | undefined {
  const found = asVisibleText(value)?.replace(/^mailto:/i, '');
  if (found === undefined || !/^[^\s@<>"]+@[^\s@<>"]+$/.test(found)) return undefined;
  // A dot within the domain.
  return found.slice(found.indexOf('@') + 2, -1).includes('.') ? found : undefined;
}

function phone(value: unknown): string | undefined {
  const found = asVisibleText(value)?.replace(/^tel:/i, '');
  return found !== undefined && /^\+?[\d][\d .()/;=ext-]{3,40}$/.test(found) ? found : undefined;
}
