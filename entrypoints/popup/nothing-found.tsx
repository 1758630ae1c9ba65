import { useLoaded } from '../../components/hooks/use-live';
import type { ScanProblem } from '../../utils/platform/messages';
import { hasAllSites } from '../../utils/platform/permissions';
import { autoScan } from '../../utils/platform/settings';

const PROBLEMS: Record<ScanProblem, [title: string, text: string]> = {
  'tab-closed': ['This tab is closed', 'Open the page again and click the toolbar button there.'],
  'browser-page': [
    'This page cannot be searched',
    'Browsers keep extensions out of their own pages and of the shops for extensions. “Scan what I see” may still work.',
  ],
  'no-access': [
    'No access to this page',
    'Bring the page to the front and click the toolbar button there, which gives access to it.',
  ],
  'not-allowed-here': [
    'This page cannot be searched',
    'The browser, or whoever manages it, keeps extensions out of it. “Scan what I see” may still work.',
  ],
};

interface Props {
  scanning: boolean;
  /** How many of the tab's pictures could not be read. */
  unread: number;
  problem?: ScanProblem;
}

/** "No code here" would be said of what nobody has read. */
function headingOf(unread: number): string {
  return unread > 0 ? 'No QR code found in what was read' : 'No QR code found here';
}

/** What stands in place of codes, with the reason why there are none. */
export function Nothing({ scanning, unread, problem }: Props) {
  const setting = useLoaded(async () => ({ on: (await autoScan.getValue()) && (await hasAllSites()) }));
  const [title, text] = problem
    ? PROBLEMS[problem]
    : [
        scanning ? 'Looking for QR codes …' : headingOf(unread),
        'Pictures are read as they come into view, so scrolling may show more.',
      ];
  return (
    <div class="empty" role="status">
      <h2>{title}</h2>
      <p class="quiet">{text}</p>
      {setting?.on === false && !scanning && problem !== 'tab-closed' && problem !== 'browser-page' && (
        <p class="small quiet">
          Looking for codes by itself is switched off; in the settings you can switch it on.
        </p>
      )}
    </div>
  );
}
