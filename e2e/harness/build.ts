import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;

interface CopyOptions {
  granted?: boolean;
  captures?: boolean;
  key?: string;
  from?: string;
}

/**
 * Copies a production build for a test. Nothing changes but the manifest, and there only this: with `granted` the
 * optional host permission stands among the granted ones, because a headless browser cannot be asked for it.
 *
 * With `captures` it may also capture tabs at any time, for which the user's click on the toolbar stands elsewhere. With
 * `key` Chromium gives it the id that follows from that; otherwise the id follows from the folder, a new one each time.
 *
 * @param options.from folder of the build; the present one unless told
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
