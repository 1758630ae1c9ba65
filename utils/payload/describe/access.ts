import { LOG_IN_SERVICES, type LogInPurpose } from '../data/log-in-services';
import { logInName } from '../formats/device-links';
import type {
  DeviceLinkPayload,
  DppPayload,
  EsimPayload,
  FidoPayload,
  OtpMigrationPayload,
  OtpPayload,
  WifiPayload,
} from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';

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

const KINDS_OF_OTP: Record<OtpPayload['type'], string> = {
  totp: 'By the time',
  hotp: 'By a counter',
  other: 'Other',
};

const LOG_INS: Record<LogInPurpose, (name: string) => readonly [title: string, does: string]> = {
  link: (name) => [
    `Log-in code for ${name}`,
    `Scanning this can give someone access to your ${name} account: it lets another device in.`,
  ],
  'device-code': (name) => [
    `Log-in code for a device (${name})`,
    `Signing in here lets the device that shows the code into your account at ${name}.`,
  ],
  identity: (name) => [
    `Identity request (${name})`,
    `Confirming it in ${name} proves who you are to whoever shows the code, and can sign for you.`,
  ],
  'log-in': (name) => [
    `Log-in request (${name})`,
    `Confirming it logs whoever shows the code in with your ${name}.`,
  ],
  wallet: () => [
    'Connection to a crypto wallet',
    'A wallet app would connect to whoever shows the code, who can then ask it for payments.',
  ],
  enrol: (name) => [
    `Pairing code for ${name}`,
    `${name} would add an account. Whoever has the code can confirm log-ins to it.`,
  ],
  debug: () => [
    'Pairing with a debugger (Android)',
    'The computer that shows the code would control the phone that scans it.',
  ],
};

function describeLogIn({ service, requester, text }: DeviceLinkPayload): Description {
  const { purpose } = LOG_IN_SERVICES[service];
  const [title, does] = LOG_INS[purpose](logInName(service, requester));
  return { title, does, fields: [...field('Asked by', requester), ...secretField('Code', text)] };
}

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
          ...field(
            'Note',
            payload.ambiguous
              ? 'A semicolon in it is not escaped; some phones end the value there.'
              : undefined,
          ),
        ],
      };
    case 'otp':
      return {
        title:
          payload.intact === false
            ? 'Secret for one-time passwords (damaged)'
            : 'Secret for one-time passwords',
        does:
          payload.intact === false
            ? 'An authenticator app would expect a secret in it, but there is none that it could use: the code is damaged.'
            : 'An authenticator app would store this secret. Whoever has it can make the codes for the account.',
        fields: [
          ...field('Service', payload.issuer),
          ...field('Service before the account', payload.labelIssuer),
          ...field('Account', payload.account),
          ...field('Kind', KINDS_OF_OTP[payload.type]),
          ...field('Algorithm', payload.algorithm),
          ...field('Digits', payload.digits),
          ...field('New code every', payload.period && `${payload.period} seconds`),
          ...field('Counter', payload.counter),
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
      return describeLogIn(payload);
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
