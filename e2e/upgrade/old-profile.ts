import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { copyBuild } from '../harness/build';
import type { RawData } from './raw-records';

/** Belongs to nobody; gives the extension the same id in every folder, and so the same place in a profile. */
export const EXTENSION_KEY = Buffer.from('QR Code Previewer under test').toString('base64');

/** What is left of a browser in which an old version of the extension was used. */
export interface OldProfile {
  /** The extension's version, and the browser's. */
  version: string;
  browser: string;
  /** When it was closed, ms since 1970. */
  closedAt: number;
  /** What the old version said that it held, just before. */
  held: RawData;
  /** Chromium's files of the extension's database and settings, base64, by their path in the profile. */
  files: Record<string, string>;
}

/** The folders of a Chromium profile in which an extension's data are. */
const FOLDERS = (id: string) => [
  `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`,
  `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.blob`,
  `Default/Local Extension Settings/${id}`,
];
/** LevelDB's notes for people hold paths of the machine, and its lock nothing. */
const NOT_DATA = /^(LOCK|LOG|LOG\.old)$/;

/** The data of one extension out of the profile of a Chromium that has ended. */
export async function takeFiles(profile: string, extensionId: string): Promise<OldProfile['files']> {
  const files: OldProfile['files'] = {};
  for (const folder of FOLDERS(extensionId)) {
    const entries = await readdir(join(profile, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    );
    for (const { name, parentPath } of entries.filter((one) => one.isFile())) {
      if (NOT_DATA.test(name)) continue;
      const path = join(parentPath, name);
      files[path.slice(profile.length + 1)] = (await readFile(path)).toString('base64');
    }
  }
  return files;
}

/** Puts them into a new profile. @returns its folder */
export async function unpackProfile(files: OldProfile['files']): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'qr-code-previewer-profile-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(profile, path)), { recursive: true });
    await writeFile(join(profile, path), Buffer.from(content, 'base64'));
  }
  return profile;
}

const fileOf = (version: string) => new URL(`profile-${version}.json.gz`, import.meta.url);

export async function saveProfile(profile: OldProfile): Promise<void> {
  await writeFile(fileOf(profile.version), gzipSync(JSON.stringify(profile), { level: 9 }));
}

export async function loadProfile(version: string): Promise<OldProfile> {
  return JSON.parse(gunzipSync(await readFile(fileOf(version))).toString());
}

/**
 * An extension with the place of the real one and nothing in it: from its page the data can be seen before the present
 * build has touched them.
 *
 * @returns its folder
 */
export async function bareExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const build = await copyBuild(browser, { key: EXTENSION_KEY });
  const { name, key, browser_specific_settings } = JSON.parse(
    await readFile(join(build, 'manifest.json'), 'utf8'),
  );
  const folder = await mkdtemp(join(tmpdir(), `qr-code-previewer-bare-${browser}-`));
  const script = 'background.js';
  const manifest = {
    manifest_version: 3,
    name,
    // Lower than the build's: Chromium goes on with the worker that it has as long as the version is the same.
    version: '0.0.1',
    permissions: ['storage', 'unlimitedStorage'],
    ...(browser === 'chrome'
      ? { key, background: { service_worker: script } }
      : { browser_specific_settings, background: { scripts: [script] } }),
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, script), "chrome.tabs.create({ url: '/welcome.html' });");
  await writeFile(join(folder, 'welcome.html'), '<!doctype html><title>Bare</title>');
  return folder;
}

const DAY = 86_400_000;
/** Every time that is kept is between these, and no other number is (ms since 1970). */
const TIMES = [Date.UTC(2000, 0), Date.UTC(2100, 0)] as const;

/**
 * The same data, so much later: what was fresh when the profile was closed is as fresh again. Counts of requests go on
 * in today's day and month.
 */
export function shiftTimes(data: RawData, by: number, now: number): RawData {
  const later = JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'number' && value > TIMES[0] && value < TIMES[1] ? value + by : value,
  ) as RawData;
  const date = new Date(now);
  for (const { day, month } of (later.database.stores.spending?.records ?? []) as unknown as {
    day: { start: number };
    month: { start: number };
  }[]) {
    day.start = Math.floor(now / DAY) * DAY;
    month.start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  }
  return later;
}
