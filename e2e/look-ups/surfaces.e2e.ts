import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, sha256 } from '../../stand-ins/virustotal';
import { redact } from '../../utils/virustotal/redaction/redact';
import { REASON_WORDS } from '../../utils/virustotal/words';
import { codePage } from '../harness/code-page';
import { writeStores } from '../harness/database';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { marksOn } from '../harness/marks';
import { type cardOf, openCard, openPopup } from '../harness/popup-page';
import { waitForSightings } from '../harness/sightings';
import { CASES, recordsOf, urlOf, type VerdictCase } from './verdict-cases';

/** Words that somebody in a hurry would take for "go ahead". */
const POSITIVE = /no guarantee|nothing found|\bsafe\b|\bclean\b|\bsecure\b|no threat|✓|✔/i;

describe('a verdict is never better than its evidence', () => {
  let environment: TestEnvironment;
  let popup: Page;
  let page: Page;

  beforeAll(async () => {
    const routes = await codePage('codes.test', CASES.map(urlOf), 'width="120"');
    environment = await startEnvironment({ routes, key: KEYS.free });
    const home = await environment.chromium.open('options.html');
    await writeStores(home, recordsOf(CASES));
    await home.close();
    page = await environment.chromium.context.newPage();
    await page.goto('http://codes.test/');
    const { tabId } = await waitForSightings(environment, CASES.length, 60_000);
    popup = await openPopup(environment, tabId);
    await popup
      .locator('article')
      .nth(CASES.length - 1)
      .waitFor();
  });
  afterAll(() => environment?.close());

  it('on the page', async () => {
    await expect
      .poll(async () => (await marksOn(page)).map(({ state }) => state).sort(), { timeout: 20_000 })
      .toEqual(CASES.map(({ state }) => state).sort());
    for (const { state, label } of await marksOn(page))
      if (state !== 'nothing-found') expect(label).not.toMatch(POSITIVE);
  });

  const check = async (card: ReturnType<typeof cardOf>, one: VerdictCase) => {
    await card.waitFor();
    expect([one.name, await card.getAttribute('data-state')]).toEqual([one.name, one.state]);
    expect(await card.locator('.headline').textContent()).toMatch(one.words);
    const text = (await card.textContent()) ?? '';
    if (one.state !== 'nothing-found')
      expect([one.name, text.match(POSITIVE)?.[0]]).toEqual([one.name, undefined]);
    const { reason, state } = one.lookUp ?? {};
    if (reason && state === 'failed') expect(text).toContain(REASON_WORDS[reason]);
    if (one.query) expect(text).toContain('For the address without its secrets.');
    if (one.name === 'stale') expect(text).toContain('Old answer.');
  };

  it('in the popup', async () => {
    for (const one of CASES) await check(await openCard(popup, urlOf(one)), one);
  });

  it('in the history', async () => {
    await popup.getByRole('tab', { name: 'History' }).click();
    await popup.getByRole('button', { name: 'Show more' }).click();
    for (const one of CASES) await check(await openCard(popup, urlOf(one)), one);
  });

  it('on the report page', async () => {
    const report = await environment.chromium.open('report.html');
    for (const one of CASES) {
      await report.goto(
        `chrome-extension://${environment.chromium.extensionId}/report.html?code=${sha256(urlOf(one))}`,
      );
      await report.locator('#virustotal [data-look-up]').waitFor();
      expect(await report.getByRole('heading', { level: 1 }).textContent()).toMatch(one.words);
      const text = (await report.locator('#root').textContent()) ?? '';
      if (one.state !== 'nothing-found')
        expect([one.name, text.match(POSITIVE)?.[0]]).toEqual([one.name, undefined]);
      if (one.name === 'unnamed') expect(text).not.toContain('No service flagged it');
    }
    await report.close();
  });

  it('in the exported file', async () => {
    const history = await environment.chromium.open('history.html');
    await history.locator('summary', { hasText: 'Files' }).click();
    const [download] = await Promise.all([
      history.waitForEvent('download'),
      history.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    const text = await readFile((await download.path()) ?? '', 'utf8');
    await history.close();
    expect(text).not.toContain(KEYS.free);
    const { codes } = JSON.parse(text) as { codes: { text: string; reportIsOld?: boolean }[] };
    expect(codes).toHaveLength(CASES.length);
    for (const one of CASES) {
      const line = codes.find((code) => code.text === redact(urlOf(one)).url);
      expect(line).toMatchObject(one.exported ?? {});
      // The file holds facts and no verdict; the name of the first case is in its address.
      if (one.name !== 'clean') expect(JSON.stringify(line)).not.toMatch(POSITIVE);
    }
  });

  it('and nothing was asked for all that', () => {
    expect(environment.virusTotal.log).toEqual([]);
  });
});
