import { useEffect, useState } from 'preact/hooks';
import { onPrivateChange } from '../../utils/codes/private-records';
import { reportBug } from '../../utils/platform/errors';
import { onChange } from '../../utils/store/broadcast';
import { onLanguageChange } from '../../utils/words/translate';

/** Between two loads while changes go on, in milliseconds: each load costs the database as much as the change did. */
const REST_MS = 200;

/**
 * Loads something from the database, and again whenever the database says that it changed, or the language did: what is
 * loaded may have words in it.
 *
 * @returns the latest value; `undefined` until the first is there
 */
export function useLive<T>(load: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const aborter = new AbortController();
    let loading = false;
    let again = false;
    async function run(): Promise<void> {
      if (loading) {
        again = true;
        return;
      }
      loading = true;
      try {
        do {
          again = false;
          const latest = await load();
          if (!aborter.signal.aborted) setValue(() => latest);
          if (again) await new Promise((resolve) => setTimeout(resolve, REST_MS));
        } while (again && !aborter.signal.aborted);
      } finally {
        loading = false;
      }
    }
    const anew = () => void run().catch(reportBug);
    onChange(anew, aborter.signal);
    onPrivateChange(anew, aborter.signal);
    const stopFollowing = onLanguageChange(anew);
    void run().catch(reportBug);
    return () => {
      stopFollowing();
      aborter.abort();
    };
  }, inputs);
  return value;
}

/** Loads something once, and again when an input or the language changes. */
export function useLoaded<T>(load: () => Promise<T>, inputs: readonly unknown[] = []): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let current = true;
    const run = () =>
      void load().then((latest) => {
        if (current) setValue(() => latest);
      }, reportBug);
    const stopFollowing = onLanguageChange(run);
    run();
    return () => {
      current = false;
      stopFollowing();
    };
  }, inputs);
  return value;
}
