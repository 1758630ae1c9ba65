import { browser } from '#imports';
import { reportBug } from '../../utils/errors';
import { type Find, findByCode } from '../../utils/finds';
import type { Evidence } from '../../utils/mark-state';
import type { Handlers, OwnToBackground } from '../../utils/messages';
import { checkableUrl } from '../../utils/payload/checkable';
import { parsePayload } from '../../utils/payload/payload';
import {
  apiKey,
  apiVersion,
  autoCheck,
  autoShare,
  defaultStep,
  keepHistory,
  neverSend,
} from '../../utils/settings';
import { openDatabase } from '../../utils/store/database';
import { getCode, markChecked, rememberSeen } from '../../utils/store/history';
import { createDesk, type Desk } from '../../utils/virustotal/desk';
import type { Step } from '../../utils/virustotal/look-up';
import { seen } from './finds';

const ALARM = 'look-ups';
/** The shortest delay that browsers keep for an alarm. */
const SHORTEST_ALARM_MS = 30_000;
const VIRUSTOTAL = { origins: ['https://www.virustotal.com/*'] };

let opened: Promise<Desk> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function desk(): Promise<Desk> {
  opened ??= openDatabase().then((db) =>
    createDesk({
      db,
      fetch: (...request) => fetch(...request),
      now: Date.now,
      settings: {
        key: () => apiKey.getValue(),
        apiVersion: () => apiVersion.getValue(),
        neverSend: () => neverSend.getValue(),
        autoShare: () => autoShare.getValue(),
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
  void desk()
    .then((one) => one.resume())
    .catch(reportBug);
}

/** Takes up what the database holds whenever this worker starts, on alarms, and when the network is back. */
export function startLookUps(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) resume();
  });
  browser.runtime.onStartup.addListener(resume);
  globalThis.addEventListener(
    'online',
    () =>
      void desk()
        .then((one) => one.online())
        .catch(reportBug),
  );
  resume();
}

/** What is known of a find now, for its mark. */
export async function evidenceOf(find: Find): Promise<Evidence> {
  const { text, signals, lookUpKey } = find;
  if (!lookUpKey) return { text, signals };
  const { lookUp, report, stale } = await (await desk()).get(lookUpKey);
  return { text, signals, stale, ...(lookUp && { lookUp }), ...(report && { report: report.report }) };
}

/** Asks about new links without a click, if the user turned that on; never for private windows. */
export async function askAutomatically(finds: Find[]): Promise<void> {
  if (!(await autoCheck.getValue()) || (await apiKey.getValue()) === '') return;
  const step = await defaultStep.getValue();
  for (const find of finds) {
    const checkable = checkableUrl(parsePayload(find.text));
    if (find.private || !('url' in checkable)) continue;
    await (await desk()).ask(checkable.url, { step, by: 'auto', privateWindow: false });
    await noteChecked(find.codeId);
  }
}

/** A code's address and whether it is from a private window only. */
async function subject(codeId: string): Promise<{ url: string; privateWindow: boolean } | undefined> {
  const record = await getCode(await openDatabase(), codeId);
  const find = await findByCode(codeId);
  const text = record?.text ?? find?.text;
  const checkable = text === undefined ? undefined : checkableUrl(parsePayload(text));
  if (!checkable || !('url' in checkable)) return undefined;
  return { url: checkable.url, privateWindow: !record && find?.private === true };
}

async function noteChecked(codeId: string): Promise<void> {
  if (!(await keepHistory.getValue())) return;
  const db = await openDatabase();
  const find = await findByCode(codeId);
  if (find && !find.private && !(await getCode(db, codeId))) await rememberSeen(db, seen(find));
  await markChecked(db, codeId, Date.now());
}

/** The user asks about a code. What may not be sent is only noted in the history. */
export async function checkCode(codeId: string, step?: Step): Promise<void> {
  const about = await subject(codeId);
  if (!about?.privateWindow) await noteChecked(codeId);
  if (!about) return;
  const asked = step ?? (await defaultStep.getValue());
  await (await desk()).ask(about.url, { step: asked, by: 'user', privateWindow: about.privateWindow });
}

type Wanted = 'check' | 'again' | 'submit' | 'rescan' | 'cancel';

/** What the extension's own pages may ask for. */
export const lookUpHandlers: Pick<Handlers<OwnToBackground>, Wanted> = {
  check: ({ codeId, step }) => checkCode(codeId, step),
  async again({ codeId, step }) {
    const about = await subject(codeId);
    if (!about) return;
    const asked = step ?? (await defaultStep.getValue());
    await (await desk()).again(about.url, { step: asked, by: 'user', privateWindow: about.privateWindow });
    if (!about.privateWindow) await noteChecked(codeId);
  },
  async submit({ codeId, step }) {
    const about = await subject(codeId);
    if (!about) return;
    await (await desk()).submit(about.url, { step, privateWindow: about.privateWindow });
    if (!about.privateWindow) await noteChecked(codeId);
  },
  async rescan({ codeId }) {
    const about = await subject(codeId);
    if (about) await (await desk()).rescan(about.url, { privateWindow: about.privateWindow });
  },
  async cancel({ codeId }) {
    const record = await getCode(await openDatabase(), codeId);
    const key = record?.lookUpKey ?? (await findByCode(codeId))?.lookUpKey;
    if (key) await (await desk()).cancel(key);
  },
};
