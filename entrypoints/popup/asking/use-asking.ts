import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../../../components/hooks/use-live';
import { currentQuotaStatus } from '../../../utils/codes/current-quota';
import { reportBug } from '../../../utils/platform/errors';
import { apiKey, apiVersion, defaultDisclosure, neverSend } from '../../../utils/platform/settings';
import type { DisclosureLevel } from '../../../utils/virustotal/look-up';
import type { QuotaStatus } from '../../../utils/virustotal/quota/quota-status';

/** How VirusTotal can be asked now. */
export interface Asking {
  hasKey: boolean;
  /** What a question discloses unless somebody chooses otherwise. */
  step: DisclosureLevel;
  api: 'v3' | 'v2';
  /** Hosts whose addresses are never sent. */
  never: string[];
  /** Absent without a key. */
  quota?: QuotaStatus | undefined;
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
  return useLive(async () => {
    const [key, step, api, never, quota] = await Promise.all([
      apiKey.getValue(),
      defaultDisclosure.getValue(),
      apiVersion.getValue(),
      neverSend.getValue(),
      // A database that cannot be read costs the figures, not the popup.
      currentQuotaStatus().catch(reportBug),
    ]);
    return {
      hasKey: key !== '',
      // Version 2 has no question by fingerprint.
      step: api === 'v2' && step === 'id' ? 'redacted' : step,
      api,
      never,
      quota: quota ?? undefined,
    };
  }, [turn]);
}

/** Whether the browser has a network, as far as it knows. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online;
}
