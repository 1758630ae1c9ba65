import type { KindParser, SecretKind, SecretPayload } from '../payload';
import { readScheme } from '../url/scheme';
import { decodePercent, withoutEmpty } from './fields';

type Shown = SecretPayload['shown'];

/** Labelled values; empty ones are left out. */
function shownOf(values: Record<string, string | undefined>): Shown {
  return Object.entries(withoutEmpty(values)).map(([label, value]) => ({
    label,
    value: String(value).trim(),
  }));
}

/** Texts that are one secret from end to end, by their form. */
const FORMS: readonly (readonly [SecretKind, RegExp])[] = [
  ['matter', /^MT:[A-Z0-9.*-]{10,200}$/], // Matter core specification, 5.1.3
  ['homekit', /^X-HM:\/\/[0-9A-Z]{6,30}$/i], // HomeKit accessory protocol
  ['device-setup', /^(?:Z:[0-9A-F]{16}\$I:|90\d{50,}$|v=1&&eui=)/i], // Zigbee install code, Z-Wave, Thread
  ['health-certificate', /^HC\d:[0-9A-Z $%*+./:-]{8,}$/], // EU digital COVID certificate, base 45
  ['health-certificate', /^NZCP:\/\d+\/[A-Z2-7]{20,}$/i], // New Zealand
  ['identity-document', /^DC0[1-4][A-Z0-9]{4}/], // 2D-Doc, France
  ['proxy', /^(?:tg:\/\/|https:\/\/t\.me\/)(?:proxy|socks)\?server=\S+/i], // Telegram
  ['health-card', /^sh(?:c:\/(?:\d{1,3}\/\d{1,3}\/)?\d{10,}|link:\/\S{10,})$/i], // SMART Health Cards and Links
  ['private-key', /^(?:nostr:)?n(?:sec|cryptsec)1[02-9ac-hj-np-z]{40,}$/i], // NIP-19, NIP-49
  ['private-key', /^(?:5[HJK][1-9A-HJ-NP-Za-km-z]{49}|[KL][1-9A-HJ-NP-Za-km-z]{51})$/], // Bitcoin's wallet import format
  ['private-key', /^6P[1-9A-HJ-NP-Za-km-z]{56}$/], // BIP 38
  ['private-key', /^[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,112}$/i], // BIP 32
  ['private-key', /^AGE-SECRET-KEY-1[0-9A-Z]{50,}$/i],
  ['private-key', /^(?:ms|cl)1[02-9ac-hj-np-z]{40,}$/i], // codex32 (BIP 93)
  ['vpn', /^(?:wireguard|wg|anyconnect|openvpn|amneziawg|vpn):\/\/\S{8,}/i],
  ['proxy', /^(?:ss|ssr|vmess|vless|trojan|hysteria2?|hy2|tuic|snell|naive\+https|juicity):\/\/\S{8,}/i],
  ['password-manager', /^(?:onepassword|bitwarden|keepassxc|lastpass|proton-pass):\/\/\S{8,}/i],
];

/** Words of ordinary sentences, none of which is in BIP 39's list. */
const SENTENCE =
  /\b(?:the|and|for|with|you|are|was|not|his|her|our|its|has|had|from|been|have|were|your|der|die|das|und)\b/;

/** Twelve to twenty-four short words and nothing else (BIP 39), or the numbers of such words (SeedQR). */
function isRecoveryPhrase(text: string): boolean {
  if (/^(?:\d{48}|\d{96})$/.test(text)) {
    return (text.match(/\d{4}/g) ?? []).every((index) => Number(index) < 2048);
  }
  if (text.length > 240 || SENTENCE.test(text)) return false;
  const words = text.split(/[ \n]+/);
  return [12, 15, 18, 21, 24].includes(words.length) && words.every((word) => /^[a-z]{3,8}$/.test(word));
}

/** Configurations and keys that are more than one line. */
function blockOf(text: string): SecretPayload | undefined {
  if (/^\s*\[Interface\]/i.test(text) && /^[ \t]*PrivateKey[ \t]*=/im.test(text)) {
    const server = /^[ \t]*Endpoint[ \t]*=[ \t]*(\S{1,300})/im.exec(text)?.[1];
    const address = /^[ \t]*Address[ \t]*=[ \t]*(\S{1,300})/im.exec(text)?.[1];
    return { kind: 'secret', text, what: 'vpn', shown: shownOf({ Server: server, Address: address }) };
  }
  if (/^(?:client|dev tun|remote )/im.test(text) && /^remote \S+/m.test(text)) {
    const server = /^remote (\S{1,300})/m.exec(text)?.[1];
    return { kind: 'secret', text, what: 'vpn', shown: shownOf({ Server: server }) };
  }
  if (/-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/.test(text)) {
    return { kind: 'secret', text, what: 'private-key', shown: [] };
  }
  if (/^\s*\{/.test(text) && /"ciphertext"\s{0,9}:/.test(text) && /"kdf"\s{0,9}:/.test(text)) {
    return { kind: 'secret', text, what: 'private-key', shown: [] };
  }
  if (/^\s*<(?:\?xml[^>]{0,200}>\s*<)?PrintLetterBarcodeData /.test(text)) {
    return { kind: 'secret', text, what: 'identity-document', shown: [] };
  }
  if (/^@\s*(?:\u001e\s*)?(?:ANSI|AAMVA) ?\d{6}/.test(text)) {
    return { kind: 'secret', text, what: 'identity-document', shown: [] };
  }
  return undefined;
}

/** An airline's boarding pass (IATA resolution 792): fields of fixed width. */
function boardingPass(text: string): SecretPayload | undefined {
  if (!/^M[1-9][A-Z][A-Z/ .'-]{19}[E ][A-Z0-9 ]{7}[A-Z]{6}[A-Z0-9 ]{3}\d{4}[A-Z0-9 ]\d{3}/i.test(text)) {
    return undefined;
  }
  const from = text.slice(30, 33);
  const flight = `${text.slice(36, 39).trim()} ${text.slice(39, 44).trim().replace(/^0+/, '')}`;
  const route = `${from} – ${text.slice(33, 36)}`;
  return { kind: 'secret', text, what: 'boarding-pass', shown: shownOf({ Flight: flight, Route: route }) };
}

/** The server that a proxy's address names, where it is not packed. */
function proxyServer(text: string): string | undefined {
  const read = readScheme(text);
  return /@(\[?[\w.:-]{3,253}\]?)/.exec(decodePercent(read?.rest ?? ''))?.[1];
}

/** Keys, passes and set-up codes: what gives something away to whoever reads it. */
export const parseSecret: KindParser = (text) => {
  const trimmed = text.trim();
  const what = FORMS.find(([, form]) => form.test(trimmed))?.[0];
  if (what) {
    const server = what === 'proxy' ? proxyServer(trimmed) : undefined;
    return { kind: 'secret', text, what, shown: shownOf({ Server: server }) };
  }
  // Links that viewers put in front of a health link.
  if (/^https:\/\/\S{1,300}#shlink:\/\S{10,}$/i.test(trimmed)) {
    return { kind: 'secret', text, what: 'health-card', shown: shownOf({ Viewer: trimmed.split('#')[0] }) };
  }
  if (isRecoveryPhrase(trimmed)) return { kind: 'secret', text, what: 'recovery-phrase', shown: [] };
  return boardingPass(trimmed) ?? withText(blockOf(trimmed), text);
};

const withText = (payload: SecretPayload | undefined, text: string) => payload && { ...payload, text };
