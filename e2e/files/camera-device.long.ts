import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../demo/qr';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { type FirefoxEnvironment, startFirefoxEnvironment } from '../harness/firefox';
import { retry } from '../harness/retry';
import { cameraFilm, filmSwitches } from './camera-film';

const TEXTS = ['https://example.com/on-a-poster', 'https://example.com/beside-it'];
const SHARED = 'https://example.com/in-a-call';
const TITLE = 'A call';

/** What the scanner page shows of a camera or a screen. Runs in the page. */
const liveState = () => ({
  texts: [...document.querySelectorAll('.found-code article')].map((one) => one.getAttribute('data-text')),
  outlines: [...document.querySelectorAll('.live polygon')].map((one) => one.getAttribute('points')),
  reads: Number(document.querySelector<HTMLElement>('.live')?.dataset.reads ?? 0),
  width: document.querySelector('video')?.videoWidth ?? 0,
  problem: document.querySelector<HTMLElement>('[data-live]')?.dataset.liveProblem,
});

describe('a camera of Chromium itself, which shows a film', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: {}, args: filmSwitches(await cameraFilm(TEXTS)) });
  });
  afterAll(() => environment?.close());

  it('is read while its codes move, each outlined where it is now', async () => {
    const page = await environment.chromium.open('scanner.html');
    await page.locator('[data-start=camera]').click();
    await retry(async () => expect((await page.evaluate(liveState)).texts.sort()).toEqual([...TEXTS].sort()));
    const seen = new Set<string | null>();
    await retry(async () => {
      const { outlines, width } = await page.evaluate(liveState);
      expect([outlines.length, width]).toEqual([2, 1280]);
      seen.add(outlines[0] ?? null);
      expect(seen.size).toBeGreaterThan(5);
    });
    const { reads } = await page.evaluate(liveState);
    await retry(async () => expect((await page.evaluate(liveState)).reads).toBeGreaterThan(reads + 10));
    await page.getByRole('button', { name: 'Stop' }).click();
    await retry(async () => expect((await page.evaluate(liveState)).width).toBe(0));
    expect((await page.evaluate(liveState)).texts.length).toBe(2);
    expect(environment.pages.log).toEqual([]);
    await page.close();
  });
});

describe('a tab that Chromium shares by its own choice', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({
      // What does not change is not sent again.
      routes: {
        'call.test/': `<!doctype html><title>${TITLE}</title><style>@keyframes k{to{width:300px}}hr{width:9px;animation:k 1s infinite alternate}</style>${svgOf(SHARED, { scale: 10 })}<hr>`,
      },
      args: [`--auto-select-tab-capture-source-by-title=${TITLE}`],
    });
  });
  afterAll(() => environment?.close());

  it('is read until it is closed', async () => {
    const call = await environment.chromium.context.newPage();
    await call.goto('http://call.test/');
    const page = await environment.chromium.open('scanner.html');
    await page.locator('[data-start=screen]').click();
    await retry(async () => expect((await page.evaluate(liveState)).texts).toContain(SHARED));
    await retry(async () => expect((await page.evaluate(liveState)).outlines.length).toBeGreaterThan(0));
    // Whoever shares it may end that in the browser's own bar, or close it.
    await call.close();
    await retry(async () => expect((await page.evaluate(liveState)).problem).toBe('ended'));
    await page.close();
  });
});

describe('a camera of Firefox itself, which shows one colour', () => {
  let environment: FirefoxEnvironment;
  beforeAll(async () => {
    environment = await startFirefoxEnvironment({
      routes: {},
      preferences: { 'media.navigator.streams.fake': true, 'media.navigator.permission.disabled': true },
    });
  });
  afterAll(() => environment?.close());

  it('is read again and again, with no code found', async () => {
    const page = await environment.open('scanner.html');
    await page.bringToFront();
    await page.locator('[data-start=camera]').click();
    await retry(async () => expect((await page.evaluate(liveState)).reads).toBeGreaterThan(5));
    const { width, texts, problem } = await page.evaluate(liveState);
    expect(width).toBeGreaterThan(0);
    expect([texts, problem]).toEqual([[], '']);
    await page.locator('button::-p-text(Stop)').click();
    await retry(async () => expect(await page.evaluate(() => document.querySelector('video'))).toBeNull());
  });
});
