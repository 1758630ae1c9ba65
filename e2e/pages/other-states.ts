import { pngOf } from '../../demo/qr';
import { writeStores } from '../harness/database';
import { setSettings } from '../harness/environment';
import type { Pages } from './set-up';
import { CODE_NAMES, TEXTS } from './shown-codes';

/** The history with all that can be folded out, selected, deleted or not found. */
export async function history({ environment, look }: Pages): Promise<void> {
  const page = await environment.chromium.open('history.html');
  await page.locator('[data-part=open]').first().waitFor();
  await look(page, 'history');
  await writeStores(page, {
    historyTotals: [
      {
        name: 'history',
        codes: CODE_NAMES.length,
        checked: CODE_NAMES.length,
        uncheckedSince: 0,
        dropped: { age: 1200, number: 34, since: Date.now() - 40 * 86_400_000 },
      },
    ],
  });
  await page.reload();
  await page.locator('[data-dropped]').waitFor();
  await page.locator('[data-part=open]').first().waitFor();
  for (const details of await page.locator('details').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
  await page.locator('[data-part=select]').first().check();
  await page.locator('[data-part=select]').nth(1).check();
  await page.locator('[data-selection]').waitFor();
  await look(page, 'history-selection');
  await page.getByRole('button', { name: 'Understood' }).click();
  await page.locator('[data-part=delete]').last().click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await look(page, 'history-undo');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('input[name=words]').fill('nothing of that kind');
  await page.getByRole('button', { name: 'Show all', exact: true }).waitFor();
  await look(page, 'history-not-found');
  await page.close();
}

/** All settings, and their search. */
export async function options({ environment, look }: Pages): Promise<void> {
  await setSettings(environment, {
    pausedSites: ['a-site-with-a-very-long-name-of-its-own-for-the-winter-sale.test', 'blank.test'],
    autoCheck: true,
    neverSend: ['intranet.example', 'a-very-long-name-of-a-host-inside.a-company-of-many-words.example'],
  });
  const page = await environment.chromium.open('options.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, 'options');
  for (const details of await page.locator('details').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
  await look(page, 'options-unfolded');
  await page.locator('input[type=search]').fill('history');
  await look(page, 'options-search');
  await page.locator('input[type=search]').fill('nothing of that kind');
  await look(page, 'options-search-nothing');
  await page.close();
  await setSettings(environment, { pausedSites: [], autoCheck: false, neverSend: [] });
}

/** What is shown to whoever has just installed it, with access to all sites or without. */
export async function beginning({ environment, look }: Pages, access: string): Promise<void> {
  for (const name of ['welcome', 'history', 'options']) {
    const page = await environment.chromium.open(`${name}.html`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, `${name}-${access}`);
    await page.close();
  }
}

/** The page for files: before anything, with files of all fates, with a camera and without. */
export async function scanner({ environment, look }: Pages): Promise<void> {
  const page = await environment.chromium.open('scanner.html');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look(page, 'scanner');
  const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
  await page
    .locator('input[data-input=files]')
    .setInputFiles([
      png('메뉴판.png', Buffer.from(await pngOf(TEXTS.clean))),
      png(`${'a-picture-with-a-name-without-end-'.repeat(5)}.png`, Buffer.from(await pngOf(TEXTS.doubtful))),
      png('cut-off.png', Buffer.alloc(99)),
      { name: 'notes.bin', mimeType: '', buffer: Buffer.alloc(99) },
    ]);
  await page.locator('.found-code').nth(1).waitFor();
  await page
    .locator('.file-row[data-state=reading], .file-row[data-state=waiting]')
    .first()
    .waitFor({ state: 'detached' });
  await look(page, 'scanner-files');
  await page.close();
  const live = await environment.chromium.open('scanner.html');
  await live.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: refuse } });
  });
  await live.locator('[data-start=camera]').click();
  await live.locator('[data-live-problem=refused]').waitFor();
  await look(live, 'scanner-camera-refused');
  await live.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
    const show = async () => canvas.captureStream(5);
    const devices = async () =>
      ['front', 'back, wide angle, of a very long name'].map((label) => ({
        kind: 'videoinput',
        deviceId: label,
        label,
      }));
    Object.defineProperty(navigator, 'mediaDevices', {
      value: { getUserMedia: show, enumerateDevices: devices },
    });
  });
  await live.locator('[data-start=camera]').click();
  await live.locator('[data-live=camera] select').waitFor();
  await look(live, 'scanner-camera');
  await live.close();
}

/** A text as a code, and one that no code holds. */
export async function shownCode({ environment, look }: Pages): Promise<void> {
  const worker = await environment.chromium.worker();
  for (const [name, text] of [
    ['short', TEXTS.manyNames],
    ['long', TEXTS.longPath.repeat(20)],
  ] as const) {
    await worker.evaluate(([key, value]) => chrome.storage.session.set({ [key]: { text: value } }), [
      `scanner:${name}`,
      text,
    ] as const);
    const page = await environment.chromium.open(`show-code.html?request=${name}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, `show-code-${name}`);
    await page.close();
  }
}
