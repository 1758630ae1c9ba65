import { browser } from '#imports';
import { reportBug } from '../../platform/errors';
import { type ExtensionPageToBackground, type Handlers, sendToOffscreen } from '../../platform/messages';
import { openOffscreen } from '../../platform/offscreen';
import { threatListHours } from '../../platform/settings';
import { spawnListWorker } from '../../platform/spawn-workers';
import { broadcastChange } from '../../store/broadcast';
import { isDue } from '../../threat-list-store/due-lists';
import { openListDatabase, type StoredList } from '../../threat-list-store/list-database';
import { runListJob } from '../../threat-list-store/list-job';
import { allLists, changeList } from '../../threat-list-store/lists';
import { listAccess } from '../../threat-lists/list-url';

/** Looks hourly what is due; it is there as long as a list is turned on that has an address. */
const ALARM = 'threat-lists';
const LOOK_MINUTES = 60;
/**
 * Rings while an update runs. Firefox ends its background page half a minute after the last event, whatever is under way:
 * this is an event. And where the background was ended all the same, it is what takes the update up again.
 */
const RUNNING = 'threat-lists-running';
const RUNNING_MINUTES = 0.25;
/** The shortest that Chrome keeps; what runs there goes on without the background. */
const RUNNING_MINUTES_CHROME = 0.5;

/** Keeps the threat lists up to date that the user turned on. */
export function startThreatLists(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === RUNNING) void updateDue().catch(reportBug);
  });
  // Alarms do not outlive the browser everywhere.
  browser.runtime.onStartup.addListener(() => void updateDue().catch(reportBug));
  browser.runtime.onInstalled.addListener(() => void updateDue().catch(reportBug));
}

/** What the options page may ask for. */
export const threatListHandlers: Pick<Handlers<ExtensionPageToBackground>, 'updateThreatLists'> = {
  async updateThreatLists({ ids }) {
    const lists = (await allLists(await openListDatabase())).filter(({ id }) => ids.includes(id));
    await keepAlarm();
    // Not awaited: a long list would outlast the page that asks.
    void updateAll(lists).catch(reportBug);
  },
};

async function updateDue(): Promise<void> {
  const lists = await keepAlarm();
  const hours = await threatListHours.getValue();
  await updateAll(lists.filter((list) => isDue(list, hours, Date.now())));
}

/** Sets the hourly alarm where it is needed, and takes it away where it is not. */
async function keepAlarm(): Promise<StoredList[]> {
  const lists = await allLists(await openListDatabase());
  const isNeeded = lists.some(({ url }) => url !== undefined);
  const isSet = (await browser.alarms.get(ALARM)) !== undefined;
  if (isNeeded && !isSet) await browser.alarms.create(ALARM, { periodInMinutes: LOOK_MINUTES });
  if (!isNeeded && isSet) await browser.alarms.clear(ALARM);
  return lists;
}

/** Ids of lists that wait or run in this context. */
const pending = new Set<string>();
let last: Promise<void> = Promise.resolve();

/** Updates lists one after the other, so that never more than one is in memory. */
async function updateAll(lists: StoredList[]): Promise<void> {
  for (const list of lists) {
    if (pending.has(list.id)) continue;
    pending.add(list.id);
    last = last.then(() =>
      update(list)
        .catch(reportBug)
        .finally(() => pending.delete(list.id)),
    );
  }
  const period = browser.offscreen ? RUNNING_MINUTES_CHROME : RUNNING_MINUTES;
  if (pending.size > 0) await browser.alarms.create(RUNNING, { periodInMinutes: period });
  await last;
  if (pending.size === 0) await browser.alarms.clear(RUNNING);
}

async function update({ id, url }: StoredList): Promise<void> {
  if (url === undefined) return;
  if (await browser.permissions.contains(listAccess(url))) {
    if (browser.offscreen) await updateOffscreen(id);
    else await runListJob(spawnListWorker, { id });
  } else {
    const trouble = { trouble: 'no-permission', checkedAt: Date.now() } as const;
    await changeList(await openListDatabase(), id, (list) => ({ ...list, ...trouble }));
  }
  broadcastChange({ what: 'threatLists', key: id });
}

/** The document may be closed in the middle; the next one goes on from there. */
async function updateOffscreen(id: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await openOffscreen();
    if (await sendToOffscreen('updateThreatList', { id })) return;
  }
}
