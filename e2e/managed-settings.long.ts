import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXTENSION_ID, type FirefoxEnvironment, startFirefoxEnvironment } from './harness/firefox';

/** As an administrator writes it for a user of Firefox. */
const LAID_DOWN = {
  name: EXTENSION_ID,
  description: 'Settings of an organisation',
  type: 'storage',
  data: { coverDangerous: true, keepHistory: false, historyDays: 'a week' },
};

let home: string;
let firefox: FirefoxEnvironment;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'qr-code-previewer-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(LAID_DOWN));
  firefox = await startFirefoxEnvironment({ routes: {}, home });
});
afterAll(async () => {
  await firefox?.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const checkbox = (name: string) => {
  const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  return { on: input?.checked, fixed: input?.disabled, words: input?.closest('label')?.textContent };
};

it('shows what an administrator has laid down, and lets the user set the rest', async () => {
  const options = await firefox.open('options.html');
  await options.waitForSelector('input[name=coverDangerous]:disabled');
  expect(await options.evaluate(checkbox, 'coverDangerous')).toMatchObject({ on: true, fixed: true });
  const kept = await options.evaluate(checkbox, 'keepHistory');
  expect(kept).toMatchObject({ on: false, fixed: true });
  expect(kept.words).toContain('Set by your organisation');
  expect(await options.evaluate(checkbox, 'autoCheck')).toMatchObject({ on: false, fixed: false });
  const note = await options.waitForSelector('.note.warn');
  expect(await note?.evaluate((one) => one.textContent)).toContain('not used: historyDays.');
  await options.close();
});
