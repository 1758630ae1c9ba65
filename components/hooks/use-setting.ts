import { useEffect, useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import type { Setting } from '../../utils/platform/settings-store';

/** A stored setting as state: follows changes made elsewhere, and stores what is set. `undefined` while it loads. */
export function useSetting<T>(item: Setting<T>): [T | undefined, (value: T) => Promise<void>] {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    item.getValue().then((stored) => setValue(() => stored), reportBug);
    return item.watch((latest) => setValue(() => latest));
  }, [item]);
  return [value, (latest) => item.setValue(latest)];
}
