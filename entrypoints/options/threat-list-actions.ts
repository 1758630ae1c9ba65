import { browser } from '#imports';
import { sendToBackground } from '../../utils/platform/messages';
import { hasAllSites } from '../../utils/platform/permissions';
import { spawnListWorker } from '../../utils/platform/spawn-workers';
import { wakeBackground } from '../../utils/platform/wake-background';
import { asVisibleText } from '../../utils/shared/json';
import { broadcastChange } from '../../utils/store/broadcast';
import { openListDatabase, type StoredList } from '../../utils/threat-list-store/list-database';
import { runListJob } from '../../utils/threat-list-store/list-job';
import { addList, allLists, removeList } from '../../utils/threat-list-store/lists';
import { listAccess } from '../../utils/threat-lists/list-url';
import { LIST_TROUBLE_WORDS } from '../../utils/threat-lists/words';
import { t } from '../../utils/words/translate';

/**
 * Turns a list on and has it fetched. Must be called straight from a click, or the browser does not ask for the access.
 *
 * @returns what has to be said, if anything
 */
export async function turnListOn({
  id,
  name,
  url,
}: {
  id: string;
  name: string;
  url: string;
}): Promise<string | undefined> {
  const asked = browser.permissions.request(listAccess(url));
  const db = await openListDatabase();
  // Before the answer: whoever hears of the new access has to find what it is for.
  const added = await addList(db, { id, name, url });
  const isGranted = await asked;
  if (added === 'too-many') return t('options-lists-too-many');
  if (!isGranted) {
    await removeList(db, id);
    await changed(id);
    return t('options-lists-no-access');
  }
  await changed(id);
  await sendToBackground('updateThreatLists', { ids: [id] });
  return undefined;
}

/** Turns a list off, forgets it, and gives back the access that nothing else needs. */
export async function turnListOff({ id, url }: Pick<StoredList, 'id' | 'url'>): Promise<undefined> {
  const db = await openListDatabase();
  await removeList(db, id);
  await changed(id);
  // The alarm goes with the last of them.
  await sendToBackground('updateThreatLists', { ids: [] });
  if (url === undefined) return;
  const access = listAccess(url);
  const isShared = (await allLists(db)).some(
    (other) => other.url && listAccess(other.url).origins[0] === access.origins[0],
  );
  if (!isShared && !(await hasAllSites())) await browser.permissions.remove(access).catch(() => false);
}

/**
 * Reads a list from a file, in a worker of this page.
 *
 * @returns what came of it
 */
export async function importListFile(file: File): Promise<string> {
  const db = await openListDatabase();
  const id = crypto.randomUUID();
  const name = asVisibleText(file.name) ?? t('options-lists-file-name');
  if ((await addList(db, { id, name })) === 'too-many') return t('options-lists-too-many');
  const outcome = await runListJob(spawnListWorker, { id, file });
  if (outcome === 'updated') {
    await changed(id);
    return t('options-lists-read', { name });
  }
  await removeList(db, id);
  await changed(id);
  return outcome === 'gone' || outcome === 'unchanged'
    ? t('options-lists-was-removed')
    : LIST_TROUBLE_WORDS[outcome];
}

/** Marks and badges follow: the background has to be awake to hear of it. */
async function changed(id: string): Promise<void> {
  await wakeBackground();
  broadcastChange({ what: 'threatLists', key: id });
}
