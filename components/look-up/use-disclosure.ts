import type { DisclosureLevel } from '../../utils/virustotal/look-up';
import { type Disclosure, disclosure } from '../../utils/virustotal/redaction/disclosure';
import { useLoaded } from '../hooks/use-live';

/** What exactly a question about this address discloses; `undefined` until it is worked out, and for what is never asked. */
export function useDisclosure(
  url: string,
  step: DisclosureLevel,
  { act = 'ask', api = 'v3' }: { act?: 'ask' | 'submit'; api?: 'v3' | 'v2' } = {},
): Disclosure | undefined {
  return useLoaded(() => disclosure(url, step, { act, api }), [url, step, act, api]);
}
