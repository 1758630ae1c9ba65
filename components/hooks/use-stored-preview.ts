import { useEffect, useState } from 'preact/hooks';
import type { CodeDetails } from '../../utils/codes/code-details';
import { reportBug } from '../../utils/platform/errors';
import { notDrawn, type PreviewResult } from '../../utils/preview/preview';
import { openDatabase } from '../../utils/store/database';
import { getPreview, notePreviewDrawing } from '../../utils/store/previews';
import { useLive } from './use-live';

/** A page that is closed at once ends its drawing as well; twice in a row it is the preview that is at fault. */
const MOST_BEGINNINGS = 2;

/**
 * The preview that is kept of a code, once it has been noted that drawing it has begun. One that twice was not drawn to
 * its end is given as that, and not drawn again.
 *
 * @param fresh one that was made just now and is shown in its place
 * @returns the preview, undefined while there is none, and what to call when it was drawn
 */
export function useStoredPreview(
  code: CodeDetails,
  fresh: PreviewResult | undefined,
): [PreviewResult | undefined, () => void] {
  /** When the preview was made whose drawing this page has begun. */
  const [begun, setBegun] = useState<number>();
  const stored = useLive(
    // A private window's code has none that is kept, and its page perhaps no database.
    async () => ({ record: code.private ? undefined : await getPreview(await openDatabase(), code.id) }),
    [code.id, code.private],
  );
  const record = stored?.record;
  const result = record?.data as PreviewResult | undefined;
  const isStuck = (record?.drawing ?? 0) >= MOST_BEGINNINGS && begun !== record?.at;
  const toBegin = result?.kind === 'page' && !isStuck && !fresh ? record?.at : undefined;

  async function note(drawing: boolean): Promise<void> {
    await notePreviewDrawing(await openDatabase(), code.id, drawing);
  }
  useEffect(() => {
    if (toBegin === undefined) return;
    note(true)
      .then(() => setBegun(toBegin))
      .catch(reportBug);
  }, [toBegin]);

  const onDrawn = () => void note(false).catch(reportBug);
  if (result?.kind !== 'page') return [result, onDrawn];
  if (isStuck) return [notDrawn(result), onDrawn];
  return [begun === record?.at ? result : undefined, onDrawn];
}
