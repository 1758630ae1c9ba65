import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, startTestBed, type TestBed, waitForSelector, waitForText } from './harness/test-bed';

/** Chooses a language in the settings as a user does. */
function choose(language: string): void {
  const select = [...document.querySelectorAll('select')].find((one) =>
    [...one.options].some(({ value }) => value === 'ko'),
  );
  if (!select) throw new Error('There is no choice of a language');
  select.focus();
  select.value = language;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe.each<Browser>(['Chromium', 'Firefox'])('languages in %s', (browser) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser);
  });
  afterAll(() => bed?.close());

  it('change on all open pages while they run, and stay', async () => {
    const welcome = await bed.open('welcome.html');
    const options = await bed.open('options.html');
    await waitForText(options, 'h1', 'QR Code Previewer settings');
    await waitForText(welcome, 'h1', 'See where a QR code leads');
    await waitForSelector(options, 'option[lang=ko]');
    await options.evaluate(choose, 'ko');

    await waitForText(options, 'h1', 'QR Code Previewer 설정');
    await waitForText(welcome, 'h1', '어디로 연결되는지');
    const page = () => ({
      lang: document.documentElement.lang,
      title: document.title,
      focused: document.activeElement?.localName,
    });
    expect(await options.evaluate(page, undefined)).toEqual({
      lang: 'ko',
      title: 'QR Code Previewer 설정',
      focused: 'select',
    });
    expect(await welcome.evaluate(page, undefined)).toMatchObject({
      lang: 'ko',
      title: 'QR Code Previewer 시작하기',
    });
    await welcome.reload();
    await waitForText(welcome, 'h1', '어디로 연결되는지');

    await options.evaluate(choose, 'browser');
    await waitForText(options, 'h1', 'QR Code Previewer settings');
    await waitForText(welcome, 'h1', 'See where a QR code leads');
    expect(bed.problems).toEqual([]);
  });
});
