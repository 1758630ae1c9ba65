import { browser } from '#imports';
import { findCode } from '../codes/evidence';
import { forgetPrivateRecords, privateMemory } from '../codes/private-records';
import { type Sighting, sightingOfCode, toSeenCode } from '../codes/sightings';
import { createLookUpService, type LookUpService } from '../look-ups/look-up-service';
import { createPrivateLookUps } from '../look-ups/private-look-ups';
import { checkableUrl } from '../payload/checkable';
import { parseCode, parsePayload } from '../payload/parse-payload';
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
import { fetchVirusTotal } from '../platform/virustotal-fetch';
import { lookUpHost, sentLookUp } from '../sent-requests/sent-look-up';
import { noteSent } from '../sent-requests/sent-store';
import { askedAddress } from '../signals/asked-address';
import { onChange } from '../store/broadcast';
import { getCode, markChecked, rememberSeen } from '../store/codes';
import { type Database, openDatabase } from '../store/database';
import { evictLookUps, purgePrivate } from '../store/look-ups';
import { evictReports } from '../store/reports';
import type { DisclosureLevel, LookUp } from '../virustotal/look-up';
import { trimHistory } from './upkeep/trim-history';
import { createWakeUp } from './wake-up';

type PrivateLookUps = ReturnType<typeof createPrivateLookUps>;

const VIRUSTOTAL = { origins: ['https://www.virustotal.com/*'] };

let opened: { db: Database; ordinary: LookUpService; inPrivate: PrivateLookUps } | undefined;

/** On the connection that is open now: the browser may have closed the one that was there before. */
async function services() {
  const db = await openDatabase();
  if (opened?.db !== db) opened = { db, ...servicesOn(db) };
  return opened;
}

function servicesOn(db: Database) {
  const shared = {
    db,
    fetch: fetchVirusTotal,
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
    isCheckable: (url: string) =>
      'url' in checkableUrl(parsePayload(url)) ? (true as const) : ('not-checkable' as const),
  };
  return {
    ordinary: createLookUpService({ ...shared, schedule: wakeOrdinary.at, onSend: noteSending }),
    inPrivate: createPrivateLookUps({ ...shared, memory: privateMemory, schedule: wakePrivate.at }),
  };
}

/** What private windows ask for goes another way, and is not noted. */
function noteSending(what: LookUp | { account: string }): void {
  void noteRequest(what).catch(reportBug);
}

async function noteRequest(what: LookUp | { account: string }): Promise<void> {
  const host = lookUpHost(await apiBase.getValue());
  if ('account' in what)
    await noteSent({ at: Date.now(), host, purpose: 'limits', about: what.account, why: 'asked' });
  else if (await keepHistory.getValue()) await noteSent(sentLookUp(what, { host }));
}

async function lookUpService(): Promise<LookUpService> {
  return (await services()).ordinary;
}

const wakeOrdinary = createWakeUp('look-ups', async () => (await services()).ordinary.resume());
const wakePrivate = createWakeUp('private-look-ups', async () => (await services()).inPrivate.resume());

function resume(): void {
  wakeOrdinary.now();
  wakePrivate.now();
}

/** Takes up what the database holds whenever this worker starts, on alarms, and when the network is back. */
export function startLookUps(): void {
  wakeOrdinary.listen();
  wakePrivate.listen();
  browser.runtime.onStartup.addListener(() => {
    resume();
    void tidy().catch(reportBug);
  });
  browser.windows?.onRemoved.addListener(() => void forgetIfAlone().catch(reportBug));
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
  // Those that are brought back with their codes, which nobody else would send.
  onChange(
    ({ what, key }) => what === 'lookUps' && key === undefined && wakeOrdinary.now(),
    new AbortController().signal,
  );
  resume();
}

/** Once a start: what private windows left in the database of earlier versions, and what is too old to be of use. */
async function tidy(): Promise<void> {
  const db = await openDatabase();
  await purgePrivate(db);
  await evictLookUps(db, Date.now());
  await evictReports(db, Date.now());
  await trimHistory();
}

