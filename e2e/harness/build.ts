import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;

interface CopyOptions {
  /** Whether the optional host permission is granted, which is usual. */
  granted?: boolean;
  /** Whether tabs may be captured without a click on the toolbar. */
  captures?: boolean;
  /** The manifest's `key`, from which Chromium derives the extension's id; else that follows from the folder. */
  key?: string;
  /** Folder of the build; the present one by default. */
  from?: string;
}

/**
 * Copies a production build for a test. Nothing changes but the manifest, and there only this: the optional host
 * permission stands among the granted ones, because a headless browser cannot be asked for it; with `captures` the
 * permission to capture tabs is added, for which the user's click on the toolbar stands elsewhere.
 *
 * @returns the copy's folder
 */
export async function copyBuild(
  browser: 'chrome' | 'firefox',
  { granted = true, captures = false, key, from }: CopyOptions = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `qr-code-previewer-${browser}-`));
  await cp(from ?? join(ROOT, `.output/${browser}-mv3`), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  if (key !== undefined) manifest.key = key;
  if (granted) {
    manifest.host_permissions.push(...manifest.optional_host_permissions);
    if (captures) manifest.host_permissions.push('<all_urls>');
    delete manifest.optional_host_permissions;
  }
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
