/** Parameters that carry a secret or a person by their name alone, without case and separators. */
const SECRET_NAMES = new Set(
  `token tok tkn code key sig sign signature secret auth authorization oauth sso saml samlrequest samlresponse relaystate
  password passwd passwort pwd pass pw passcode passphrase pin otp totp mfa tan
  session sessionid sess sid phpsessid jsessionid aspsessionid cfid cftoken ticket st jwt bearer passkey
  reset invite invitation verify verification confirm confirmation activate activation magic magiclink
  passwordreset recover recovery unlock redeem claim oob nonce csrf xsrf csrfmiddlewaretoken
  awsaccesskeyid googleaccessid keypairid policy hdnea hdnts hmac mac
  email mail emailaddress mailto useremail recipient rcpt loginhint upn subscriberemail
  phone phonenumber tel telephone mobile msisdn ssn iban creditcard cardnumber cvv
  gclid fbclid msclkid dclid yclid igshid mkttok mceid`
    .split(/\s+/)
    .filter(Boolean),
);

/** With one of these in front, a key, code or hash is a secret; a country's code is none. */
const QUALIFIERS = new Set(
  `access api app auth client private secret shared share license resource security login sms user
  join passcode oob reset invite invitation verify verification confirm confirmation activate activation magic
  recover recovery unlock redeem claim session otp`
    .split(/\s+/)
    .filter(Boolean),
);

/** A name that ends in one of these words carries a secret whatever stands before. */
const LAST_WORDS = new Set(
  `token secret password passwd pwd passcode passphrase signature sig jwt otp session sessionid credential credentials
  apikey email mail nonce hmac sid`
    .split(/\s+/)
    .filter(Boolean),
);

/** Vendors' signed addresses: everything under these prefixes belongs to the signature. */
const SIGNATURE_PREFIXES = [
  'x-amz-',
  'x-goog-',
  'x-oss-',
  'x-cos-',
  'x-ms-',
  'x-bz-',
  'x-obs-',
  'q-sign',
  'q-key',
  'q-signature',
];

/** True for a parameter whose value is removed whatever it looks like. `name` is already decoded. */
export function isSecretName(name: string): boolean {
  if (name.length > 200) return true;
  const lower = name.toLowerCase();
  if (SIGNATURE_PREFIXES.some((prefix) => lower.startsWith(prefix))) return true;
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (SECRET_NAMES.has(words.join('')) || LAST_WORDS.has(last)) return true;
  const whole = words.join('');
  const kind = ['key', 'keyid', 'code', 'hash'].find((ending) => whole.endsWith(ending));
  if (kind === undefined) return false;
  return (
    QUALIFIERS.has(whole.slice(0, -kind.length)) || words.slice(0, -1).some((word) => QUALIFIERS.has(word))
  );
}

/** After one of these in a path, what looks only a little like a token is one: `/reset/8fK2pq`, `/invite/kQ8dFz`. */
const ANNOUNCING_WORDS = new Set(
  `reset password pwreset forgot recover recovery token tokens invite invites invitation invitations verify verification
  verified confirm confirmation confirmations activate activation magic magiclink unsubscribe optout share shared
  auth login signin sso session sessions otp join claim redeem unlock secret secrets onetime
  accept approve validate`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a path segment that announces a token: `reset-password`, `magicLink`, `verify_email`. */
export function precedesSecret(segment: string): boolean {
  if (segment.length > 60) return false;
  const words = wordsOf(segment);
  const whole = words.join('');
  // In a longer name "key" and "code" are ordinary words: `KeyReference`, `source-code`.
  if (whole === 'key' || whole === 'keys' || whole === 'code') return true;
  return (
    words.length <= 4 && (ANNOUNCING_WORDS.has(whole) || words.some((word) => ANNOUNCING_WORDS.has(word)))
  );
}

/** `userEmail`, `user_email`, `user[email]` and `USER-EMAIL` are the same words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
