import { browser } from '#imports';
import { domainOf, evidenceOf, markState } from '../codes/evidence';
import { hasLostMarks, onLostMarks } from '../codes/lost-marks';
import type { Sighting } from '../codes/sightings';
import { sightingsIn } from '../codes/sightings';
import { parseCode } from '../payload/parse-payload';
import { reportBug } from '../platform/errors';
import { followLanguage } from '../platform/language';
import type { MarkState } from '../platform/messages';
import { onChange, type StoreChange } from '../store/broadcast';
import { t } from '../words/translate';
import { refreshMarks } from './marks/refresh-marks';
import { onSpokenLanguageChange } from './spoken-language';

const COLOURS: Partial<Record<MarkState, string>> = { malicious: '#c4161c', suspicious: '#b26b00' };
const CALM = '#1f4fd8';
const WORST: MarkState[] = ['malicious', 'suspicious'];

/** Keeps the toolbar count and the marks on the pages in step with what is known. */
export function startBadge(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) {
      if (key.startsWith('tab:')) void count(Number(key.slice(4))).catch(reportBug);
    }
    if (Object.keys(changes).some((key) => key.startsWith('private:')))
      void refresh((sighting) => sighting.private).catch(reportBug);
  });
  // The marks' words.
  onSpokenLanguageChange(() => void refresh(() => true).catch(reportBug));
  const never = new AbortController().signal;
  onLostMarks((tabId) => void count(tabId).catch(reportBug), never);
  onChange((change) => {
    const isTouched = touchedBy(change);
    if (isTouched) void refresh(isTouched).catch(reportBug);
  }, never);
}

/** Which codes there is something new to say about after a change in the database; `undefined` if about none. */
function touchedBy({ what, key }: StoreChange): ((sighting: Sighting) => boolean) | undefined {
  switch (what) {
    case 'lookUps':
    case 'reports':
      return (sighting) => key === undefined || sighting.lookUpKey === key;
    case 'registrations':
      return (sighting) => key === undefined || domainOf(parseCode(sighting)) === key;
    case 'threatLists':
      return () => true;
    default:
      return undefined;
  }
}

/** The tabs that show a code of which there is something new are told. */
async function refresh(isTouched: (sighting: Sighting) => boolean): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const touched = (await sightingsIn(id)).filter(isTouched);
    if (touched.length === 0) continue;
    for (const one of touched) states.get(id)?.delete(keyOf(one));
    await refreshMarks(id, touched);
    await count(id);
  }
}

/** Tabs that are being counted, and whether something has changed since: on a page with many codes lists are skipped. */
const counting = new Map<number, boolean>();

/** Shows how many codes a tab lists, as it lists them now: it may have come to another page since somebody looked. */
async function count(tabId: number): Promise<void> {
  const isCounting = counting.has(tabId);
  counting.set(tabId, true);
  if (isCounting) return;
  try {
    while (counting.get(tabId)) {
      counting.set(tabId, false);
      await show(tabId, await sightingsIn(tabId));
    }
  } finally {
    counting.delete(tabId);
  }
}

/**
 * What is known of each tab's codes: with each new code only that one is looked up. Kept as promises, so that what is
 * taken out while it is being looked up does not come back with the answer.
 */
const states = new Map<number, Map<string, Promise<MarkState>>>();

/** The text of a sighting may be put together with others, and the screen may contradict it. */
const keyOf = ({ handle, codeId, signals }: Sighting) => JSON.stringify([handle, codeId, signals]);

function statesOf(tabId: number, all: Sighting[]): Promise<MarkState[]> {
  const before = states.get(tabId);
  const now = new Map(
    all.map((sighting) => [keyOf(sighting), before?.get(keyOf(sighting)) ?? stateOf(sighting)]),
  );
  if (all.length > 0) states.set(tabId, now);
  else states.delete(tabId);
  return Promise.all(now.values()).catch((error: unknown) => {
    // Not kept: the next count asks the store again.
    states.delete(tabId);
    throw error;
  });
}

async function stateOf(sighting: Sighting): Promise<MarkState> {
  return markState(await evidenceOf(sighting));
}

async function show(tabId: number, all: Sighting[]): Promise<void> {
  const known = await statesOf(tabId, all);
  const worst = WORST.find((state) => known.includes(state));
  const text = all.length > 0 ? String(all.length) : '';
  const isLost = text !== '' && (await hasLostMarks(tabId));
  if (isLost) await followLanguage().catch(reportBug);
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: isLost ? `${text}!` : text }),
    // Until another page comes.
    isLost && browser.action.setTitle({ tabId, title: t('popup-marks-removed-title') }),
    browser.action.setBadgeBackgroundColor({ tabId, color: (worst && COLOURS[worst]) ?? CALM }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]).catch(() => undefined);
}
