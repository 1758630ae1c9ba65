import type { SymbolPart } from '../reader/code';
import type { DeviceLinkService } from './data/log-in-services';

/** What a payload of each kind carries. Every string is a stranger's; the interface shows it as text. */
interface Base {
  /** The code's text, raw. Copying gives this. */
  text: string;
}

export interface WebPayload extends Base {
  kind: 'web';
  /** What a browser would open: a WHATWG href, http or https. */
  url: string;
  /** How the address stood in the text. `bare` has no scheme of its own: phones open it all the same. */
  form: 'plain' | 'bare' | 'url-prefix' | 'bookmark';
  /** The address as the text writes it, without any wrapping such as `URL:` or `MEBKM:`. */
  written: string;
  title?: string;
}
export interface WifiPayload extends Base {
  kind: 'wifi';
  network: string;
  security: 'open' | 'wep' | 'wpa' | 'enterprise' | 'other';
  password?: string;
  hidden: boolean;
  identity?: string;
  /** A semicolon in a value was not escaped, so that readers can disagree about where it ends. */
  ambiguous?: boolean;
}
export interface ContactPayload extends Base {
  kind: 'contact';
  name: string;
  organisation?: string;
  title?: string;
  phones: string[];
  mails: string[];
  links: string[];
  addresses: string[];
  note?: string;
}
export interface EventPayload extends Base {
  kind: 'event';
  summary: string;
  start?: string;
  end?: string;
  location?: string;
  description?: string;
  /** Who invites: a mail address as a rule. */
  organiser?: string;
  links: string[];
}
export interface MailPayload extends Base {
  kind: 'mail';
  to: string[];
  cc: string[];
  bcc: string[];
  subject?: string;
  body?: string;
}
export interface PhonePayload extends Base {
  kind: 'phone';
  number: string;
  /** The expensive range that the number is in. */
  premium?: PremiumRange;
  /** A code for the phone or its network (`*21*…#`) instead of a number to call. */
  control: boolean;
}
export interface SmsPayload extends Base {
  kind: 'sms';
  numbers: string[];
  body?: string;
  premium?: PremiumRange;
}
export interface PremiumRange {
  /** ISO country, or `international`. */
  where: string;
  range: string;
}
export interface GeoPayload extends Base {
  kind: 'geo';
  latitude: number;
  longitude: number;
  query?: string;
}
export interface OtpPayload extends Base {
  kind: 'otp';
  type: 'totp' | 'hotp' | 'other';
  issuer?: string;
  /** The issuer that stands before the account, where it is another one. */
  labelIssuer?: string;
  account?: string;
  secret?: string;
  algorithm?: string;
  digits?: string;
  /** Seconds. */
  period?: string;
  counter?: string;
  /** False where there is no secret, or none that an app could use. */
  intact?: boolean;
}
export interface OtpMigrationPayload extends Base {
  kind: 'otp-migration';
  data: string;
}
export type PaymentScheme =
  | 'sepa'
  | 'swiss'
  | 'emv'
  | 'pix'
  | 'upi'
  | 'bitcoin'
  | 'lightning'
  | 'ethereum'
  | 'crypto'
  | 'wechat'
  | 'alipay'
  | 'paypal'
  | 'slip'
  | 'other';
export interface PaymentPayload extends Base {
  kind: 'payment';
  scheme: PaymentScheme;
  payee?: string;
  account?: string;
  amount?: string;
  currency?: string;
  reference?: string;
  /** What else is in it, in the order of the code, such as a second payee: a label and a value each. */
  details?: { label: string; value: string }[];
  /** It lets someone else take an amount of tokens, now or later (ERC-20 `approve`); without an amount any. */
  approves?: { amount?: string };
  /** False when a check digit or a checksum is there and wrong. */
  intact?: boolean;
}
export interface DeviceLinkPayload extends Base {
  kind: 'device-link';
  service: DeviceLinkService;
  /** Who would learn of the log-in, as far as the code says: a host or an identifier. */
  requester?: string;
  /** The https address, when the link is one. Still a log-in token: never sent, never opened. */
  url?: string;
}
export interface EsimPayload extends Base {
  kind: 'esim';
  server: string;
  code?: string;
}
export interface FidoPayload extends Base {
  kind: 'fido';
}
export interface DppPayload extends Base {
  kind: 'dpp';
  /** What the device says of itself. */
  information?: string;
}
/** What only its owner should have, and that is neither an account nor a network. */
export type SecretKind =
  | 'matter'
  | 'homekit'
  | 'device-setup'
  | 'health-certificate'
  | 'health-card'
  | 'boarding-pass'
  | 'identity-document'
  | 'private-key'
  | 'recovery-phrase'
  | 'vpn'
  | 'proxy'
  | 'password-manager';
export interface SecretPayload extends Base {
  kind: 'secret';
  what: SecretKind;
  /** What of it may be shown: a label and a value each. */
  shown: { label: string; value: string }[];
}
export interface AppPayload extends Base {
  kind: 'app';
  /** The scheme, lower case, without the colon. */
  scheme: string;
  /** The app's identifier, when the link is one to a store. */
  store?: { name: string; id: string };
}
export interface IntentPayload extends Base {
  kind: 'intent';
  package?: string;
  /** The web address that is opened when the app is not there. */
  fallback?: string;
  scheme?: string;
}
export interface ScriptPayload extends Base {
  kind: 'script';
  /** `javascript`, `data`, `file` …: lower case, without the colon. */
  scheme: string;
}
export interface TextPayload extends Base {
  kind: 'text';
  /** Web addresses in the text, canonical; http and https only. */
  links: string[];
  /** It is only this part of a longer text, and nobody can tell of what kind that is. */
  part?: SymbolPart;
}

export type Payload =
  | WebPayload
  | WifiPayload
  | ContactPayload
  | EventPayload
  | MailPayload
  | PhonePayload
  | SmsPayload
  | GeoPayload
  | OtpPayload
  | OtpMigrationPayload
  | PaymentPayload
  | DeviceLinkPayload
  | EsimPayload
  | FidoPayload
  | DppPayload
  | SecretPayload
  | AppPayload
  | IntentPayload
  | ScriptPayload
  | TextPayload;

/** One parser: the payload when the text is of its kind, otherwise `undefined`. Never throws. */
export type KindParser = (text: string) => Payload | undefined;
