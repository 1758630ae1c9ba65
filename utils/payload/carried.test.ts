import { expect, test } from 'vitest';
import { carriedIn } from './carried';
import { parsePayload } from './parse-payload';

const inside = (text: string) =>
  carriedIn(parsePayload(text)).map((one) => `${one.kind} ${one.kind === 'web' ? one.url : one.text}`);

test.each([
  ['Lunch\nhttps://shop.example/a', ['web https://shop.example/a']],
  ['MECARD:N:Shop;URL:www.shop.example;;', ['web https://www.shop.example/']],
  ['BEGIN:VCARD\nNOTE:at shop.example/a\nEND:VCARD', ['web https://shop.example/a']],
  ['BEGIN:VCARD\nURL:javascript:alert(1)\nEND:VCARD', ['script javascript:alert(1)']],
  ['BEGIN:VEVENT\nLOCATION:https://meet.example/1\nEND:VEVENT', ['web https://meet.example/1']],
  [
    'mailto:a@shop.example?body=Pay%20at%20https%3A%2F%2Fpay.example',
    ['mail a@shop.example', 'web https://pay.example/'],
  ],
  ['smsto:+431234:go to pay.example/x', ['web https://pay.example/x']],
  [
    'upi://pay?pa=a@b&tn=see%20pay.example&url=https%3A%2F%2Fbill.example',
    ['web https://bill.example/', 'web https://pay.example/'],
  ],
  ['geo:1,2?q=shop.example', ['web https://shop.example/']],
  ['myapp://open?next=https%3A%2F%2Fshop.example', ['web https://shop.example/']],
  ['Call +49 900 1234567 now', ['phone +49 900 1234567 ']],
  ['Call +43 1 1234567 now', []],
  ['intent://shop.example/a#Intent;scheme=https;package=a.b;end', ['web https://shop.example/a']],
  ['intent://x#Intent;S.browser_fallback_url=javascript%3Aalert(1);end', ['script javascript:alert(1)']],
  ['android-app://com.shop/https/shop.example/a', ['web https://shop.example/a']],
  ['intent:abc#Intent;scheme=bitcoin;end', []],
  [
    'metamask://wc?uri=wc%3A0123456789abcdef%402%3FsymKey%3Dx',
    ['device-link wc:0123456789abcdef@2?symKey=x'],
  ],
  ['ftp://shop.example/a', ['web https://shop.example/']],
  ['myapp://open/thing', []],
  ['market://details?id=com.shop.app', []],
  ['intent://scan#Intent;scheme=shop;package=com.shop.app;end', []],
  ['scan tg://login?token=x quickly', ['device-link tg://login?token=x']],
  ['https://a.example/?u=sgnl%3A%2F%2Flinkdevice%3Fuuid%3Dx', ['device-link sgnl://linkdevice?uuid=x']],
  ['https://a.example/?u=https%3A%2F%2Fb.example', []],
  ['[Interface]\nPrivateKey = x\nEndpoint = a.example:1', []],
])('%j carries %j', (text, wanted) => {
  const found = inside(text);
  if (wanted.length === 0) expect(found).toEqual([]);
  else expect(found).toEqual(expect.arrayContaining(wanted));
});

test('a text full of links is cut', () => {
  const text = Array.from({ length: 99 }, (_, at) => `https://a${at}.example`).join(' ');
  expect(carriedIn(parsePayload(text)).length).toBe(20);
});
