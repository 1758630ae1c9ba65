import { noteLostMarks } from '../codes/lost-marks';
import { isPaused } from '../codes/site-pause';
import type { Handlers, PageToBackground } from '../platform/messages';
import { pageRequests } from '../platform/page-requests';
import { describeMark, markPointedAt } from './marks/mark-cards';
import { documentStarted, imagesRemoved, openDetails, scan } from './scans';
import { screenChanged } from './screen/screen-witness';

/** Faster than a person opens one report after the other, in milliseconds; and so many in a minute. */
const LEAST_GAP = 500;
const MOST_A_MINUTE = 10;

/** When reports were opened from each tab during the last minute. */
const openings = new Map<number, number[]>();

/** Whether a person could have asked for one more report from this tab by now. */
function isHuman(tabId: number): boolean {
  const now = performance.now();
  const recent = (openings.get(tabId) ?? []).filter((at) => now - at < 60_000);
  const last = recent.at(-1) ?? Number.NEGATIVE_INFINITY;
  const isSlow = now - last >= LEAST_GAP && recent.length < MOST_A_MINUTE;
  openings.set(tabId, isSlow ? [...recent, now] : recent);
  return isSlow;
}

/**
 * What content scripts may ask for. Whatever has not the shape of a request is answered all the same, and does nothing;
 * nobody is told which of these it was.
 */
export const pageHandlers: Handlers<PageToBackground> = {
  documentStarted: (request, sender) =>
    pageRequests.documentStarted(request) ? documentStarted(request, sender) : undefined,
  async scan(request, sender) {
    if (!pageRequests.scan(request)) return { unreadable: 'broken' };
    // A paused page's frames are other sites', and what was injected for an act by hand goes on by itself.
    if (await isPaused(sender.tab?.url)) return { marks: [], width: 1, height: 1 };
    return scan(request, sender);
  },
  imagesRemoved: (request, sender) =>
    pageRequests.imagesRemoved(request) ? imagesRemoved(request, sender) : undefined,
  openDetails: (request, sender) =>
    pageRequests.openDetails(request) && isHuman(sender.tab?.id ?? -1)
      ? openDetails(request, sender)
      : undefined,
  markPointedAt: (request, sender) =>
    pageRequests.markPointedAt(request) ? markPointedAt(request, sender) : undefined,
  describeMark: (request, sender) =>
    pageRequests.describeMark(request) ? describeMark(request, sender) : undefined,
  marksLost: (request, sender) =>
    pageRequests.marksLost(request) && sender.tab?.id !== undefined
      ? noteLostMarks(sender.tab.id)
      : undefined,
  screenChanged: (request, sender) =>
    pageRequests.screenChanged(request) ? screenChanged(request, sender) : 0,
};
