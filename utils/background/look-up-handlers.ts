import { browser } from '#imports';
import { evidenceOf, findCode } from '../codes/evidence';
import { type Sighting, sightingOfCode, toSeenCode } from '../codes/sightings';
import { createLookUpService, type LookUpService } from '../look-ups/look-up-service';
import { checkableUrl } from '../payload/checkable';
import { parsePayload } from '../payload/parse-payload';
import { reportBug } from '../platform/errors';
import type { ExtensionPageToBackground, Handlers, LookUpAccepted } from '../platform/messages';
import {
  accountName,
  apiBase,
  apiKey,
  apiVersion,
  autoCheck,
  autoShare,
  defaultDisclosure,
  keepHistory,
  neverSend,
} from '../platform/settings';
import { getCode, markChecked, rememberSeen } from '../store/codes';
import { openDatabase } from '../store/database';
import { evictLookUps, purgePrivate } from '../store/look-ups';
import { evictReports } from '../store/reports';
import type { DisclosureLevel, LookUp } from '../virustotal/look-up';

const ALARM = 'look-ups';
/** The shortest delay that browsers keep for an alarm. */
const SHORTEST_ALARM_MS = 30_000;
const VIRUSTOTAL = { origins: ['https://www.virustotal.com/*'] };

let opened: Promise<LookUpService> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function lookUpService(): Promise<LookUpService> {
  opened ??= openDatabase().then((db) =>
    createLookUpService({
      db,
      fetch: (...request) => fetch(...request),
      now: Date.now,
      settings: {
        key: () => apiKey.getValue(),
        apiVersion: () => apiVersion.getValue(),
        neverSend: () => neverSend.getValue(),
        autoShare: () => autoShare.getValue(),
        base: () => apiBase.getValue(),
        account: () => accountName.getValue(),
        permitted: () => browser.permissions.contains(VIRUSTOTAL),
      },
      isCheckable: (url) => ('url' in checkableUrl(parsePayload(url)) ? true : 'not-checkable'),
      schedule,
    }),
  );
  return opened;
}

/** A timer while this worker lives, and an alarm in case it does not. */
function schedule(at: number): void {
  clearTimeout(timer);
  timer = setTimeout(resume, Math.max(0, at - Date.now()));
  void browser.alarms.create(ALARM, { when: Math.max(at, Date.now() + SHORTEST_ALARM_MS) });
}

function resume(): void {
  void lookUpService()
    .then((one) => one.resume())
    .catch(reportBug);
}

/** Takes up what the database holds whenever this worker starts, on alarms, and when the network is back. */
export function startLookUps(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) resume();
  });
  browser.runtime.onStartup.addListener(() => {
    resume();
    void tidy().catch(reportBug);
  });
  browser.windows?.onRemoved.addListener(() => void purgeIfAlone().catch(reportBug));
  globalThis.addEventListener(
    'online',
    () =>
      void lookUpService()
        .then((one) => one.onOnline())
        .catch(reportBug),
  );
  apiKey.watch(
    () =>
      void lookUpService()
        .then((one) => one.onKeyChanged())
        .catch(reportBug),
  );
  resume();
}

/** Once a start: what private windows left behind after a crash, and what is too old to be of use. */
async function tidy(): Promise<void> {
  const db = await openDatabase();
  await purgePrivate(db);
  await evictLookUps(db, Date.now());
  await evictReports(db, Date.now());
}

/** Look-ups from private windows leave with the last of those windows. */
async function purgeIfAlone(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some((one) => one.incognito)) await purgePrivate(await openDatabase());
}

/** Asks about new links without a click, if the user turned that on; never for private windows. */
export async function askAutomatically(sightings: Sighting[]): Promise<void> {
  if (!(await autoCheck.getValue()) || (await apiKey.getValue()) === '') return;
  const step = await defaultDisclosure.getValue();
  for (const sighting of sightings) {
    const checkable = checkableUrl(parsePayload(sighting.text));
    if (sighting.private || !('url' in checkable)) continue;
    await (await lookUpService()).lookUp(checkable.url, { step, by: 'auto', privateWindow: false });
    await rememberChecked(sighting.codeId);
  }
}

async function rememberChecked(codeId: string): Promise<void> {
  if (!(await keepHistory.getValue())) return;
  const db = await openDatabase();
  const sighting = await sightingOfCode(codeId);
  if (sighting && !sighting.private && !(await getCode(db, codeId)))
    await rememberSeen(db, toSeenCode(sighting));
  await markChecked(db, codeId, Date.now());
}

/** The user asks about a code. What may not be sent is only noted in the history. */
export function checkCode(codeId: string, step?: DisclosureLevel): Promise<LookUpAccepted> {
  return lookUpCode(codeId, async (one, { url, privateWindow }) => {
    const asked = step ?? (await defaultDisclosure.getValue());
    return one.lookUp(url, { step: asked, by: 'user', privateWindow });
  });
}

async function lookUpCode(
  codeId: string,
  what: (service: LookUpService, about: { url: string; privateWindow: boolean }) => Promise<LookUp>,
): Promise<LookUpAccepted> {
  const found = await findCode(codeId);
  if (!found) return { refused: 'not-checkable' };
  if (!found.private) await rememberChecked(codeId);
  const { checkable } = await evidenceOf(found.code);
  if (!('url' in checkable)) return { refused: 'not-checkable' };
  const lookUp = await what(await lookUpService(), { url: checkable.url, privateWindow: found.private });
  return lookUp.state === 'failed' && lookUp.reason ? { refused: lookUp.reason } : {};
}

type LookUpMessage = 'lookUp' | 'refresh' | 'submit' | 'rescan' | 'cancel' | 'readLimits';

/** What the extension's own pages may ask for. */
export const lookUpHandlers: Pick<Handlers<ExtensionPageToBackground>, LookUpMessage> = {
  lookUp: ({ codeId, step }) => checkCode(codeId, step),
  refresh: ({ codeId, step }) =>
    lookUpCode(codeId, async (one, { url, privateWindow }) => {
      const asked = step ?? (await defaultDisclosure.getValue());
      return one.refresh(url, { step: asked, by: 'user', privateWindow });
    }),
  submit: ({ codeId, step }) =>
    lookUpCode(codeId, (one, { url, privateWindow }) => one.submit(url, { step, privateWindow })),
  rescan: ({ codeId }) =>
    lookUpCode(codeId, (one, { url, privateWindow }) => one.rescan(url, { privateWindow })),
  readLimits: async () => ({ kind: (await (await lookUpService()).readLimits()).kind }),
  async cancel({ codeId }) {
    const key = (await findCode(codeId))?.code.lookUpKey;
    if (key) await (await lookUpService()).cancel(key);
  },
};
