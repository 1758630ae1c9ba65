import { t } from '../../words/translate';
import { wordTable } from '../../words/word-table';
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
import { describeLogIn } from './log-ins';

const SECURITY = wordTable<WifiPayload['security']>({
  open: () => t('payload-wifi-open'),
  wep: () => t('payload-wifi-wep'),
  wpa: () => t('payload-wifi-wpa'),
  enterprise: () => t('payload-wifi-enterprise'),
  other: () => t('payload-wifi-other'),
});

type Access =
  | WifiPayload
  | OtpPayload
  | OtpMigrationPayload
  | DeviceLinkPayload
  | EsimPayload
  | FidoPayload
  | DppPayload;

const KINDS_OF_OTP = wordTable<OtpPayload['type']>({
  totp: () => t('payload-otp-by-time'),
  hotp: () => t('payload-otp-by-counter'),
  other: () => t('payload-otp-by-other'),
});

/** How long a code is good; what is no number stays as it was written. */
function otpSeconds(period: string): string {
  const count = Number(period);
  return Number.isFinite(count) ? t('payload-otp-seconds', { count }) : period;
}

/** Keys to something: networks, accounts, devices. Their secrets are marked. */
export function describeAccess(payload: Access): Description {
  switch (payload.kind) {
    case 'wifi':
      return {
        title: t('payload-wifi'),
        does: t('payload-wifi-does'),
        fields: [
          ...field(t('field-network'), payload.network),
          ...field(t('field-protection'), SECURITY[payload.security]),
          ...field(t('field-user'), payload.identity),
          ...secretField(t('field-password'), payload.password),
          ...field(t('field-hidden-network'), payload.hidden ? t('field-yes') : undefined),
          ...field(t('field-note'), payload.ambiguous ? t('payload-wifi-ambiguous') : undefined),
        ],
      };
    case 'otp':
      return {
        title: payload.intact === false ? t('payload-otp-damaged') : t('payload-otp'),
        does: payload.intact === false ? t('payload-otp-damaged-does') : t('payload-otp-does'),
        fields: [
          ...field(t('field-service'), payload.issuer),
          ...field(t('field-service-before'), payload.labelIssuer),
          ...field(t('field-account'), payload.account),
          ...field(t('field-kind'), KINDS_OF_OTP[payload.type]),
          ...field(t('field-algorithm'), payload.algorithm),
          ...field(t('field-digits'), payload.digits),
          ...field(t('field-new-code-every'), payload.period && otpSeconds(payload.period)),
          ...field(t('field-counter'), payload.counter),
          ...secretField(t('field-secret'), payload.secret),
        ],
      };
    case 'otp-migration':
      return {
        title: t('payload-otp-migration'),
        does: t('payload-otp-migration-does'),
        fields: secretField(t('field-content'), payload.data),
      };
    case 'device-link':
      return describeLogIn(payload);
    case 'esim':
      return {
        title: t('payload-esim'),
        does: t('payload-esim-does'),
        fields: [...field(t('field-from'), payload.server), ...secretField(t('field-code'), payload.code)],
      };
    case 'fido':
      return {
        title: t('payload-passkey'),
        does: t('payload-passkey-does'),
        fields: secretField(t('field-code'), payload.text),
      };
    case 'dpp':
      return {
        title: t('payload-dpp'),
        does: t('payload-dpp-does'),
        fields: [
          ...field(t('field-device'), payload.information),
          ...secretField(t('field-code'), payload.text),
        ],
      };
  }
}
