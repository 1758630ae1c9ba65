import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CODES } from '../../demo/codes';
import { fixtures, sha256 } from '../../stand-ins/virustotal';
import { codePage } from '../harness/code-page';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { elementBox, markBoxes, marksOn } from '../harness/marks';
import { retry } from '../harness/retry';
import { waitForSightings } from '../harness/sightings';

const BAD = fixtures.bank.url;

/** An update ends the extension and starts it again, while the pages that it has marked stay open. */
describe('a page that is open during an update', () => {
  const TEXTS = [BAD, DEMO_CODES.groupWifi.text];
  let environment: TestEnvironment;

  beforeAll(async () => {
    const routes = await codePage('open.test', TEXTS, 'style="margin:30px"');
    environment = await startEnvironment({ routes });
  });
  afterAll(() => environment?.close());

  it('is read and marked by the new instance, and its marks open the report', async () => {
    const { context } = environment.chromium;
    const page = await context.newPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error)));
    page.on('console', (message) => {
      // The site has no icon.
      if (message.type() === 'error' && !message.text().includes('404')) thrown.push(message.text());
    });
    await page.goto('http://open.test/');
    const earlier = (await waitForSightings(environment, TEXTS.length)).sightings.map(({ handle }) => handle);
    await expect.poll(async () => (await marksOn(page)).length).toBe(TEXTS.length);

    // Unpacked extensions come back from a reload in developer mode only.
    const extensions = await context.newPage();
    await extensions.goto('chrome://extensions/');
    await extensions.evaluate(() =>
      (
        chrome as unknown as {
          developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
        }
      ).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    );
    await extensions.close();
    const first = await environment.chromium.worker();
    const ended = new Promise((resolve) => first.once('close', resolve));
    await first.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await ended;

    const { sightings } = await waitForSightings(environment, TEXTS.length);
    expect(sightings.map(({ text }) => text).sort()).toEqual([...TEXTS].sort());
    expect(sightings.filter(({ handle }) => earlier.includes(handle))).toEqual([]);
    await page.bringToFront();
    // The ended instance takes its marks with it within seconds, and says nothing in the page’s console.
    const hosts = () => page.locator('qr-code-previewer').count();
    await expect.poll(hosts, { timeout: 15_000 }).toBe(1);
    await expect.poll(async () => (await marksOn(page)).length).toBe(TEXTS.length);
    await page.waitForTimeout(2500);
    expect(thrown).toEqual([]);
    const picture = await elementBox(page, 'img');
    const report = await retry(
      async () => {
        const mark = (await markBoxes(page)).filter(({ x }) => x < picture.x + picture.width).at(-1);
        if (!mark) throw new Error('There is no mark');
        // The icon is on the upper right corner of the frame, which is drawn a little outside of the code.
        const [opened] = await Promise.all([
          context.waitForEvent('page', { timeout: 3000 }),
          page.mouse.click(mark.x + mark.width - 4, mark.y + 4),
        ]);
        return opened;
      },
      { timeout: 30_000, interval: 200 },
    );
    await report.getByRole('heading', { level: 1 }).waitFor();
    // Its address is made with a secret of this installation, and says nothing of the code.
    expect(report.url()).toMatch(/report\.html\?code=[0-9a-f]{96}$/);
    expect(report.url()).not.toContain(sha256(BAD).slice(0, 16));
    await report.getByText(new URL(BAD).host).first().waitFor();
  });
});