/** What private windows asked for is forgotten with the last of those windows. */
async function forgetIfAlone(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some((one) => one.incognito)) await forgetPrivateRecords();
}

/** Asks about new links without a click, if the user turned that on; never for private windows. */
export async function askAutomatically(sightings: Sighting[]): Promise<void> {
  if (!(await autoCheck.getValue()) || (await apiKey.getValue()) === '') return;
  const step = await defaultDisclosure.getValue();
  for (const sighting of sightings) {
    const checkable = askedAddress(parseCode(sighting));
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
  await trimHistory();
}

/** The user asks about a code. What may not be sent is only noted in the history. */
function checkCode(codeId: string, step?: DisclosureLevel): Promise<LookUpAccepted> {
  return lookUpCode(codeId, {
    ordinary: async (one, url) => one.lookUp(url, { ...(await chosen(step)), ...BY_USER }),
    inPrivate: async (one, url) => one.lookUp(url, await chosen(step)),
  });
}

/**
 * The user points at a code: it is asked about where there is a key to ask with. Without one there is nothing that
 * could fail: it is noted in the history, and what this device says of it stands.
 */
export async function checkPointedAt(codeId: string): Promise<void> {
  if ((await apiKey.getValue()) !== '') await checkCode(codeId);
  else if (!(await findCode(codeId))?.private) await rememberChecked(codeId);
}

const BY_USER = { by: 'user', privateWindow: false } as const;

async function chosen(step: DisclosureLevel | undefined): Promise<{ step: DisclosureLevel }> {
  return { step: step ?? (await defaultDisclosure.getValue()) };
}

async function lookUpCode(
  codeId: string,
  request: {
    ordinary(service: LookUpService, url: string): Promise<LookUp>;
    inPrivate(service: PrivateLookUps, url: string): Promise<LookUp>;
  },
): Promise<LookUpAccepted> {
  const found = await findCode(codeId);
  if (!found) return { refused: 'not-checkable' };
  if (!found.private) await rememberChecked(codeId);
  const checkable = askedAddress(parseCode(found.code));
  if (!('url' in checkable)) return { refused: 'not-checkable' };
  const { ordinary, inPrivate } = await services();
  const lookUp = await (found.private
    ? request.inPrivate(inPrivate, checkable.url)
    : request.ordinary(ordinary, checkable.url));
  return lookUp.state === 'failed' && lookUp.reason ? { refused: lookUp.reason } : {};
}

type LookUpMessage = 'lookUp' | 'refresh' | 'submit' | 'rescan' | 'cancel' | 'readLimits';

/** What the extension's own pages may ask for. */
export const lookUpHandlers: Pick<Handlers<ExtensionPageToBackground>, LookUpMessage> = {
  lookUp: ({ codeId, step }) => checkCode(codeId, step),
  refresh: ({ codeId, step }) =>
    lookUpCode(codeId, {
      ordinary: async (one, url) => one.refresh(url, { ...(await chosen(step)), ...BY_USER }),
      inPrivate: async (one, url) => one.refresh(url, await chosen(step)),
    }),
  submit: ({ codeId, step }) =>
    lookUpCode(codeId, {
      ordinary: (one, url) => one.submit(url, { step }),
      inPrivate: (one, url) => one.submit(url, { step }),
    }),
  rescan: ({ codeId }) =>
    lookUpCode(codeId, {
      ordinary: (one, url) => one.rescan(url),
      inPrivate: (one, url) => one.rescan(url),
    }),
  readLimits: async () => ({ kind: (await (await lookUpService()).readLimits()).kind }),
  async cancel({ codeId }) {
    const found = await findCode(codeId);
    const key = found?.code.lookUpKey;
    const { ordinary, inPrivate } = await services();
    if (key) await (found.private ? inPrivate : ordinary).cancel(key);
  },
};
