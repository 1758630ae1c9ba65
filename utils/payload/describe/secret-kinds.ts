import { t } from '../../words/translate';
import type { SecretKind, SecretPayload } from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';
import { labelWords } from './label-words';

const WORDS: Record<SecretKind, () => readonly [title: string, does: string]> = {
  matter: () => [t('payload-matter'), t('payload-device-setup-does')],
  homekit: () => [t('payload-homekit'), t('payload-device-setup-does')],
  'device-setup': () => [t('payload-device-setup'), t('payload-device-setup-does')],
  'health-certificate': () => [t('payload-health-certificate'), t('payload-health-certificate-does')],
  'health-card': () => [t('payload-health-card'), t('payload-health-card-does')],
  'boarding-pass': () => [t('payload-boarding-pass'), t('payload-boarding-pass-does')],
  'identity-document': () => [t('payload-identity-document'), t('payload-identity-document-does')],
  'private-key': () => [t('payload-private-key'), t('payload-private-key-does')],
  'recovery-phrase': () => [t('payload-recovery-phrase'), t('payload-recovery-phrase-does')],
  vpn: () => [t('payload-vpn'), t('payload-vpn-does')],
  proxy: () => [t('payload-proxy'), t('payload-proxy-does')],
  'password-manager': () => [t('payload-password-manager'), t('payload-password-manager-does')],
};

/** Keys, passes and set-up codes: the content stays masked. */
export function describeSecret({ what, shown, text }: SecretPayload): Description {
  const [title, does] = WORDS[what]();
  return {
    title,
    does,
    fields: [
      ...shown.flatMap(({ label, value }) => field(labelWords(label), value)),
      ...secretField(t('field-content'), text),
    ],
  };
}
