import { describe, expect, it } from 'vitest';
import { isSecretName, precedesSecret } from './redact-names';

describe('a parameter’s name', () => {
  it.each([
    // by itself
    'token',
    'Key',
    'code',
    'SAMLResponse',
    'st',
    'email',
    'gclid',
    'mc_eid',
    // its last word
    'id_token',
    'idToken',
    'resetPasswordToken',
    'user[token]',
    'MY-SESSION',
    'contact.email',
    // a key, code or hash of something that opens something
    'apiKey',
    'api-key-id',
    'licensekey',
    'verification_code',
    'smsCode',
    'resetHash',
    'login_user_hash',
    'share_x_key',
    // vendors' signatures
    'X-Amz-Date',
    'x-goog-anything',
    'q-sign-time',
    'x-ms-version',
    'x-oss-process',
    'x-cos-a',
    'x-bz-a',
    'x-obs-a',
    'q-key-time',
    'q-signature',
    // too long to be a name
    'n'.repeat(201),
  ])('%s carries a secret', (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    'q',
    'table',
    'lang',
    'country_code',
    'postcode',
    'colorCode',
    'keyword',
    'key_visual',
    'hash',
    'commit_hash',
    'tokens',
    'emailed',
    'signature_drink',
    'x-amzn',
    'my-x-amz-date',
    'user',
    'api',
    '',
    'n'.repeat(200),
  ])('%s carries none', (name) => expect(isSecretName(name)).toBe(false));
});

describe('a segment of a path', () => {
  it.each([
    'reset',
    'reset-password',
    'magicLink',
    'verify_email',
    'my-team-invite',
    'KEY',
    'keys',
    'code',
    'one-time',
    'optOut',
    'pwreset',
  ])('%s announces a token', (segment) => expect(precedesSecret(segment)).toBe(true));

  it.each([
    'menu',
    'KeyReference',
    'source-code',
    'codes',
    'how-to-reset-my-password',
    `reset-${'x'.repeat(60)}`,
    '',
  ])('%s announces none', (segment) => expect(precedesSecret(segment)).toBe(false));

  it('is looked at up to sixty characters and four words', () => {
    expect(precedesSecret(`reset-${'x'.repeat(54)}`)).toBe(true);
    expect(precedesSecret(`reset-${'x'.repeat(55)}`)).toBe(false);
    expect(precedesSecret('one-two-three-reset')).toBe(true);
    expect(precedesSecret('one-two-three-four-reset')).toBe(false);
  });
});
