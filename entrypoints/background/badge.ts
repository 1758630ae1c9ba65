import { type Browser, browser } from '#imports';
import { reportBug } from '../../utils/errors';
import type { Find } from '../../utils/finds';
import { findsIn } from '../../utils/finds';
import { markState } from '../../utils/mark-state';
import type { MarkState } from '../../utils/messages';
import { onChange } from '../../utils/store/changes';
import { refreshMarks } from './finds';
import { evidenceOf } from './look-ups';

const COLOURS: Partial<Record<MarkState, string>> = { malicious: '#c4161c', suspicious: '#b26b00' };
const CALM = '#1f4fd8';
const WORST: MarkState[] = ['malicious', 'suspicious'];

/** Keeps the toolbar count and the marks on the pages in step with what is known. */
export function startBadge(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const [key, change] of Object.entries(changes)) {
      if (key.startsWith('tab:')) void count(Number(key.slice(4)), finds(change)).catch(reportBug);
    }
  });
  onChange((change) => {
    if (change.what === 'lookUps' || change.what === 'reports') void refresh(change.key).catch(reportBug);
  }, new AbortController().signal);
}

function finds(change: Browser.storage.StorageChange): Find[] {
  return (change.newValue as Find[] | undefined) ?? [];
}

/** A look-up moved on: the tabs that show its code are told. */
export async function refresh(lookUpKey: string | undefined): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    const all = await findsIn(id);
    const touched = lookUpKey ? all.filter((find) => find.lookUpKey === lookUpKey) : all;
    if (touched.length === 0) continue;
    for (const { handle } of touched) states.get(id)?.delete(handle);
    await refreshMarks(id, touched);
    await count(id, all);
  }
}

/** The newest list of each tab that is being counted: on a page with many codes the ones in between are skipped. */
const newest = new Map<number, Find[]>();

async function count(tabId: number, all: Find[]): Promise<void> {
  const isCounting = newest.has(tabId);
  newest.set(tabId, all);
  if (isCounting) return;
  try {
    for (let counted: Find[] | undefined; counted !== newest.get(tabId); ) {
      counted = newest.get(tabId) ?? [];
      await show(tabId, counted);
    }
  } finally {
    newest.delete(tabId);
  }
}

/**
 * What is known of each tab's codes, by handle: with each new code only that one is looked up. Kept as promises, so that
 * what is taken out while it is being looked up does not come back with the answer.
 */
const states = new Map<number, Map<string, Promise<MarkState>>>();

function statesOf(tabId: number, all: Find[]): Promise<MarkState[]> {
  const before = states.get(tabId);
  const now = new Map(all.map((find) => [find.handle, before?.get(find.handle) ?? stateOf(find)]));
  if (all.length > 0) states.set(tabId, now);
  else states.delete(tabId);
  return Promise.all(now.values()).catch((error: unknown) => {
    // Not kept: the next count asks the store again.
    states.delete(tabId);
    throw error;
  });
}

async function stateOf(find: Find): Promise<MarkState> {
  return markState(await evidenceOf(find));
}

async function show(tabId: number, all: Find[]): Promise<void> {
  const known = await statesOf(tabId, all);
  const worst = WORST.find((state) => known.includes(state));
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: all.length > 0 ? String(all.length) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: (worst && COLOURS[worst]) ?? CALM }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
  ]).catch(() => undefined);
}
