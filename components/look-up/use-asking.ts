import { useEffect, useState } from 'preact/hooks';
import { apiKey, apiVersion, defaultDisclosure, neverSend } from '../../utils/platform/settings';
import type { DisclosureLevel } from '../../utils/virustotal/look-up';
import { useLoaded } from '../hooks/use-live';

/** How VirusTotal can be asked now. */
export interface Asking {
  hasKey: boolean;
  /** What a question is to disclose unless somebody chooses otherwise. */
  wanted: DisclosureLevel;
  /** What it discloses then: `wanted`, or what comes next where that cannot be asked. */
  step: DisclosureLevel;
  api: 'v3' | 'v2';
  /** Hosts whose addresses are never sent. */
  never: string[];
}

const STEPS: readonly DisclosureLevel[] = ['id', 'redacted', 'whole'];

/** What a question can disclose, the most private first: version 2 has no question by fingerprint. */
export function stepsOf(api: Asking['api']): readonly DisclosureLevel[] {
  return api === 'v2' ? STEPS.filter((one) => one !== 'id') : STEPS;
}

/** What a question discloses where `wanted` is asked for: that, or the most private that can be asked. */
export function stepFor(wanted: DisclosureLevel, api: Asking['api']): DisclosureLevel {
  return stepsOf(api).includes(wanted) ? wanted : 'redacted';
}

/** What was read last: whatever is shown later begins with it, and does not grow under the pointer. */
let latest: Asking | undefined;

/** Reads how VirusTotal can be asked now. A page that awaits it before it shows anything shows all of it at once. */
export async function readAsking(): Promise<Asking> {
  const [key, wanted, api, never] = await Promise.all([
    apiKey.getValue(),
    defaultDisclosure.getValue(),
    apiVersion.getValue(),
    neverSend.getValue(),
  ]);
  latest = { hasKey: key !== '', wanted, step: stepFor(wanted, api), api, never };
  return latest;
}

/** How VirusTotal can be asked, live; `undefined` until it is known. */
export function useAsking(): Asking | undefined {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const anew = () => setTurn((before) => before + 1);
    const unwatch = [apiKey, apiVersion, defaultDisclosure, neverSend].map((one) => one.watch(anew));
    return () => {
      for (const end of unwatch) end();
    };
  }, []);
  return useLoaded(readAsking, [turn]) ?? latest;
}
