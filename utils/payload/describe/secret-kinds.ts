import type { SecretKind, SecretPayload } from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';

const WORDS: Record<SecretKind, readonly [title: string, does: string]> = {
  matter: [
    'Set-up code of a device (Matter)',
    'A home app would take the device over with it. Whoever has the code can do so.',
  ],
  homekit: [
    'Set-up code of a device (HomeKit)',
    'A home app would take the device over with it. Whoever has the code can do so.',
  ],
  'device-setup': [
    'Set-up code of a device',
    'A home app would take the device over with it. Whoever has the code can do so.',
  ],
  'health-certificate': [
    'Health certificate',
    'An app would read name, date of birth and vaccinations or tests from it.',
  ],
  'health-card': ['Health card', 'A health app would read someone’s health data from it.'],
  'boarding-pass': [
    'Boarding pass',
    'It carries the traveller’s name and booking code. Whoever has both can change the booking.',
  ],
  'identity-document': ['Identity document', 'It carries what is printed on the document.'],
  'private-key': [
    'Private key',
    'An app would import this key. Whoever has it has everything that it protects, and it cannot be changed.',
  ],
  'recovery-phrase': [
    'Recovery phrase of a wallet (by its form)',
    'A wallet app would restore the wallet from it. Whoever has it has all that is in it.',
  ],
  vpn: [
    'VPN configuration',
    'A VPN app would send the device’s whole traffic through this server. Whoever has the key in it can use it.',
  ],
  proxy: [
    'Proxy configuration',
    'A proxy app would send the device’s traffic through this server. Whoever has the key in it can use it.',
  ],
  'password-manager': [
    'Set-up code of a password manager',
    'A password manager would add an account with it. Whoever has the code may open it.',
  ],
};

/** Keys, passes and set-up codes: the content stays masked. */
export function describeSecret({ what, shown, text }: SecretPayload): Description {
  const [title, does] = WORDS[what];
  return {
    title,
    does,
    fields: [...shown.flatMap(({ label, value }) => field(label, value)), ...secretField('Content', text)],
  };
}
