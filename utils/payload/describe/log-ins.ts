import { t } from '../../words/translate';
import { LOG_IN_SERVICES, type LogInPurpose } from '../data/log-in-services';
import { logInName } from '../formats/device-links';
import type { DeviceLinkPayload } from '../payload';
import type { Description } from './description';
import { field, secretField } from './field';
import { serviceWords } from './service-words';

const LOG_INS: Record<LogInPurpose, (name: string) => readonly [title: string, does: string]> = {
  link: (name) => [t('payload-log-in-link', { name }), t('payload-log-in-link-does', { name })],
  'device-code': (name) => [t('payload-log-in-device', { name }), t('payload-log-in-device-does', { name })],
  identity: (name) => [t('payload-log-in-identity', { name }), t('payload-log-in-identity-does', { name })],
  'log-in': (name) => [t('payload-log-in-request', { name }), t('payload-log-in-request-does', { name })],
  wallet: () => [t('payload-log-in-wallet'), t('payload-log-in-wallet-does')],
  enrol: (name) => [t('payload-log-in-enrol', { name }), t('payload-log-in-enrol-does', { name })],
  debug: () => [t('payload-log-in-debug'), t('payload-log-in-debug-does')],
};

/** Codes that log someone or something in. */
export function describeLogIn({ service, requester, text }: DeviceLinkPayload): Description {
  const { purpose } = LOG_IN_SERVICES[service];
  const [title, does] = LOG_INS[purpose](serviceWords(logInName(service, requester)));
  return {
    title,
    does,
    fields: [...field(t('field-asked-by'), requester), ...secretField(t('field-code'), text)],
  };
}
