import { API_BASE } from '../virustotal/api/client';
import type { LookUp } from '../virustotal/look-up';
import { hostOf, requestFor, type SentPurpose, type SentRequest } from './sent-request';

/** The server that questions about links go to. @param base of the user's own proxy; empty for VirusTotal itself */
export function lookUpHost(base: string): string {
  return hostOf(base === '' ? API_BASE.v3 : base);
}

function purposeOf({ task, step }: Pick<LookUp, 'task' | 'step'>): SentPurpose {
  switch (task) {
    case 'submit':
    case 'rescan':
      return task;
    case 'poll':
      return 'analysis';
    // By the id that VirusTotal gave it.
    case 'collect':
      return 'fingerprint';
    default:
      return step === 'id' ? 'fingerprint' : step;
  }
}

/** The next request of a look-up, as it is shown. Where no address leaves, only the host in it is named. */
export function sentLookUp(
  lookUp: Pick<LookUp, 'task' | 'step' | 'url' | 'by'>,
  { host }: { host: string },
): SentRequest {
  const purpose = purposeOf(lookUp);
  const request = requestFor(lookUp.url, { purpose, host, why: lookUp.by === 'auto' ? 'setting' : 'asked' });
  const isHidden =
    purpose === 'fingerprint' || purpose === 'analysis' || (purpose === 'rescan' && lookUp.step === 'id');
  return isHidden ? { ...request, about: hostOf(lookUp.url) } : request;
}
