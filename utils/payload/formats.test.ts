import { describe, expect, test } from 'vitest';
import { describePayload } from './describe/describe-payload';
import { parsePayload } from './parse-payload';

/** Label and value of everything that is shown; what is masked in brackets. */
function shown(text: string): Record<string, string> {
  const { fields } = describePayload(parsePayload(text));
  return Object.fromEntries(fields.map(({ label, value, secret }) => [label, secret ? `[${value}]` : value]));
}

const A = `0x${'a1'.repeat(20)}`;
const B = `0x${'b2'.repeat(20)}`;

describe('who is paid, and how much', () => {
  test.each([
    [
      `ethereum:${A}/transfer?address=${B}&uint256=25`,
      { Account: B, Amount: '25 smallest units of the token', 'Token contract': A },
    ],
    [
      `ethereum:0xdAC17F958D2ee523a2206206994597C13D831ec7@1/transfer?address=${B}&uint256=1.5e6`,
      { Account: B, Amount: '1.5 USDT', Network: 'Ethereum' },
    ],
    [`ethereum:${A}@137?value=2.014e18`, { Account: A, Amount: '2.014 ETH', Network: 'Polygon' }],
    [`ethereum:pay-${A}?value=1`, { Account: A, Amount: '0.000000000000000001 ETH' }],
    [
      'bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq?amount=0.2&lightning=lnbc2500u1pvjluez&lno=lno1abc',
      {
        Account: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
        Amount: '0.2 BTC',
        'Or by Lightning to': 'lnbc2500u1pvjluez',
        'Amount by Lightning': '0.0025',
        'Or to the Lightning offer': 'lno1abc',
      },
    ],
    [
      '00020101021126230007sg.shop0108shopnone5204000053037025802SG5904Shop6304',
      { Account: 'shopnone', Scheme: 'sg.shop' },
    ],
    ['000201010211261700132123@somebank5204000053038405802US5904Shop6304FFFF', { Account: '2123@somebank' }],
    [
      '00020101021238540010A00000072701240006970403011097041801010208QRIBFTTA53037045802VN6304FFFF',
      { Account: '9704180101', Bank: '970403' },
    ],
    ['C1231181189;150,50;Hej;0', { Account: '1231181189', Amount: '150,50 SEK', Reference: 'Hej' }],
    ['|PL|61109010140000071219812874|001250|Firma|Faktura 1|||', { To: 'Firma', Amount: '12.50 PLN' }],
    ['BCD\r002\r1\rSCT\r\rErika\rAT611904300234573201\rEUR7.5', { To: 'Erika', Amount: '7.5 EUR' }],
    [
      'solana:So1anaAccount11111111111111111111?amount=2&spl-token=Tok',
      { Amount: '2 of the token', Token: 'Tok' },
    ],
    ['solana:https%3A%2F%2Fpay.example%2Ftx', { Service: 'https://pay.example/tx' }],
  ])('%s', (text, fields) => {
    expect(shown(text)).toMatchObject(fields);
  });

  test.each([
    ['00020126580014br.gov.bcb.pix2536pix.example/qr/52040000530398654', false],
    ['bitcoin:bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx', false],
    ['bitcoin:12c6DSiU4Rq3P4ZxziKxzrL5LmMBrzjrJX', true],
    ['litecoin:LcHKx7XGuNyzXCWuuuuuuuuuuuuuuuuuuu', false],
    ['upi://pay?pn=Shop', false],
    [`ethereum:${A}/transfer?uint256=1`, false],
    ['K:PR|V:01|C:1|R:845000000040484988|N:Firma|I:RSD100,00', false],
  ])('%s is whole: %s', (text, intact) => {
    expect(parsePayload(text)).toMatchObject({ kind: 'payment', intact });
  });
});

