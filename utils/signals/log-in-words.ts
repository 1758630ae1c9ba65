import { serviceWords } from '../payload/describe/service-words';
import { t } from '../words/translate';
import type { Seen } from './seen';

/** What a log-in code does, by its purpose (`LogInPurpose`); without one it links a device. */
const LOG_INS: Partial<Record<string, (e: Seen) => string>> = {
  'device-code': (e) => (e.page ? t('reason-log-in-device-elsewhere', e) : t('reason-log-in-device', e)),
  identity: identitySentence,
  'log-in': (e) => (e.by ? t('reason-log-in-request-by', e) : t('reason-log-in-request', e)),
  wallet: () => t('reason-log-in-wallet'),
  enrol: (e) => (e.by ? t('reason-log-in-enrol-by', e) : t('reason-log-in-enrol', e)),
  debug: () => t('reason-log-in-debug'),
};

function identitySentence(e: Seen): string {
  if (e.by) {
    return e.page ? t('reason-log-in-identity-by-elsewhere', e) : t('reason-log-in-identity-by', e);
  }
  return e.page ? t('reason-log-in-identity-elsewhere', e) : t('reason-log-in-identity', e);
}

/** One sentence on what a log-in code does to whoever scans it. */
export function logInSentence(seen: Seen): string {
  const e = { ...seen, service: serviceWords(seen.service) };
  if (e.home) return t('reason-log-in-own-site', e);
  const known = Object.hasOwn(LOG_INS, e.how) ? LOG_INS[e.how] : undefined;
  if (known) return known(e);
  return e.page ? t('reason-log-in-link-elsewhere', e) : t('reason-log-in-link', e);
}
