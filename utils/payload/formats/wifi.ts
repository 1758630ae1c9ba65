import type { KindParser, WifiPayload } from '../payload';
import { docomoFields, withoutEmpty } from './fields';

function securityOf(type: string | undefined, password: string | undefined): WifiPayload['security'] {
  const name = (type ?? '').trim().toUpperCase();
  if (name === 'NOPASS' || (name === '' && !password)) return 'open';
  if (name === 'WEP') return 'wep';
  if (name.includes('EAP')) return 'enterprise';
  return name === '' || name.startsWith('WPA') || name === 'SAE' ? 'wpa' : 'other';
}

/** `WIFI:T:WPA;S:network;P:password;;` as ZXing set it and the Wi-Fi Alliance's WPA3 specification took it over. */
export const parseWifi: KindParser = (text) => {
  if (!/^\s*WIFI:/i.test(text)) return undefined;
  const fields = docomoFields(text.slice(text.indexOf(':') + 1));
  const first = (name: string) => fields.get(name)?.[0];
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
  };
};