describe('log-in codes', () => {
  test.each([
    ['wc:0123456789abcdef0123456789abcdef@2?symKey=ab', 'Connection to a crypto wallet'],
    ['frejaeid://bind?x=1', 'Identity request (Freja eID)'],
    ['https://www.youtube.com/activate', 'Log-in code for a device (Google)'],
    ['https://login.shop.example/x?user_code=A', 'Log-in code for a device (login.shop.example)'],
    ['threema://device-group/join#x', 'Log-in code for Threema'],
    ['keyauth://shop.example?tag=login', 'Log-in request (Lightning wallet)'],
  ])('%s', (text, title) => {
    const description = describePayload(parsePayload(text));
    expect(description.title).toBe(title);
    expect(description.fields).toContainEqual(expect.objectContaining({ label: 'Code', secret: true }));
  });

  test.each([
    ['duo://AAAAAAAAAAAAAAAAAAAA-YXBpLTEuZHVvc2VjdXJpdHkuY29t', 'api-1.duosecurity.com'],
    ['eid://127.0.0.1:24727/eID-Client?tcTokenURL=https%3A%2F%2Fshop.example%2Ft', 'shop.example'],
    ['oktaverify://email/?t=x&s=https%3A%2F%2Fshop.okta.com', 'shop.okta.com'],
    ['openid4vp://?client_id=x&request_uri=https%3A%2F%2Fshop.example%2Fr', 'shop.example'],
  ])('%s says who asks: %s', (text, requester) => {
    expect(parsePayload(text)).toMatchObject({ kind: 'device-link', requester });
  });

  test('a one-time-password secret with all that an app would take over', () => {
    expect(
      shown(
        'otpauth://totp/Old%3A%20Shop:erika?secret=JBSWY3DP&issuer=Shop&algorithm=sha256&digits=7&period=45',
      ),
    ).toEqual({
      Service: 'Shop',
      'Service before the account': 'Old: Shop',
      Account: 'erika',
      Kind: 'By the time',
      Algorithm: 'SHA256',
      Digits: '7',
      'New code every': '45 seconds',
      Secret: '[JBSWY3DP]',
    });
    expect(describePayload(parsePayload('otpauth://totp/Shop:erika?secret=189')).title).toMatch(/damaged/);
  });
});

describe('contacts, events and networks, by their grammar', () => {
  test.each([
    ['BEGIN:VCARD\nADR;ENCODING=QUOTED-PRINTABLE:;;=41=\n=62=\nc;;;;\nEND:VCARD', { Address: 'Abc' }],
    [
      'BEGIN:VCARD\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;Jo\nEND:VCARD',
      { Name: 'Jo Müller' },
    ],
    ['BEGIN:VCARD\nTEL;TYPE="a:b;c":+43 1\nEND:VCARD', { Phone: '+43 1' }],
    ['BEGIN:VCARD\nORG:Hinz\\; Kunz;Sales\nEND:VCARD', { Organisation: 'Hinz; Kunz, Sales' }],
    [
      'BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\nBEGIN:VEVENT\nBEGIN:VALARM\nSUMMARY:beep\nEND:VALARM\nSUMMARY:Talk\nDTSTART:20260105T090000\nDURATION:PT1H30M\nEND:VEVENT\nEND:VCALENDAR',
      { What: 'Talk', Starts: '2026-01-05 09:00', Ends: '2026-01-05 10:30' },
    ],
    [
      'BEGIN:VEVENT\nSUMMARY:x\nDTSTART;VALUE=DATE:20261230\nDURATION:P2W\nEND:VEVENT',
      { Ends: '2027-01-13' },
    ],
    ['WIFI:T:SAE;R:1;S:One%3ATwo;P:a%3Bb;;', { Network: 'One:Two', Password: '[a;b]' }],
    ['WIFI:T:WPA;S:100%25;P:x;;', { Network: '100%25' }],
    ['WIFI:S:Home;P:one;two;three;T:WPA;;', { Password: '[one;two;three]', Protection: 'Password (WPA)' }],
  ])('%j', (text, fields) => {
    expect(shown(text)).toMatchObject(fields);
  });

  test('a value that was cut in two is said to be', () => {
    expect(parsePayload('WIFI:S:Home;P:one;two;;')).toMatchObject({ ambiguous: true });
    expect(parsePayload('WIFI:S:Home;P:one\\;two;;')).not.toHaveProperty('ambiguous');
  });
});
