import { type Browser, browser } from '#imports';
import type { InspectionResult } from '../codes/inspect';
import { idOfSighting, sightingsIn, symbolOf } from '../codes/sightings';
import { isPaused } from '../codes/site-pause';
import type { ImageSource } from '../images/image-source';
import { unreadableWords } from '../images/words';
import type { PageBox } from '../platform/capture';
import { captureTab, cropTo } from '../platform/capture';
import { reportBug } from '../platform/errors';
import { followLanguage } from '../platform/language';
import {
  type ExtensionPageToBackground,
  type Handlers,
  type ScanProblem,
  sendOnDemand,
} from '../platform/messages';
import { hasAllSites } from '../platform/permissions';
import { t } from '../words/translate';
import { considerDocument } from './documents/tab-document-reading';
import type { FrameContext } from './frames';
import { checkPointedAt } from './look-up-handlers';
import { problemOf } from './scan-problem';
import { inspectInFrame, openReport, recordSightings } from './scans';
import { ON_DEMAND_FILE, SCRIPT_FILES } from './script-registration';

type Tab = Browser.tabs.Tab;
type UserRequestName = 'scanTab' | 'scanVisible' | 'selectArea';

/** What the user asks for by hand; each works with the access that the click itself gives (`activeTab`). */
export const userRequestHandlers: Pick<Handlers<ExtensionPageToBackground>, UserRequestName> = {
  async scanTab({ tabId }) {
    const tab = await openTab(tabId);
    if (!tab) return { found: 0, problem: 'tab-closed' };
    // Opening the popup there is no wish to have the page read.
    if (await isPaused(tab.url)) return { found: (await sightingsIn(tabId)).length };
    // Its reading may have ended with the background.
    considerDocument(tabId, true);
    const problem = await inject(tabId);
    if (problem) return { found: 0, problem };
    // Without access to all sites the page's pictures from elsewhere can only be seen, not fetched.
    if (!(await hasAllSites())) await readCapture(tab, {});
    return { found: (await sightingsIn(tabId)).length };
  },
  async scanVisible({ tabId }) {
    const tab = await openTab(tabId);
    if (!tab) return { found: 0, problem: 'tab-closed' };
    await inject(tabId);
    const marks = await readCapture(tab, { allKinds: true });
    return marks ? { found: (await sightingsIn(tabId)).length } : { found: 0, problem: 'not-allowed-here' };
  },
  async selectArea({ tabId }) {
    const tab = await openTab(tabId);
    if (!tab) return { problem: 'tab-closed' };
    const problem = await inject(tabId);
    if (problem) return { problem };
    void readSelectedArea(tab).catch(reportBug);
    return {};
  },
};

/** The tab with this id; `undefined` where it is closed, as happens while a popup for it stands in a tab of its own. */
async function openTab(tabId: number): Promise<Tab | undefined> {
  return browser.tabs.get(tabId).catch(() => undefined);
}

async function inject(tabId: number, frameIds?: number[]): Promise<ScanProblem | undefined> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: [...SCRIPT_FILES, ON_DEMAND_FILE] });
    return undefined;
  } catch (refusal) {
    const tab = await openTab(tabId);
    if (!tab) return 'tab-closed';
    const problem = problemOf(tab.url, String(refusal));
    // With access to all sites it is another reason, such as Firefox's own viewer.
    return problem === 'no-access' && (await hasAllSites()) ? 'not-allowed-here' : problem;
  }
}

function frameIn(tab: Tab, frameId = 0, pageUrl = tab.url ?? ''): FrameContext {
  return { tabId: tab.id ?? -1, frameId, pageUrl, private: tab.incognito };
}

const WHOLE: PageBox = { x: 0, y: 0, width: 1, height: 1, viewportWidth: 1, viewportHeight: 1 };

/**
 * Reads what the tab shows, or a box of it; all kinds of codes where the user asked for just that. Codes that an element already gave are not listed twice.
 *
 * @returns what the codes in it say, those that were known as well; `undefined` where nothing could be read
 */
