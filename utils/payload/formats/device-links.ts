import type { DeviceLinkService, KindParser } from '../payload';
import { readScheme } from '../url/scheme';
import { webUrl } from './web';

/**
 * Addresses that log someone in or link a device, whatever the app: scheme, then what the rest begins with
 * (Unit 42 2026; FBI and CISA PSA March 2026; MITRE ATT&CK T1676). Own compilation.
 */
const SCHEMES: readonly (readonly [service: DeviceLinkService, scheme: string, rest: RegExp])[] = [
  ['telegram', 'tg', /^(?:\/\/)?login\b/i],
  ['signal', 'sgnl', /^(?:\/\/)?linkdevice\b/i],
  ['signal', 'tsdevice', /^\/?\/?\??/],
  ['whatsapp', 'whatsapp', /^(?:\/\/)?(?:linkdevice|link-device|linked_devices)\b/i],
  ['line', 'line', /^(?:\/\/)?au\//i],
  ['line', 'lineauth2', /^/],
  ['wechat', 'weixin', /^(?:\/\/)?(?:dl\/business|login|connect)\b/i],
  ['viber', 'viber', /^(?:\/\/)?activate_secondary\b/i],
  ['kakaotalk', 'kakaotalk', /^(?:\/\/)?(?:auth|login|qr)\b/i],
  ['zalo', 'zalo', /^(?:\/\/)?(?:qr\/login|login)\b/i],
  ['steam', 'steammobile', /^(?:\/\/)?(?:login|twofactor)\b/i],
  ['microsoft', 'phonefactor', /^(?:\/\/)?activate/i],
  ['microsoft', 'msauth', /^(?:\/\/)?(?:activate|enroll|code)/i],
];

/** The same as https addresses: exact host, then what the path begins with. */
const SITES: readonly (readonly [service: DeviceLinkService, host: RegExp, path: RegExp])[] = [
  ['telegram', /^(?:t|telegram)\.me$/, /^\/login\//],
  ['discord', /^(?:(?:www|ptb|canary)\.)?discord(?:app)?\.com$/, /^\/ra\//],
  ['whatsapp', /^(?:wa\.me|(?:www\.|web\.)?whatsapp\.com)$/, /^\/(?:settings\/linked_devices|linkdevice)/],
  ['signal', /^(?:www\.)?signal\.(?:org|link|me)$/, /^\/(?:linkdevice|device)/],
  ['line', /^(?:access\.line\.me|line\.me|liff\.line\.me)$/, /^\/(?:R\/au\/|ti\/q|login|qrlogin)/i],
  [
    'wechat',
    /^(?:login\.(?:weixin|wx|wx2|wechat)\.qq\.com|login\.wechat\.com|open\.weixin\.qq\.com)$/,
    /^\/(?:l\/|connect\/confirm|connect\/qrconnect)/,
  ],
  ['steam', /^s\.team$/, /^\/q\//],
  ['qq', /^(?:txz|ssl\.ptlogin2|ptlogin2)\.qq\.com$/, /^\/(?:p|ptqrlogin|qrlogin)/],
  ['zalo', /^(?:id\.zalo\.me|qr\.zalo\.me|qrlogin\.zalo\.me)$/, /^\//],
  ['kakaotalk', /^(?:accounts|auth)\.kakao\.com$/, /^\/(?:qr_?login|qr_code|talk_login)/],
  ['tiktok', /^(?:www\.)?tiktok\.com$/, /^\/(?:login\/qr|qrcode\/login|passport)/],
];

/**
 * A code that gives an account away: the phone that scans it lets another device in. Includes WhatsApp's
 * bare form, `2@` and comma-separated keys.
 */
export const parseDeviceLink: KindParser = (text) => {
  const trimmed = text.trim();
  if (/^[1-9]@[A-Za-z0-9+/=_-]{16,}(?:,[A-Za-z0-9+/=_-]+){2,}$/.test(trimmed)) {
    return { kind: 'device-link', text, service: 'whatsapp' };
  }
  if (/^MATRIX[\u0000-\u0005]/.test(trimmed)) return { kind: 'device-link', text, service: 'matrix' };
  const read = readScheme(trimmed);
  if (!read) return undefined;
  const app = SCHEMES.find(([, scheme, rest]) => scheme === read.scheme && rest.test(read.rest));
  if (app) return { kind: 'device-link', text, service: app[0] };
  const service = logInService(trimmed);
  return service && { kind: 'device-link', text, service: service.name, url: service.url };
};

/** The service that a web address logs in to, or `undefined`. */
export function logInService(address: string): { name: DeviceLinkService; url: string } | undefined {
  const url = webUrl(address);
  const site = url && SITES.find(([, host, path]) => host.test(url.hostname) && path.test(url.pathname));
  return site && { name: site[0], url: url.href };
}
