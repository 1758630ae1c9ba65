import { useEffect, useState } from 'preact/hooks';
import { reportBug } from '../../utils/platform/errors';
import type { Setting } from '../../utils/platform/stored/settings-store';

/**
 * A stored setting as state: follows changes made elsewhere, and stores what is set. `undefined` while it loads; the last
 * is whether it is laid down for this browser, so that it cannot be set here.
 */
export function useSetting<T>(
  item: Setting<T>,
): [value: T | undefined, set: (value: T) => Promise<void>, isManaged: boolean] {
  const [state, setState] = useState<{ value: T; isManaged: boolean }>();
  useEffect(() => {
    const read = async () => setState({ value: await item.getValue(), isManaged: await item.isManaged() });
    read().catch(reportBug);
    return item.watch(() => void read().catch(reportBug));
  }, [item]);
  return [state?.value, (latest) => item.setValue(latest), state?.isManaged === true];
}
