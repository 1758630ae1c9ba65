import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CODES, DEMO_HOST } from '../demo/codes';
import { demoRoutes } from '../demo/routes';
import { KEYS, violations } from '../stand-ins/virustotal';
import { type FirefoxEnvironment, startFirefoxEnvironment } from './harness/firefox';
import { TOGGLE } from './harness/popup-page';
import { sightingsIn } from './harness/sightings';

const ALL = Object.values(DEMO_CODES).map(({ text }) => text);

describe('the main job in Firefox', () => {
  let environment: FirefoxEnvironment;
  beforeAll(async () => {
    environment = await startFirefoxEnvironment({ routes: await demoRoutes() });
  });
  afterAll(() => environment?.close());

  const sightingsByTab = async () =>
    sightingsIn(await environment.home.evaluate(() => chrome.storage.session.get(null)));

  it('saves a key on the options page, with one request to test it', async () => {
    const options = await environment.open('options.html');
    await options.locator('input[name=key]').fill(`  "${KEYS.free}" `);
    await options.locator('::-p-text(Save):not(:disabled)').click();
    await options.locator('::-p-text(The key works.)').wait();
    expect(environment.virusTotal.log).toHaveLength(1);
    expect(await options.evaluate(() => document.body.textContent)).not.toContain(KEYS.free.slice(-8));
    await options.close();
  });

  it('goes from the page over marks and look-up to the verdict and the history', async () => {
    const page = await environment.browser.newPage();
    await page.setViewport({ width: 1280, height: 2400 });
    await page.goto(`http://${DEMO_HOST}/`);
    const textsSeen = async () => [...(await sightingsByTab()).values()].flat().map(({ text }) => text);
    await expect.poll(async () => (await textsSeen()).sort(), { timeout: 30_000 }).toEqual([...ALL].sort());
    // The marks are in a closed shadow root: the page sees one empty element and nothing of what was read.
    const seen = () =>
      page.evaluate(() => {
        const host = document.querySelector('qr-code-previewer');
        return { host: host !== null, open: host?.shadowRoot ?? null, text: host?.textContent };
      });
    await expect.poll(seen, { timeout: 10_000 }).toEqual({ host: true, open: null, text: '' });

    const [tabId] = (await sightingsByTab()).keys();
    const popup = await environment.open(`popup.html?tab=${tabId}`);
    const card = `article[data-text=${JSON.stringify(DEMO_CODES.png.text)}]`;
    await popup.locator(`${card} ${TOGGLE}`).click();
    await popup.locator(`${card} .look-up button.primary`).click();
    await popup.locator(`${card}[data-state=malicious]`).wait();
    await popup.locator('button[role=tab]:nth-child(2)').click();
    await popup.locator(`${card}[data-state=malicious]`).wait();
  });

  it('sent nothing but what was asked', () => {
    expect(environment.virusTotal.log).toHaveLength(2);
    expect(violations(environment.virusTotal.log)).toEqual([]);
  });
});
