import { useState } from 'preact/hooks';
import { CodesOfTab } from './codes-of-tab';
import type { TabName } from './tab-list';

/** What the toolbar button opens: the codes of this page, and those that were seen before. */
export function Popup({ tabId }: { tabId: number }) {
  const [chosen, choose] = useState<TabName>('page');
  return <CodesOfTab tabId={tabId} looking="by-click" chosen={chosen} choose={choose} />;
}
