import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../demo/qr';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { blankPng } from './harness/png';
import { openCard, openPopup, TOGGLE } from './harness/popup-page';
import { waitForSightings } from './harness/sightings';

const TEXTS = {
  markup:
    '<img src=x onerror="document.title=\'owned\'"><a href="https://evil.example">Click to win</a><style>*{display:none}</style>',
  long: `https://long.example/${'a'.repeat(2000)}`,
  longText: 'Lorem ipsum '.repeat(200).trim(),
  nul: 'https://evil.example/a\u0000b',
  bidi: 'https://evil.example/\u202Egpj.exe',
  bidiText: 'Invoice \u202Efdp.exe',
  script: 'javascript:alert(document.cookie)//https://bank.example',
  data: 'data:text/html,<script>alert(1)</script>',
};

describe('codes and pictures made by a attacker', () => {
  let environment: TestEnvironment;
  let popup: Page;
  let page: Page;
  beforeAll(async () => {
    const png = { 'content-type': 'image/png' };
    const bad = ['broken', 'text', 'huge', 'misleading'];
    environment = await startEnvironment({
      routes: {
        'evil.test/': `<!doctype html><title>Codes</title>${[...Object.keys(TEXTS), ...bad]
          .map((name) => `<img src="/${name}.png" width="230" height="230">`)
          .join(' ')}`,
        'evil.test/broken.png': { headers: png, body: (await pngOf('https://broken.example')).slice(0, 180) },
        'evil.test/text.png': {
          headers: png,
          body: '<!doctype html><script>document.title="owned"</script>',
        },
        'evil.test/huge.png': { headers: png, body: blankPng(20_000, 20_000) },
        'evil.test/misleading.png': {
          headers: png,
          body: blankPng(10, 10, { claimed: { width: 65_535, height: 65_535 } }),
        },
        ...Object.fromEntries(
          await Promise.all(
            Object.entries(TEXTS).map(async ([name, text]) => [
              `evil.test/${name}.png`,
              { headers: png, body: await pngOf(text) },
            ]),
          ),
        ),
      },
    });
    page = await environment.chromium.context.newPage();
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto('http://evil.test/');
    const { tabId } = await waitForSightings(environment, Object.keys(TEXTS).length, 40_000);
    popup = await openPopup(environment, tabId);
    await popup
      .locator('article')
      .nth(Object.keys(TEXTS).length - 1)
      .waitFor();
  });
  afterAll(() => environment?.close());

  it('shows text as text', async () => {
    expect(await popup.title()).toBe('QR codes on this page');
    for (const row of await popup.locator('article').all()) {
      await row.locator(`${TOGGLE}[aria-expanded=false]`).click();
      await row.locator('.body').waitFor();
      expect(await popup.locator('article img, article a, article style').count()).toBe(0);
    }
    await (await openCard(popup, TEXTS.markup)).getByText('Click to win').first().waitFor();
  });

  it('names characters that the eye would not see', async () => {
    await (await openCard(popup, TEXTS.bidi)).getByText('%E2%80%AE').first().waitFor();
    await (await openCard(popup, TEXTS.bidiText)).getByText('U+202E').first().waitFor();
    expect(
      await popup
        .locator('article')
        .evaluateAll((all) => all.some((one) => one.textContent?.includes('\u202E'))),
    ).toBe(false);
  });

  it.each(['script', 'data'] as const)('neither opens nor asks about %s:', async (name) => {
    const card = await openCard(popup, TEXTS[name]);
    expect(await card.getAttribute('data-state')).toBe('suspicious');
    expect(await card.getByRole('button', { name: 'Ask VirusTotal' }).count()).toBe(0);
    const code = await card.getAttribute('data-code');
    const report = await environment.chromium.open(`report.html?code=${code}`);
    await report.getByRole('heading', { level: 1 }).waitFor();
    expect(await report.getByRole('button', { name: /^(Open|Go)/ }).count()).toBe(0);
    expect(await report.locator('a[href]').count()).toBe(0);
    await report.close();
  });

  it('lives on after broken, misleading and enormous pictures', async () => {
    const worker = await environment.chromium.worker();
    expect(await worker.evaluate(() => 1 + 1)).toBe(2);
    expect(await page.evaluate(() => document.querySelectorAll('img').length)).toBe(
      Object.keys(TEXTS).length + 4,
    );
    expect(environment.virusTotal.log).toEqual([]);
  });
});