async function readCapture(
  tab: Tab,
  { box = WHOLE, allKinds = false }: { box?: PageBox; allKinds?: boolean },
): Promise<Set<string> | undefined> {
  const when = { asked: Date.now(), askedTick: performance.now() };
  const shot = await captureTab(tab);
  if (!shot) return undefined;
  const frame = { ...frameIn(tab), indirect: true, onScreen: true, ...when };
  const source: ImageSource = { kind: 'data', url: shot };
  const inspection = await inspectInFrame(frame, { source, crop: cropTo(box), allKinds });
  if ('unreadable' in inspection) return undefined;
  const marks = await recordSightings(frame, inspection);
  await sendOnDemand(frame.tabId, 0, 'showScreenMarks', { marks }).catch(reportBug);
  return new Set(inspection.found.map(({ code }) => code.text));
}

async function readSelectedArea(tab: Tab): Promise<void> {
  await followLanguage();
  const tabId = tab.id ?? -1;
  const box = await sendOnDemand(tabId, 0, 'selectAreaInFrame', { hint: t('notice-select-area') });
  if (!box) return;
  const texts = await readCapture(tab, { box, allKinds: true });
  const found = (await sightingsIn(tabId)).find((one) => texts?.has(symbolOf(one).text));
  if (found) await openReport(idOfSighting(found), tab);
  else
    await sendOnDemand(tabId, 0, 'showNotice', {
      text: texts ? t('notice-nothing-in-area') : unreadableWords('refused'),
    });
}

/** "Check QR link" on whatever was clicked: reads it by the first way that works, then asks about each link if it can. */
export async function checkImageAtPointer(info: Browser.contextMenus.OnClickData, tab: Tab): Promise<void> {
  await followLanguage();
  const frame = frameIn(tab, info.frameId ?? 0, info.frameUrl ?? info.pageUrl ?? tab.url);
  const { tabId, frameId } = frame;
  await inject(tabId, [frameId]);
  const inspection = await readClicked(info, tab, frame);
  if ('unreadable' in inspection || inspection.found.length === 0) {
    const text =
      'unreadable' in inspection ? unreadableWords(inspection.unreadable) : t('notice-nothing-in-picture');
    await sendOnDemand(tabId, frameId, 'showNotice', { text });
    return;
  }
  const texts = new Set(inspection.found.map(({ code }) => code.text));
  const known = (await sightingsIn(tabId))
    .map((sighting) => symbolOf(sighting).text)
    .filter((text) => texts.has(text));
  await recordSightings(frame, {
    ...inspection,
    found: inspection.found.filter(({ code }) => !known.includes(code.text)),
  });
  const ids = new Set(
    (await sightingsIn(tabId)).filter((one) => texts.has(symbolOf(one).text)).map(idOfSighting),
  );
  for (const id of ids) await checkPointedAt(id);
  const [first] = ids;
  if (first) await openReport(first, tab);
}

async function readClicked(
  info: Browser.contextMenus.OnClickData,
  tab: Tab,
  frame: FrameContext,
): Promise<InspectionResult> {
  const { tabId, frameId, pageUrl } = frame;
  const clicked = info.srcUrl ? { srcUrl: info.srcUrl } : {};
  const picture = await sendOnDemand(tabId, frameId, 'imageAtPointer', clicked).catch(reportBug);
  const byAddress: ImageSource | undefined =
    info.srcUrl && !info.srcUrl.startsWith('blob:') ? { kind: 'url', url: info.srcUrl } : undefined;
  let last: InspectionResult = { unreadable: 'refused' };
  // What the page itself holds is what it shows; its address may give us something else.
  for (const source of [picture?.source, byAddress]) {
    if (!source) continue;
    const inspection = await inspectInFrame(frame, { source, pageUrl, allKinds: true });
    if ('found' in inspection && inspection.found.length > 0) return inspection;
    if ('found' in inspection || !('found' in last)) last = inspection;
  }
  if ('found' in last) return last;
  // The page refuses pixels: what is seen on the screen is left.
  const shot = await captureTab(tab);
  const box = frameId === 0 ? picture?.box : undefined;
  if (!shot) return last;
  const source: ImageSource = { kind: 'data', url: shot };
  return inspectInFrame(frame, { source, crop: cropTo(box ?? WHOLE), allKinds: true });
}
