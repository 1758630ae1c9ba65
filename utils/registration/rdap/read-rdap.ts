import type { JsonObject } from '../../shared/json';
import { asObjects, asVisibleText, asVisibleTexts, isObject } from '../../shared/json';
import type { RdapParseResult, Registration } from '../registration';
import { parseJcard } from './jcard';
import { registrantOf } from './registrant';

/**
 * Reads a server's answer about a domain (RFC 9083, section 5.3).
 * @param json the parsed answer; nothing about it is believed
 * @param domain the domain asked about, lower case, punycode
 * @param source host of the server
 * @returns what may be shown of it, or why it is none; never throws
 */
export function readRdap(json: unknown, domain: string, source = ''): RdapParseResult {
  if (!isObject(json)) return { ok: false, reason: 'not-an-object' };
  if (json.errorCode !== undefined) return { ok: false, reason: 'error-answer' };
  const kind = json.objectClassName;
  if (kind === undefined ? typeof json.ldhName !== 'string' : kind !== 'domain') {
    return { ok: false, reason: 'not-a-domain' };
  }
  if (!isSameDomain(json, domain)) return { ok: false, reason: 'other-domain' };

  const entities = asObjects(json.entities);
  const registrar = entities.find((entity) => hasRole(entity, 'registrar'));
  const registration: Registration = {
    domain,
    ...optionalField('registrar', registrarName(registrar)),
    ...registrantOf(entities.filter((entity) => hasRole(entity, 'registrant'))),
    ...dates(json),
    status: asVisibleTexts(json.status, 20),
    nameServers: nameServers(json),
    ...optionalField('abuse', abuseContact(entities, registrar)),
    source,
  };
  return { ok: true, registration };
}

/** A field only when there is something to put into it. */
function optionalField<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function hasRole(entity: JsonObject, role: string): boolean {
  return Array.isArray(entity.roles) && entity.roles.includes(role);
}

/** Either name may be missing; one that is there must fit. */
function isSameDomain({ ldhName, unicodeName }: JsonObject, domain: string): boolean {
  const names = [ldhName, unicodeName].filter((name) => typeof name === 'string');
  if (names.length === 0) return false;
  return names.some((name) => ascii(name) === domain);
}

function ascii(name: string): string | undefined {
  try {
    return new URL(`https://${name.replace(/\.$/, '')}`).hostname;
  } catch {
    return undefined;
  }
}

function registrarName(registrar: JsonObject | undefined): string | undefined {
  const card = parseJcard(registrar?.vcardArray);
  return card.name ?? card.organisation ?? asVisibleText(registrar?.handle);
}

function dates(json: JsonObject): Pick<Registration, 'created' | 'changed' | 'expires'> {
  const events = asObjects(json.events);
  const latest = (...actions: string[]) => {
    const times = events
      .filter(
        ({ eventAction }) => typeof eventAction === 'string' && actions.includes(eventAction.toLowerCase()),
      )
      .map(({ eventDate }) => readDate(eventDate))
      .filter((time) => time !== undefined);
    return times.length === 0 ? undefined : Math.max(...times);
  };
  return {
    // A domain that lapsed and was taken again is as young as its new registration.
    ...optionalField('created', latest('registration', 'reregistration')),
    ...optionalField('changed', latest('last changed')),
    ...optionalField('expires', latest('expiration') ?? latest('registrar expiration')),
  };
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** RFC 3339, and the shorter forms that registries use; without a zone it is UTC. Milliseconds since 1970. */
export function readDate(value: unknown): number | undefined {
  const parts = typeof value === 'string' ? DATE.exec(value.trim()) : null;
  if (!parts) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = parts;
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  // Nothing was registered before the domain name system.
  return Number.isNaN(time) || Number(year) < 1985 || Number(year) > 2200 ? undefined : time;
}

function nameServers(json: JsonObject): string[] {
  const names = asObjects(json.nameservers, 13).map((server) =>
    asVisibleText(server.ldhName ?? server.unicodeName),
  );
  return [
    ...new Set(
      names.filter((name) => name !== undefined).map((name) => name.toLowerCase().replace(/\.$/, '')),
    ),
  ];
}

/** The registrar's abuse contact stands below it; some registries put it at the top instead. Never a person's name. */
function abuseContact(entities: JsonObject[], registrar: JsonObject | undefined): Registration['abuse'] {
  const below = asObjects(registrar?.entities);
  const contact = [...below, ...entities].find((entity) => hasRole(entity, 'abuse'));
  const { email, phone } = parseJcard(contact?.vcardArray);
  if (email === undefined && phone === undefined) return undefined;
  return { ...optionalField('email', email), ...optionalField('phone', phone) };
}
