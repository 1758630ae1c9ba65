import type { ClientOptions, VirusTotalClient } from './client';
import { createV2 } from './client-v2';
import { createV3 } from './client-v3';

/** A client for the version that is wanted; nothing is sent by making one. */
export function createClient(options: ClientOptions): VirusTotalClient {
  const context = { fetch: options.fetch, now: options.now };
  return options.apiVersion === 'v2'
    ? createV2(context, options.key, options.base)
    : createV3(context, options.key, options.base);
}
