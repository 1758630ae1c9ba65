import type { KindParser, WifiPayload } from '../payload';
import { splitValue } from './content-lines';
import { decodePercent, docomoFields, withoutEmpty } from './fields';

function securityOf(type: string | undefined, password: string | undefined): WifiPayload['security'] {
  const name = (type ?? '').trim().toUpperCase();
  if (name === 'NOPASS' || (name === '' && !password)) return 'open';
  if (name === 'WEP') return 'wep';
  if (name.includes('EAP')) return 'enterprise';
  return name === '' || name.startsWith('WPA') || name === 'SAE' ? 'wpa' : 'other';
}

/** The fields there are (ZXing's barcode contents, WPA3 specification 7.1); anything else is part of a value. */
const NAMES = /^(?:T|S|P|H|I|A|E|PH2|R|K|TR|ID)$/;

/** Where an unescaped semicolon cut a value in two, it is put together again. */
function joinCut(body: string): { body: string; ambiguous: boolean } {
  const parts = splitValue(body, ';');
  let ambiguous = false;
  const joined: string[] = [];
  for (const [at, part] of parts.entries()) {
    const name = part.slice(0, part.indexOf(':')).trim().toUpperCase();
    const isRest = part === '' || NAMES.test(name) || joined.length === 0;
    // Two semicolons at the end close the text.
    if (isRest || parts.slice(at).every((rest) => rest === '')) joined.push(part);
    else {
      joined[joined.length - 1] += `\\;${part}`;
      ambiguous = true;
    }
  }
  return { body: joined.join(';'), ambiguous };
}

/** `WIFI:T:WPA;S:network;P:password;;` as ZXing set it and the Wi-Fi Alliance's WPA3 specification took it over. */
export const parseWifi: KindParser = (text) => {
  if (!/^\s*WIFI:/i.test(text)) return undefined;
  const { body, ambiguous } = joinCut(text.slice(text.indexOf(':') + 1));
  const fields = docomoFields(body);
  // Only the WPA3 specification has these fields, and it writes reserved characters with percent signs.
  const isWpa3 = fields.has('R') || fields.has('K');
  const first = (name: string) => {
    const value = fields.get(name)?.[0];
    return value !== undefined && isWpa3 ? decodePercent(value) : value;
  };
  const network = first('S');
  if (!network) return undefined;
  const password = first('P');
  return {
    kind: 'wifi',
    text,
    network,
    security: securityOf(first('T'), password),
    // `H` is "hidden" in most codes and the EAP method in some.
    hidden: /^(?:true|1|yes)$/i.test(first('H') ?? ''),
    ...withoutEmpty({ password, identity: first('I') }),
    ...(ambiguous && { ambiguous }),
  };
};
