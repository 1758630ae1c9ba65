import { describe, expect, it } from 'vitest';
import {
  codeLengthAt,
  isSecretName,
  nameHint,
  namesAction,
  precedesNumber,
  precedesPublic,
  precedesSecret,
} from './redact-names';

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
    // in other languages, apart or as one word, with and without accents
    'Zugangscode',
    'Schlüssel',
    'schluessel',
    'Freischalt-Code',
    'mot_de_passe',
    'codeConfirmation',
    'contraseña',
    'codigoacceso',
    'senha',
    'codice_sconto_cliente',
    'toegangscode',
    'hasło',
    'klucz',
    'пароль',
    'код_активации',
    'şifre',
    'onayKodu',
    '認証コード',
    '新しいパスワード',
    '비밀번호',
    '초대코드',
    '验证码',
    '登录密码',
    // people, bookings and cases
    'lastName',
    'date_of_birth',
    'Geburtsdatum',
    'pnr',
    'recordLocator',
    'booking_number',
    'Vorgangsnummer',
    'numero_expediente',
    'caseId',
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
    'client_id',
    'codigo_postal',
    'Hausnummer',
    'orderby',
    '编码',
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

describe('words of other languages in a path', () => {
  it.each([
    'aktivierung',
    'réinitialiser',
    'restablecer',
    'convite',
    'conferma',
    'uitnodiging',
    'zaproszenie',
    'активация',
    'şifre-sıfırla',
    '招待',
    '초대하기',
    '邀请',
  ])('%s announces a token', (segment) => expect(precedesSecret(segment)).toBe(true));
  it.each(['booking', 'my-orders', 'Rechnung', 'facture', 'reserva', 'заказ', '予約'])(
    '%s announces a number',
    (segment) => expect(precedesNumber(segment)).toBe(true),
  );
  it.each(['menu', 'how-to-book', 'order-of-the-day', `order-${'x'.repeat(60)}`, ''])(
    '%s announces no number',
    (segment) => expect(precedesNumber(segment)).toBe(false),
  );
  it.each(['commit', 'Episode', 'products'])('%s announces something public', (segment) =>
    expect(precedesPublic(segment)).toBe(true),
  );
  it.each(['download', 'my-products', 'x'.repeat(31), ''])('%s announces nothing public', (segment) =>
    expect(precedesPublic(segment)).toBe(false),
  );
});

describe('what a name says of a value', () => {
  it.each([
    ['state', 'doubtful'],
    ['utm_campaign', 'harmless'],
    ['lang', 'harmless'],
    ['productId', 'public'],
    ['Name', 'person'],
    ['u', 'short'],
    ['sm', 'short'],
    ['q', 'none'],
    ['id', 'none'],
    ['sku2', 'none'],
    ['x'.repeat(61), 'none'],
  ])('of %s is %s', (name, hint) => expect(nameHint(name)).toBe(hint));

  it('is an action only for a parameter that says what is done', () => {
    expect(namesAction('action', 'activate')).toBe(true);
    expect(namesAction('mode', 'resetPassword')).toBe(true);
    expect(namesAction('action', 'show')).toBe(false);
    expect(namesAction('title', 'activate')).toBe(false);
  });
});

describe('a host', () => {
  it('announces a token by its first names', () => {
    expect(codeLengthAt('invite.example.com')).toBe(6);
    expect(codeLengthAt('files.example.com')).toBe(8);
    expect(codeLengthAt('files.invite.example.com')).toBe(6);
    expect(codeLengthAt('www.example.com')).toBeUndefined();
    expect(codeLengthAt('invite.com')).toBeUndefined();
  });
});
