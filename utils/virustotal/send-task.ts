import type { Client } from './api/client';
import type { LookUp } from './look-up';
import { redact } from './redaction/redact';
import type { Outcome } from './transitions';

/** The address as this look-up may disclose it; with step `id` it is not sent at all. */
export function outgoing(lookUp: Pick<LookUp, 'url' | 'step'>): string {
  return lookUp.step === 'whole' ? lookUp.url : redact(lookUp.url).url;
}

/** Sends the one request that a look-up's task stands for. */
export async function perform(client: Client, lookUp: LookUp): Promise<Outcome> {
  const id = lookUp.vtId ?? lookUp.key;
  switch (lookUp.task) {
    case 'submit':
      return client.submit(outgoing(lookUp));
    case 'rescan':
      return client.rescan(id, outgoing(lookUp));
    case 'poll':
      return client.analysis(lookUp.analysisId ?? '');
    case 'collect':
      return client.report(id);
    default:
      return client.ask(outgoing(lookUp), lookUp.step, lookUp.key);
  }
}
