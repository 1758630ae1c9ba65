import { useState } from 'preact/hooks';
import { CodesOfTab } from '../popup/codes-of-tab';
import type { TabName } from '../popup/tab-list';
import { useActiveTab } from './use-active-tab';

/** The popup's content beside the page, for whichever tab is in front. What was chosen stays from tab to tab. */
export function SidePanel() {
  const [chosen, choose] = useState<TabName>('page');
  const tabId = useActiveTab();
  if (tabId === undefined) return null;
  return <CodesOfTab key={tabId} tabId={tabId} looking="following" chosen={chosen} choose={choose} />;
}
