import { fixtures } from '../stand-ins/virustotal/state/fixtures';

/** What the demo page's codes say, and how each is drawn. Links are answered by the VirusTotal stand-in. */
export const DEMO_CODES = {
  png: { text: fixtures.parcel.url, form: 'PNG picture' },
  srcset: { text: fixtures.menu.url, form: 'srcset of a picture element' },
  groupPrize: { text: fixtures.prize.url, form: 'one of three in a picture' },
  groupUnknown: { text: fixtures.unknown.url, form: 'one of three in a picture' },
  groupWifi: { text: 'WIFI:T:WPA;S:Guest network;P:correct horse;;', form: 'one of three in a picture' },
  canvas: { text: fixtures.tickets.url, form: 'canvas' },
  svg: { text: fixtures.bank.url, form: 'inline SVG' },
  background: { text: fixtures.museum.url, form: 'CSS background' },
  shadow: { text: fixtures.shortLink.url, form: 'image in a shadow root' },
  frame: { text: 'https://unknown-bad.example.com/first-time', form: 'image in a frame of another site' },
  crossOrigin: { text: fixtures.korean.url, form: 'image from another site' },
  inverted: { text: fixtures.survey.url, form: 'light on dark' },
  transparent: { text: fixtures.neverSeen.url, form: 'transparent PNG' },
  data: { text: 'https://paypal.com.account-check.example/signin', form: 'data: image' },
  late: { text: 'tg://login?token=demo-token-of-nobody', form: 'image added later' },
  decoy: { text: 'https://www.example.org@collect.example.net/form', form: 'JPEG from another site' },
} as const;

/** The hosts of the demo's page, of pictures and of a frame. */
export const DEMO_HOST = 'mail.demo.test';
export const DEMO_CDN = 'cdn.pictures.test';
export const DEMO_OTHER_SITE = 'widget.other.test';
