import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulesOf } from '../../utils/shared/qr-modules';
import { retry } from '../harness/retry';
import { startTestBed, type Tab, type TestBed } from '../harness/test-bed';

const TEXTS = ['https://example.com/on-a-poster', 'https://example.com/beside-it'];

/**
 * Stands in for the browser's cameras, of which Firefox's shows one plain colour: two codes that move about, drawn
 * thirty times a second, as a camera's track. Runs in the page.
 */
function showCodes(codes: boolean[][][]): void {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  let at = 0;
  setInterval(() => {
    at += 1;
    context.fillStyle = '#9aa';
    context.fillRect(0, 0, 1280, 720);
    codes.forEach((rows, i) => {
      const side = 8 * rows.length;
      context.setTransform(1, 0, 0, 1, 150 + i * 560 + 60 * Math.sin(at / 9), 140 + 40 * Math.cos(at / 7));
      context.rotate(0.15 * Math.sin(at / 15));
      context.fillStyle = '#fff';
      context.fillRect(-32, -32, side + 64, side + 64);
      context.fillStyle = '#111';
      rows.forEach((row, y) => {
        row.forEach((isDark, x) => {
          if (isDark) context.fillRect(x * 8, y * 8, 8.2, 8.2);
        });
      });
      context.resetTransform();
    });
  }, 33);
  const show = async () => canvas.captureStream(30);
  Object.defineProperty(navigator, 'mediaDevices', {
    value: { getUserMedia: show, getDisplayMedia: show, enumerateDevices: async () => [] },
  });
}

const refuse = (name: string) =>
  Object.defineProperty(navigator, 'mediaDevices', {
    value: { getUserMedia: () => Promise.reject(new DOMException('no', name)) },
  });

describe.each(['Chromium', 'Firefox'] as const)('the camera on the scanner page of %s', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, {});
  });
  afterAll(() => bed?.close());

  const textsOn = (tab: Tab) =>
    tab.evaluate(
      () => [...document.querySelectorAll('.found-code article')].map((one) => one.getAttribute('data-text')),
      undefined,
    );
  const readsOn = (tab: Tab) =>
    tab.evaluate(() => Number(document.querySelector<HTMLElement>('.live')?.dataset.reads ?? 0), undefined);

  it.each(['Use the camera', 'Read a screen or window'])(
    'reads several codes that move: %s',
    async (button) => {
      const tab = await bed.open('scanner.html');
      await tab.evaluate(
        showCodes,
        TEXTS.map((text) => modulesOf(text)),
      );
      await tab.click(button);
      await retry(async () => expect((await textsOn(tab)).sort()).toEqual([...TEXTS].sort()));
      await retry(async () => expect(await tab.count('.live polygon')).toBe(2));
      // How many in a second depends on what else the computer does.
      const before = await readsOn(tab);
      await retry(async () => expect(await readsOn(tab)).toBeGreaterThan(before + 3));
      await tab.click('Freeze');
      // What had been begun is still finished.
      await retry(async () => {
        const frozen = await readsOn(tab);
        await new Promise((resolve) => setTimeout(resolve, 700));
        expect(await readsOn(tab)).toBe(frozen);
      });
      expect(await tab.count('.live polygon')).toBe(2);
      await tab.click('Stop');
      await retry(async () => expect(await tab.count('.live')).toBe(0));
      expect((await textsOn(tab)).length).toBe(2);
      await tab.close();
    },
  );

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'in-use'],
  ])('says why there is none: %s', async (name, problem) => {
    const tab = await bed.open('scanner.html');
    await tab.evaluate(refuse, name);
    await tab.click('Use the camera');
    await retry(async () => expect(await tab.count(`[data-live-problem="${problem}"]`)).toBe(1));
    await tab.close();
  });
});
