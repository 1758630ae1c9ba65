import type { ClientOptions, VirusTotalClient } from './client';
import { createV2 } from './client-v2';
import { createV3 } from './client-v3';

/** A client for the version that is wanted; nothing is sent by making one. */
export function createClient(options: ClientOptions): VirusTotalClient {
  const wire = { fetch: options.fetch, now: options.now ?? Date.now, timeoutMs: options.timeoutMs };
  return options.apiVersion === 'v2'
    ? createV2(wire, options.key, options.base)
    : createV3(wire, options.key, options.base);
}
