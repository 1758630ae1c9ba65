import type { ScanProblem } from '../../utils/platform/messages';

/** Everything that the popup says by itself. */
export const WORDS = {
  title: 'QR codes on this page',
  summary: (codes: number, attention: number) => {
    const all = codes === 1 ? '1 code' : `${codes} codes`;
    if (attention === 0) return all;
    return attention === 1 ? `${all}, 1 needs attention` : `${all}, ${attention} need attention`;
  },
  settings: 'Settings',
  tabs: { page: 'This page', history: 'History' },
  failed: 'That did not work. Try again, or reload the page first.',
  reading: 'Reading what the tab shows …',
  noFurther: 'No further QR code in what the tab shows now.',
  notSeen: 'The browser does not let extensions see this tab.',
  noAreas: 'Areas cannot be selected on this kind of page. Try “Scan what I see”.',
  scanVisible: 'Scan what I see',
  selectArea: 'Select an area',
  unread: (count: number) =>
    count === 1 ? 'One picture could not be read.' : `${count} pictures could not be read.`,
  tooMany: (most: number) =>
    `This page shows more codes than can be listed. Those beyond the first ${most} are neither listed nor marked.`,
  looking: 'Looking for QR codes …',
  nothing: 'No QR code found here',
  nothingRead: 'No QR code found in what was read',
  scrolling: 'Pictures are read as they come into view, so scrolling may show more.',
  byRequest: 'Nothing is looked for by itself: that needs access to the pages you visit.',
  allow: 'Mark QR codes on all pages',
  pause: 'Not on this site',
  paused: (site: string) => `Codes on ${site} are not looked for: you have switched that off.`,
  resume: 'Look here again',
} as const;

/** Why a tab gives nothing, and what can be done. */
export const PROBLEM_WORDS: Record<ScanProblem, { title: string; text: string }> = {
  'tab-closed': {
    title: 'This tab is closed',
    text: 'Open the page again and click the toolbar button there.',
  },
  'browser-page': {
    title: 'This page cannot be searched',
    text: 'Browsers keep extensions out of their own pages and of the shops for extensions. “Scan what I see” may still work.',
  },
  'no-access': {
    title: 'No access to this page',
    text: 'Bring the page to the front and click the toolbar button there, which gives access to it.',
  },
  'not-allowed-here': {
    title: 'This page cannot be searched',
    text: 'The browser, or whoever manages it, keeps extensions out of it. “Scan what I see” may still work.',
  },
};

/** How things stand between the user's key and VirusTotal. */
export const ASKING_WORDS = {
  offline: 'There is no network. Codes are read and judged on this device all the same.',
  wrongKey: 'VirusTotal does not accept your key.',
  inactiveKey: 'Your VirusTotal account is not active yet. Follow the link in VirusTotal’s e-mail first.',
  change: 'Check the key',
  dayUsedUp: (wait: string) => `Today’s questions to VirusTotal are used up. They start again in ${wait}.`,
  waiting: (wait: string) => `VirusTotal can be asked again in ${wait}.`,
} as const;

/** What asking about all links at once comes to. */
export const CHECK_ALL_WORDS = {
  offer: (count: number) => `Check all ${count} links …`,
  title: (count: number) => `Ask VirusTotal about ${count} links?`,
  cost: (count: number, left: number) => `That takes ${count} of the ${left} questions left today.`,
  wait: (perMinute: number, duration: string) =>
    `Your key allows ${perMinute} a minute, so it takes about ${duration}.`,
  tooFew: (left: number) => `Only ${left} are left today; the others wait until tomorrow.`,
  sends: 'For each link this is sent:',
  each: 'What exactly, for each link',
  go: (count: number) => `Ask about ${count} links`,
  back: 'Not now',
} as const;
