import { useEffect, useState } from 'preact/hooks';
import {
  onDocumentChange,
  type TabDocument,
  tabDocument,
} from '../../../utils/codes/documents/tab-documents';
import { reportBug } from '../../../utils/platform/errors';

/** The document that a tab is and how far it was read, live; `undefined` where it is none, or is not read by itself. */
export function useTabDocument(tabId: number): TabDocument | undefined {
  const [known, setKnown] = useState<TabDocument>();
  useEffect(() => {
    const aborter = new AbortController();
    onDocumentChange(tabId, setKnown, aborter.signal);
    void tabDocument(tabId).then(setKnown).catch(reportBug);
    return () => aborter.abort();
  }, [tabId]);
  return known;
}
