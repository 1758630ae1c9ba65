import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../../demo/qr';
import { modulesOf } from '../../utils/shared/qr-modules';
import { startEnvironment, type TestEnvironment } from '../harness/environment';
import { inPageScript } from '../pages/look';

const [BEFORE_IT, IN_A_FILE] = ['https://example.com/on-a-poster', 'https://example.com/in-a-file'];

/**
 * Stands in for a phone's cameras, of which there are none here: a code, as a camera's track; keeps what was asked for.
 * Runs in the page.
 */
function standInForCameras(rows: boolean[][]): void {
  const canvas = document.createElement('canvas');
  canvas.width = 720;
  canvas.height = 1280;
  const context = canvas.getContext('2d');
  setInterval(() => {
    if (!context) return;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 720, 1280);
    context.fillStyle = '#111';
    rows.forEach((row, y) => {
      row.forEach((isDark, x) => {
        if (isDark) context.fillRect(150 + x * 8, 300 + y * 8, 8, 8);
      });
    });
  }, 50);
  Object.defineProperty(navigator, 'mediaDevices', {
    value: {
      getUserMedia: async (asked: MediaStreamConstraints) => {
        document.body.dataset.asked = JSON.stringify(asked);
        return canvas.captureStream(20);
      },
      enumerateDevices: async () =>
        ['front', 'back'].map((label) => ({ kind: 'videoinput', deviceId: label, label })),
    },
  });
}

/** Everything to be pressed that is less than 24 pixels high or wide. Runs in the page. */
const smallControls = () =>
  [...document.querySelectorAll('button, select, input:not([hidden]), summary, a[href]')].flatMap((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width >= 24 && height >= 24 ? [] : [`${one.outerHTML.slice(0, 80)}: ${width} by ${height}`];
  });

describe('the scanner page at the size of a phone', () => {
  let environment: TestEnvironment;
  beforeAll(async () => {
    environment = await startEnvironment({ routes: {} });
  });
  afterAll(() => environment?.close());

  it('asks for the camera on the back, cuts nothing off and has nothing too small to be pressed', async () => {
    const page = await environment.chromium.open('scanner.html');
    await page.setViewportSize({ width: 360, height: 640 });
    const session = await environment.chromium.context.newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    // The policy of the page lets no script in by its text.
    const script = await inPageScript({ hasAxe: false });
    const faults = async () => {
      await session.send('Runtime.evaluate', { expression: script });
      return [
        ...(await page.evaluate(() => globalThis.layoutFaults())),
        ...(await page.evaluate(smallControls)),
      ];
    };
    await page.locator('[data-start=camera]').waitFor();
    expect(await faults()).toEqual([]);
    await page.evaluate(standInForCameras, modulesOf(BEFORE_IT));
    await page.locator('[data-start=camera]').click();
    await page.locator('[data-live=camera] select').waitFor();
    await page.locator(`.found-code article[data-text="${BEFORE_IT}"]`).waitFor();
    const asked = await page.evaluate(() => JSON.parse(document.body.dataset.asked ?? 'null'));
    // Without `exact`, so that a computer whose only camera looks at its user has one too.
    expect(asked).toMatchObject({ audio: false, video: { facingMode: 'environment' } });
    expect(await faults()).toEqual([]);
    await page
      .locator('input[data-input=files]')
      .setInputFiles([
        { name: 'a-picture.png', mimeType: 'image/png', buffer: Buffer.from(await pngOf(IN_A_FILE)) },
      ]);
    await page.locator(`.found-code article[data-text="${IN_A_FILE}"]`).waitFor();
    expect(await faults()).toEqual([]);
    await page.close();
  });
});
