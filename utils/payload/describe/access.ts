import type {
  DeviceLinkPayload,
  DeviceLinkService,
  DppPayload,
  EsimPayload,
  FidoPayload,
  OtpMigrationPayload,
  OtpPayload,
  WifiPayload,
} from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';

export const SERVICE_NAMES: Record<DeviceLinkService, string> = {
  telegram: 'Telegram',
  signal: 'Signal',
  whatsapp: 'WhatsApp',
  discord: 'Discord',
  line: 'LINE',
  wechat: 'WeChat',
  steam: 'Steam',
  matrix: 'Matrix',
  viber: 'Viber',
  threema: 'Threema',
  kakaotalk: 'KakaoTalk',
  tiktok: 'TikTok',
  qq: 'QQ',
  zalo: 'Zalo',
  google: 'Google',
  microsoft: 'Microsoft',
};

const SECURITY: Record<WifiPayload['security'], string> = {
  open: 'None: anyone nearby can read along',
  wep: 'Outdated (WEP)',
  wpa: 'Password (WPA)',
  enterprise: 'Account (WPA Enterprise)',
  other: 'Other',
};

type Access =
  | WifiPayload
  | OtpPayload
  | OtpMigrationPayload
  | DeviceLinkPayload
  | EsimPayload
  | FidoPayload
  | DppPayload;

/** Keys to something: networks, accounts, devices. Their secrets are marked. */
export function describeAccess(payload: Access): Description {
  switch (payload.kind) {
    case 'wifi':
      return {
        title: 'Wi-Fi network',
        does: 'A phone would offer to join this network.',
        fields: [
          ...field('Network', payload.network),
          ...field('Protection', SECURITY[payload.security]),
          ...field('User', payload.identity),
          ...secretField('Password', payload.password),
          ...field('Hidden network', payload.hidden ? 'Yes' : undefined),
        ],
      };
    case 'otp':
      return {
        title: 'Secret for one-time passwords',
        does: 'An authenticator app would store this secret. Whoever has it can make the codes for the account.',
        fields: [
          ...field('Service', payload.issuer),
          ...field('Account', payload.account),
          ...secretField('Secret', payload.secret),
        ],
      };
    case 'otp-migration':
      return {
        title: 'Copy of an authenticator app',
        does: 'An authenticator app would take over all accounts in it. Whoever has it can make their codes.',
        fields: secretField('Content', payload.data),
      };
    case 'device-link':
      return {
        title: `Log-in code for ${SERVICE_NAMES[payload.service]}`,
        does: `Scanning this can give someone access to your ${SERVICE_NAMES[payload.service]} account: it lets another device in.`,
        fields: secretField('Code', payload.text),
      };
    case 'esim':
      return {
        title: 'Mobile contract (eSIM)',
        does: 'A phone would offer to load this mobile contract. It can be used once.',
        fields: [...field('From', payload.server), ...secretField('Code', payload.code)],
      };
    case 'fido':
      return {
        title: 'Passkey log-in',
        does: 'A phone would offer to log the device that shows this code in with your passkey.',
        fields: secretField('Code', payload.text),
      };
    case 'dpp':
      return {
        title: 'Device for the Wi-Fi',
        does: 'A phone would offer to let this device into your Wi-Fi network.',
        fields: [...field('Device', payload.information), ...secretField('Code', payload.text)],
      };
  }
}
