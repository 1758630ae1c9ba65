import { addressIn, wordsOf } from './find-links';
import { decodePercent, queryOf } from './formats/fields';
import { premiumRange } from './formats/premium';
import { accessWithin } from './log-in-within';
import { parseKind } from './parse-kind';
import type { Payload } from './payload';
import { executableScheme, readScheme } from './url/scheme';

/** More than these in one text are not judged one by one. */
const MAX_CARRIED = 20;
/** More different words than these are not looked at. */
const MAX_WORDS = 500;
/** More strings than these are in no honest payload. */
const MAX_STRINGS = 200;

/** What can be in a field besides web addresses and be acted on by a tap. */
const TAPPABLE: readonly Payload['kind'][] = [
  'web',
  'device-link',
  'otp',
  'otp-migration',
  'esim',
  'fido',
  'secret',
  'payment',
  'mail',
  'phone',
  'sms',
  'intent',
  'script',
];

/** Every string in a payload but the code's own text, and the parameters where the text is one address. */
function stringsIn(payload: Payload): string[] {
  const strings: string[] = [];
  const collect = (value: unknown): void => {
    if (strings.length >= MAX_STRINGS) return;
    if (typeof value === 'string') strings.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const { kind, text, ...rest } = payload;
  if (kind === 'text') return [text];
  // The names of apps are hosts turned round, and no addresses.
  if ('store' in payload && payload.store) return [];
  if ('package' in rest) delete rest.package;
  collect(rest);
  if (kind === 'intent') collect(behindIntent(text));
  if (kind === 'app' || kind === 'intent' || kind === 'payment') collect([...queryOf(text).values()]);
  return strings;
}

/** What `intent:` and `android-app:` stand for, and the values that go along (Android's intents with `Intent.parseUri`). */
function behindIntent(text: string): string[] {
  const rest = readScheme(text)?.rest ?? '';
  const app = /^\/\/[\w.]{1,200}\/([a-z][a-z0-9+.-]{0,40})\/(\S+)$/i.exec(rest);
  if (app) return [`${app[1]}://${app[2]}`];
  const [address = '', tail = ''] = rest.split('#Intent;');
  const pairs = tail.split(';', 60);
  const scheme = pairs.find((pair) => pair.startsWith('scheme='))?.slice(7);
  const extras = pairs.filter((pair) => !/^(?:package|component|scheme|action|category)=/.test(pair));
  const values = extras.map((pair) => decodePercent(pair.slice(pair.indexOf('=') + 1)));
  return [...(scheme ? [`${scheme}:${address}`] : []), ...values];
}

/** A number with its country code, as phones underline it. */
const NUMBER = /(?:\+|\b00)[1-9][\d ()./-]{6,24}/g;

function numbersIn(text: string): Payload[] {
  return [...new Set(text.match(NUMBER) ?? [])].slice(0, 50).flatMap((number): Payload[] => {
    const premium = premiumRange(number);
    return premium ? [{ kind: 'phone', text: number, number: number.trim(), control: false, premium }] : [];
  });
}

function inWord(word: string): Payload | undefined {
  const address = addressIn(word);
  // A log-in link inside a text is one as much as alone.
  if (address) return parseKind(address.written) ?? address;
  if (!/[:@]|^\w{25,}$/.test(word)) return undefined;
  return parseKind(word.replace(/^[([{]+|[.,;!?)\]}]{1,9}$/g, ''));
}

/** The host of an address of another kind, such as `ftp:`, judged as a link to it would be. */
function hostOfApp(text: string): Payload | undefined {
  const authority = /^\/\/([^/?#\s]{4,300})/.exec(readScheme(text)?.rest ?? '')?.[1];
  return authority === undefined ? undefined : addressIn(authority);
}

/**
 * What stands inside a payload of any kind and a phone would make something to tap of: each address, number and
 * account, parsed as a code of its own. Of a web address only the keys in it, not what it sends on to. Never throws.
 */
export function carriedIn(payload: Payload): Payload[] {
  if (payload.kind === 'web') return accessWithin(payload.url);
  if (payload.kind === 'script') return [];
  // A tunnel's own addresses and doors are nothing that anybody taps.
  if (payload.kind === 'secret' && payload.what !== 'health-card') return [];
  const found = new Map<string, Payload>();
  const add = (inner: Payload | undefined) => {
    if (!inner || found.size >= MAX_CARRIED || !TAPPABLE.includes(inner.kind)) return;
    // A payment is not carried by itself.
    if (inner.text === payload.text || (inner.kind === 'payment' && payload.kind === 'payment')) return;
    found.set(inner.kind === 'web' ? inner.url : `${inner.kind} ${inner.text}`, inner);
  };
  const seen = new Set<string>();
  if (payload.kind === 'app' && !payload.store) add(hostOfApp(payload.text));
  for (const text of stringsIn(payload)) {
    const scheme = payload.kind === 'text' ? undefined : executableScheme(text);
    if (scheme) add({ kind: 'script', text, scheme });
    for (const word of wordsOf(text)) {
      if (found.size >= MAX_CARRIED || seen.size >= MAX_WORDS) break;
      if (!seen.has(word)) add(inWord(word));
      seen.add(word);
    }
    for (const phone of numbersIn(text)) add(phone);
  }
  return [...found.values()];
}
