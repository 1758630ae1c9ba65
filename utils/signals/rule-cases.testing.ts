import type { SignalContext } from './rule';
import type { RuleName } from './rule-names';
import type { SignalLevel } from './signal';

type Surroundings = Omit<SignalContext, 'payload'>;

/** A text that has the rule, with its level, and how and where the code stands if that matters. */
interface CaseFor extends Surroundings {
  text: string;
  level: SignalLevel;
}

/** A text close by that has not. */
type CaseAgainst = string | ({ text: string } & Surroundings);

export interface RuleCases {
  for: CaseFor[];
  against: CaseAgainst[];
}

const PLAIN = { how: [], otherTexts: [], nested: false };
/** What an ordinary photograph needs to be read. */
const PHOTOGRAPHED = { ...PLAIN, how: ['inverted' as const, 'resized' as const, 'low-contrast' as const] };
const SHOP = { url: 'https://shop.example/', links: ['https://partner.example/x#part'] };

/** Each rule's cases: what it is for, and what it must leave alone. */
export const RULE_CASES: Partial<Record<RuleName, RuleCases>> = {
  'device-link': {
    for: [
      { text: 'tg://login?token=x', level: 'medium' },
      { text: 'frejaeid://bind?x=1', level: 'high', page: SHOP },
      { text: 'openid4vp://?request_uri=https%3A%2F%2Fid.shop.example%2Fr', level: 'medium', page: SHOP },
      { text: 'openid4vp://?request_uri=https%3A%2F%2Fother.example%2Fr', level: 'high', page: SHOP },
      { text: 'https://login.shop.example/x?user_code=A', level: 'info', page: SHOP },
      { text: 'https://github.com/login/device', level: 'high', page: SHOP },
      { text: 'wc:0123456789abcdef0123456789abcdef@2?symKey=x', level: 'medium', page: SHOP },
      { text: 'oktaverify://email/?t=x', level: 'medium', page: SHOP },
      { text: 'FIDO:/123456789012345678901234567890', level: 'low', page: SHOP },
      { text: 'Scan tg://login?token=x now', level: 'high', page: SHOP },
      { text: 'https://a.example/?u=sgnl%3A%2F%2Flinkdevice%3Fuuid%3Dx', level: 'high', page: SHOP },
      { text: 'tg://login?token=x', level: 'info', page: { url: 'https://web.telegram.org/k/' } },
      { text: 'tg://login?token=x', level: 'high', page: { url: 'https://telegram.org.evil.example/' } },
      {
        text: 'https://www.google.com/url?q=https%3A%2F%2Fdiscord.com%2Fra%2Fx',
        level: 'high',
        page: SHOP,
      },
    ],
    against: ['tg://resolve?domain=x', 'https://discord.com/channels/1/2'],
  },
  'dangerous-scheme': {
    for: [
      { text: 'javascript:alert(1)', level: 'high' },
      { text: 'https://www.google.com/url?q=javascript:alert(1)', level: 'high' },
    ],
    against: [
      'https://example.com/javascript:alert(1)',
      'Note: data',
      'https://example.com/?q=javascript:alert(1)',
    ],
  },
  'decoy-user-info': {
    for: [{ text: 'https://paypal.com@evil.example/', level: 'high' }],
    against: ['https://medium.com/@x', 'https://www.google.com/maps/@48.2,16.3,12z'],
  },
  'parser-disagreement': {
    for: [{ text: 'https://a.example\\@b.example/', level: 'high' }],
    against: ['https://a.example/@b.example', 'https://a@b.example/'],
  },
  'disguised-address': {
    for: [{ text: 'https:\\\\a.example', level: 'medium' }],
    against: ['HTTPS://A.EXAMPLE', 'a.example', 'https://bücher.ch'],
  },
  'hidden-characters': {
    for: [
      { text: 'Table 4 \u202egnp.exe', level: 'medium' },
      { text: 'Room\u200b12', level: 'medium' },
      { text: 'BEGIN:VCARD\nFN:Er\u2060ika\nEND:VCARD', level: 'medium' },
      { text: 'https://a.example/%E2%80%AEgpj.exe', level: 'medium' },
    ],
    against: [
      '\ufeffTable 4',
      'می\u200cخواهم',
      '👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3',
      'Straßen\u00adbahn',
      '01040123456789011710\u001d21ABC',
      'a\tb\r\nc',
    ],
  },
  'spoofed-letters': {
    for: [
      { text: 'https://раypal.com/', level: 'high' },
      { text: 'https://i❤.ws/', level: 'medium' },
    ],
    against: [
      'https://bücher.ch/',
      'https://пример.рф/',
      // Where the browser itself shows the letters, they are no reason.
      { text: 'https://i❤.ws/', display: () => 'i❤.ws' },
    ],
  },
  'look-alike': {
    for: [
      { text: 'https://paypa1.com/', level: 'high' },
      { text: 'https://1nstagram.com/', level: 'high' },
      { text: 'https://1cloud-drive.com/', level: 'high' },
    ],
    against: ['https://paypal.com/', 'https://paypal.shop/', 'https://zürich.ch/', 'https://1cloud.example/'],
  },
  'near-miss': {
    for: [{ text: 'https://gooogle.com/', level: 'medium' }],
    against: ['https://goggle.com/', 'https://insult.com/', 'https://google.com.mx/'],
  },
  'embedded-name': {
    for: [{ text: 'https://paypal.com.evil.example/', level: 'high' }],
    against: ['https://web.de.company.example/', 'https://www-nature-com.ezproxy.uni.edu/'],
  },
  'added-word': {
    for: [{ text: 'https://paypal-login.com/', level: 'medium' }],
    against: ['https://github-login.company.example/', 'https://my-login.com/', 'https://login.paypal.com/'],
  },
  'names-another-site': {
    for: [{ text: 'https://paypal-fans.example/', level: 'info' }],
    against: ['https://fans.example/'],
  },
  'hosted-brand': {
    for: [{ text: 'https://spotify25.netlify.app/', level: 'medium' }],
    against: ['https://spotify25.example/', 'https://netflix.github.io/', 'https://open.spotify.com/'],
  },
  'near-miss-part': {
    for: [{ text: 'https://sec-rakouten.example/', level: 'medium' }],
    against: ['https://sec-rakuten.example/', 'https://nader-street.example/'],
  },
  'ending-as-label': {
    for: [{ text: 'https://swiss.com-premium.example/', level: 'medium' }],
    against: ['https://www.com-online.example/', 'https://blog.de-wit.example/'],
  },
  'host-in-path': {
    for: [{ text: 'https://shop4u.net/paypal.com/signin', level: 'medium' }],
    against: ['https://shop4u.net/paypal.html', 'https://web.archive.org/www.bank.co.jp/'],
  },
  'user-page': {
    for: [{ text: 'https://docs.google.com/forms/d/e/1FAIpQ/viewform', level: 'info' }],
    against: ['https://docs.google.com/', 'https://sites.google.com.evil.example/view/x'],
  },
  'written-like-deceptions': {
    for: [{ text: 'https://kxqvzwtr7.duckdns.org/', level: 'medium' }],
    against: ['https://anna-schneider.ch/', 'https://github.com/login', 'https://tanaka.github.io/'],
  },
  redirector: {
    for: [
      { text: 'https://www.google.com/url?q=https://a.example', level: 'medium' },
      { text: 'https://www.google.com/url?q=https://maps.google.com/', level: 'info' },
    ],
    against: [
      'https://www.google.com/search?q=https://a.example',
      'https://a.example/?ref=https://b.example',
      'https://www.google.com/url?q=maps',
    ],
  },
  shortener: {
    for: [{ text: 'https://bit.ly/abc', level: 'medium' }],
    against: ['https://bit.ly/', 'https://youtu.be/abc'],
  },
  'qr-shortener': {
    for: [{ text: 'https://qrco.de/abc', level: 'medium' }],
    against: ['https://qrco.de/'],
  },
  'hidden-destination': {
    for: [
      { text: 'https://u1.ct.sendgrid.net/ls/click?upn=abc', level: 'info' },
      { text: 'https://mail.shop.example/CL0/abc', level: 'info' },
      { text: 'https://www.google.com/url?q=https://aka.ms/abc', level: 'info' },
    ],
    against: [
      'https://aka.ms/',
      'https://a.example/CL0/https%3A%2F%2Fb.example%2F',
      'https://click.example/qs',
    ],
  },
  'token-path': {
    for: [
      { text: 'https://a.example/hCYbVm', level: 'medium' },
      { text: 'https://a.example/W0lBfYXZ/#/', level: 'medium' },
    ],
    against: [
      'https://a.example/NodeJSBook',
      'https://a.example/LaTeX',
      'https://a.example/OpenDay2026',
      'https://a.example/menu',
      'https://a.example/files/hCYbVm',
      'https://youtu.be/hCYbVmx',
      'https://bit.ly/hCYbVm',
    ],
  },
  'carries-mail-address': {
    for: [
      { text: 'https://a.example/#dmljdGltQGNvcnAuZXhhbXBsZQ==', level: 'medium' },
      { text: 'https://a.example/76696374696d40636f72702e6578616d706c65', level: 'medium' },
      { text: 'https://a.example/?e=victim%2540corp.example', level: 'medium' },
    ],
    against: [
      'https://a.example/?mail=info@a.example',
      'https://m.example/@a@b.example',
      'https://unpkg.com/x@1.0.0/y',
      'https://a.example/0123456789abcdef0123456789abcdef',
      'https://a.example/?e=victim',
    ],
  },
  'ip-host': {
    for: [{ text: 'https://93.184.215.14/', level: 'medium' }],
    // Resolvers are given out as numbers.
    against: ['https://dns.google/', 'https://8.8.8.8/dns-query'],
  },
  'disguised-ip': {
    for: [{ text: 'http://0x08080808/', level: 'high' }],
    against: ['http://8.8.8.8/'],
  },
  'private-host': {
    for: [{ text: 'http://192.168.0.1/', level: 'low' }],
    against: ['https://a.example/'],
  },
  'overlay-host': {
    for: [{ text: 'http://shopshopshopshop.onion/', level: 'low' }],
    against: ['http://nas.local/', 'http://onion.example/'],
  },
  'unknown-ending': {
    for: [
      { text: 'http://shop.notanending/', level: 'low' },
      { text: 'http://shop.invalid/', level: 'low' },
    ],
    against: ['http://shop.internal/', 'http://router/', 'http://shop.example/', 'http://router.home.arpa/'],
  },
  'odd-port': {
    for: [
      { text: 'https://a.example:4444/', level: 'medium' },
      { text: 'https://a.example:8443/', level: 'low' },
    ],
    against: ['https://a.example:443/', 'https://a.example/'],
  },
  'free-hosting': {
    for: [{ text: 'https://a.vercel.app/', level: 'info' }],
    against: ['https://a.example/'],
  },
  'unusual-ending': {
    for: [{ text: 'https://a.xyz/', level: 'info' }],
    against: ['https://a.example/'],
  },
  'plain-http': {
    for: [{ text: 'http://a.example/', level: 'info' }],
    against: ['https://a.example/'],
  },
  'no-scheme': {
    for: [{ text: 'a.example/login', level: 'info' }],
    against: ['https://a.example/login', 'Hello a.example'],
  },
  'app-fallback': {
    for: [
      {
        text: 'intent://x#Intent;S.browser_fallback_url=https%3A%2F%2Fa.example;end',
        level: 'info',
      },
    ],
    against: ['intent://x#Intent;end'],
  },
  'premium-number': {
    for: [
      { text: 'tel:+1900555', level: 'medium' },
      { text: 'sms:+43930123', level: 'medium' },
    ],
    against: ['tel:+1212555', 'sms:+43664123'],
  },
  'phone-command': {
    for: [{ text: 'tel:*21*1%23', level: 'medium' }],
    against: ['tel:123'],
  },
  'altered-payment': {
    for: [{ text: 'BCD\n002\n1\nSCT\n\nX\nDE89370400440532013001\nEUR1', level: 'medium' }],
    against: ['BCD\n002\n1\nSCT\n\nX\nDE89370400440532013000\nEUR1'],
  },
  'token-approval': {
    for: [
      {
        text: `ethereum:0x${'1'.repeat(40)}/approve?address=0x${'2'.repeat(40)}&uint256=5`,
        level: 'medium',
      },
      {
        text: `ethereum:0x${'1'.repeat(40)}@1/increaseAllowance?address=0x${'2'.repeat(40)}&uint256=${2n ** 255n}`,
        level: 'high',
      },
    ],
    against: [`ethereum:0x${'1'.repeat(40)}/transfer?address=0x${'2'.repeat(40)}&uint256=5`],
  },
  'incomplete-code': {
    for: [{ text: 'otpauth://hotp/Shop:erika?issuer=Shop', level: 'low' }],
    against: ['otpauth://totp/Shop:erika?secret=JBSW Y3DP'],
  },
  'open-wifi': {
    for: [{ text: 'WIFI:S:a;;', level: 'info' }],
    against: ['WIFI:S:a;P:b;;'],
  },
  'nested-code': {
    for: [{ text: 'Hello', level: 'high', code: { ...PLAIN, nested: true } }],
    against: [{ text: 'Hello', code: PHOTOGRAPHED }],
  },
  'ambiguous-code': {
    for: [{ text: 'Hello', level: 'high', code: { ...PLAIN, otherTexts: ['https://b.example'] } }],
    against: [{ text: 'Hello', code: PHOTOGRAPHED }],
  },
  'assembled-code': {
    for: [{ text: 'Hello', level: 'medium', code: { ...PLAIN, how: ['stitched'] } }],
    against: [{ text: 'Hello', code: PHOTOGRAPHED }],
  },
  'drawn-from-text': {
    for: [{ text: 'Hello', level: 'medium', code: { ...PLAIN, how: ['drawn-from-text'] } }],
    against: [{ text: 'Hello', code: PHOTOGRAPHED }],
  },
  'drawn-from-boxes': {
    for: [{ text: 'Hello', level: 'low', code: { ...PLAIN, how: ['drawn-from-boxes'] } }],
    against: [{ text: 'Hello', code: PHOTOGRAPHED }],
  },
  'same-link-on-page': {
    for: [{ text: 'https://partner.example/x', level: 'info', page: SHOP }],
    against: [{ text: 'https://partner.example/y', page: SHOP }, 'https://partner.example/x'],
  },
  'same-site-as-page': {
    for: [{ text: 'https://www.shop.example/x', level: 'good', page: SHOP }],
    against: [
      { text: 'https://www.shop.example/go?url=https://b.example', page: SHOP },
      { text: 'https://b.github.io/', page: { url: 'https://a.github.io/' } },
    ],
  },
};

/** Rules that need more than the code: where they are, with their cases in the test beside. */
export const RULES_ELSEWHERE: Partial<Record<RuleName, string>> = {
  'young-domain': 'utils/registration/age',
  'different-picture': 'utils/background/screen/screen-agreement',
};
