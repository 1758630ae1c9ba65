import type { DBSchema, IDBPDatabase } from 'idb';
import { browser } from '#imports';
import { sharedDatabase } from '../../shared/shared-database';
import { reportBug } from '../errors';
import { sendToBackground } from '../messages';
import { isPrivatePage } from '../private-page';
import { managedValues, onManagedChange } from './managed-settings';

/**
 * Of its own, apart from the history's database, whose version it does not touch. IndexedDB belongs to the extension's
 * own pages; `storage.local` can be read and written by every content script in Firefox.
 */
const NAME = 'qr-code-previewer-settings';
/** Names of the settings that have changed. */
const CHANNEL = NAME;
/** Stands in the store once the settings of earlier versions are in it. */
const TAKEN_OVER = '#taken-over';

interface Schema extends DBSchema {
  settings: { key: string; value: unknown };
}

export interface Setting<T> {
  readonly name: string;
  /** What holds: what is laid down for this browser, else what the user chose, else what it is at first. */
  getValue(): Promise<T>;
  /** What the user chose, else what it is at first: for what cannot wait until the browser tells what is laid down. */
  getChosen(): Promise<T>;
  /** Whether it is laid down for this browser, so that what the user chooses has no effect. */
  isManaged(): Promise<boolean>;
  setValue(value: T): Promise<void>;
  /** Back to what it is at first. */
  removeValue(): Promise<void>;
  /** Calls back with each new value, whichever context set it, until the returned function is called. */
  watch(listener: (latest: T) => void): () => void;
}

interface SettingOptions<T> {
  fallback: T;
  /** Makes the value that it has from the start, for one that is random. */
  first?(): T;
  /** Makes a value of this kind of what an earlier version kept; `undefined` where that is not one. */
  earlier?(kept: unknown): T | undefined;
  /** The same of what is laid down for this browser; absent where nobody else may set it. */
  managed?(value: unknown): T | undefined;
}

onManagedChange((names) => {
  for (const name of names) tell(name);
});

const settings = new Map<string, { setting: Setting<unknown>; options: SettingOptions<unknown> }>();

/** Defines a setting that is kept on the device, out of reach of content scripts. */
export function defineSetting<T>(name: string, options: SettingOptions<T>): Setting<T> {
  const managed = async () => options.managed?.((await managedValues())[name]);
  const setting: Setting<T> = {
    name,
    isManaged: async () => (await managed()) !== undefined,
    async getValue() {
      // Both at once: a page shows nothing before it knows its language.
      const chosen = setting.getChosen();
      chosen.catch(() => undefined);
      const laidDown = await managed();
      return laidDown === undefined ? chosen : laidDown;
    },
    async getChosen() {
      if (isPrivatePage()) return (await sendToBackground('readSetting', { name })) as T;
      const kept = await withSettings((db) => db.get('settings', name));
      return kept === undefined ? options.fallback : (kept as T);
    },
    setValue: (value) => change(name, value),
    removeValue: () => change(name, undefined),
    watch(listener) {
      const channel = new BroadcastChannel(CHANNEL);
      (channel as { unref?: () => void }).unref?.();
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === name) void setting.getValue().then(listener).catch(reportBug);
      };
      return () => channel.close();
    },
  };
  settings.set(name, { setting, options } as never);
  return setting;
}

/** What is laid down for this browser and means nothing here: unknown names, and values of another kind. */
export async function misunderstoodNames(): Promise<string[]> {
  const laidDown = Object.entries(await managedValues());
  return laidDown
    .filter(([name, value]) => settings.get(name)?.options.managed?.(value) === undefined)
    .map(([name]) => name)
    .sort();
}

/** The settings that may be laid down for a browser, by name. */
export const manageableNames = () =>
  [...settings].filter(([, { options }]) => options.managed).map(([name]) => name);

/** For pages that have no store of their own: reads a setting for them. */
export async function readSetting({ name }: { name: string }): Promise<unknown> {
  return settings.get(name)?.setting.getValue();
}

/** For pages that have no store of their own: sets a setting for them, or removes it. */
export async function writeSetting({ name, value }: { name: string; value?: unknown }): Promise<void> {
  if (settings.has(name)) await change(name, value);
}

async function change(name: string, value: unknown): Promise<void> {
  if (isPrivatePage()) {
    await sendToBackground('writeSetting', { name, ...(value !== undefined && { value }) });
    return tell(name);
  }
  await withSettings(async (db) => {
    if (value === undefined) await db.delete('settings', name);
    else await db.put('settings', value, name);
  });
  tell(name);
  // A broadcast wakes no background that sleeps. Where this is the background itself, nobody answers.
  void sendToBackground('settingChanged', { name }).catch(() => undefined);
}

/** Has whoever watches a setting read it anew. */
function tell(name: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(name);
  channel.close();
}

/** In the background, which may have been asleep when the broadcast was sent. */
export function settingChanged({ name }: { name: string }): void {
  tell(name);
}

const database = sharedDatabase<Schema>(NAME, (db) => void db.createObjectStore('settings'), takeOver);

/** Once more with a new connection where the browser has closed the one that was there. */
async function withSettings<R>(run: (db: IDBPDatabase<Schema>) => Promise<R>): Promise<R> {
  try {
    return await run(await database.open());
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    database.forget();
    return run(await database.open());
  }
}

/**
 * Moves what versions up to 0.1.0 kept in `storage.local`, once. They are removed there only when they are safely here,
 * and whatever lies there later (after a kill in between, or from a content script) is removed unread.
 */
async function takeOver(db: IDBPDatabase<Schema>): Promise<void> {
  const before = await db.getKey('settings', TAKEN_OVER);
  if (before === undefined) {
    const kept: Record<string, unknown> = await browser.storage.local.get(null);
    const tx = db.transaction('settings', 'readwrite', { durability: 'strict' });
    if ((await tx.store.getKey(TAKEN_OVER)) === undefined) {
      for (const [name, { options }] of settings) {
        const value = options.earlier?.(kept[name]) ?? options.first?.();
        if (value !== undefined) await tx.store.put(value, name);
      }
      await tx.store.put(true, TAKEN_OVER);
    }
    await tx.done;
  }
  void browser.storage.local.clear().catch(reportBug);
}
