import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retry } from './harness/retry';
import { type Browser, startTestBed, type Tab, type TestBed, waitForText } from './harness/test-bed';

const DAY = 24 * 3_600_000;
const COUNT = 300;
const LUNCH = 'https://www.lunch-menu.example/monday?table=4';

/** A file as the history writes it: three hundred codes, and one that was seen a week ago. */
function historyFile(now: number): string {
  const line = (text: string, ago: number) => ({
    text,
    page: 'https://mail.example/inbox',
    firstSeen: new Date(now - ago - DAY).toISOString(),
    lastSeen: new Date(now - ago).toISOString(),
    how: [],
    otherTexts: [],
    nested: false,
    signals: [],
  });
  const codes = Array.from({ length: COUNT }, (_, i) => line(`https://site${i}.example/`, i * 60_000));
  const more = [line(LUNCH, 7 * DAY), line('WIFI:T:WPA;S:Cafe;P:hunter2hunter;;', 8 * DAY)];
  return JSON.stringify({ format: 'qr-code-previewer history', version: 2, codes: [...codes, ...more] });
}

/** Gives the page a file as a file chooser would; no driver does it the same in both browsers. */
function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[name=import]');
  if (!input) throw new Error('There is no field for a file');
  const files = new DataTransfer();
  files.items.add(new File([text], 'history.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Keeps what the page would have the browser save, in place of a file in somebody's folder. */
function catchFiles(): void {
  URL.createObjectURL = (file) => {
    Object.assign(globalThis, { caught: (file as Blob).text() });
    return 'about:blank';
  };
  HTMLAnchorElement.prototype.click = () => undefined;
}
const caught = () => (globalThis as unknown as { caught?: Promise<string> }).caught ?? '';

/** Where the keyboard is: `part of row`, a field's name, or the text of a button. */
function whereFocusIs(): string {
  const active = document.activeElement as HTMLElement | null;
  if (active === document.body) return 'nowhere';
  const row = active?.closest('li')?.textContent ?? '';
  if (active?.dataset.part) return `${active.dataset.part} of ${row}`;
  return active?.getAttribute('name') ?? (active?.textContent || (active?.localName ?? ''));
}

describe.each<Browser>(['Chromium', 'Firefox'])('the history in %s, by keyboard alone', (browser) => {
  let bed: TestBed;
  let tab: Tab;
  const focus = () => tab.evaluate(whereFocusIs, undefined);

  beforeAll(async () => {
    bed = await startTestBed(browser);
    tab = await bed.open('history.html');
    await waitForText(tab, 'main', 'Nothing here yet');
    await tab.evaluate(catchFiles, undefined);
    await tab.evaluate(chooseFile, historyFile(Date.now()));
    await waitForText(tab, '#files', `${COUNT + 2} codes were added.`);
  });
  afterAll(() => bed?.close());

  async function tabTo(wanted: string, key = 'Tab'): Promise<void> {
    for (let i = 0; i < 40; i++) {
      if ((await focus()).startsWith(wanted)) return;
      await tab.press(key);
    }
    throw new Error(`The tab key does not lead to “${wanted}” but to “${await focus()}”`);
  }

  async function typeWords(words: string): Promise<void> {
    await tabTo('words', 'Shift+Tab');
    for (const letter of words) await tab.press(letter);
  }

  it('finds a code of last week by a part of its domain', async () => {
    await waitForText(tab, '[data-found]', `${COUNT + 2} codes`);
    await tabTo('words');
    for (const letter of 'unch-me') await tab.press(letter);
    await waitForText(tab, '[data-found]', `1 of ${COUNT + 2} codes`);
    await waitForText(tab, '.history-list', 'lunch-menu.example');
    await waitForText(tab, '.history-list', 'mail.example/inbox');
    expect(await tab.count('.history-list li')).toBe(1);
    const setSize = () => document.querySelector('.history-list li')?.getAttribute('aria-setsize');
    expect(await tab.evaluate(setSize, undefined)).toBe('1');
  });

  it('deletes it and brings it back', async () => {
    await tabTo('open of lunch-menu.example');
    await tab.press('Delete');
    await waitForText(tab, '[data-happened]', '1 code was deleted.');
    await waitForText(tab, 'main', 'No code fits');
    expect(await focus()).toBe('words');
    await tabTo('Undo');
    await tab.press('Enter');
    await waitForText(tab, '[data-happened]', '1 code is back.');
    await waitForText(tab, '.history-list', 'lunch-menu.example');
    await retry(async () => expect(await focus()).toContain('open of lunch-menu.example'));
  });

  it('goes through the list by arrow keys, and keeps the keyboard in a row that scrolls away', async () => {
    await tabTo('words', 'Shift+Tab');
    for (let i = 0; i < 'unch-me'.length; i++) await tab.press('Backspace');
    await waitForText(tab, '[data-found]', `${COUNT + 2} codes`);
    await waitForText(tab, '.history-list', 'site0.example');
    await tabTo('open of site0.example');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await tab.press(key);
    expect(await focus()).toContain('open of site1.example');
    await tab.evaluate(() => scrollTo(0, 9000), undefined);
    await retry(async () => expect(await tab.text('.history-list')).toContain('site130.example'));
    expect(await focus()).toContain('open of site1.example');
    expect(await tab.count('.history-list li')).toBeLessThanOrEqual(300);
    await tab.press('End');
    await retry(async () => expect(await focus()).toContain('open of Wi-Fi'));
    expect(await tab.text('.history-list')).not.toContain('hunter2');
    await tab.press('Home');
    await retry(async () => expect(await focus()).toContain('open of site0.example'));
    // Two are selected and go together; the keyboard goes on where they were.
    await tab.press(' ');
    await tab.press('ArrowDown');
    await tab.press(' ');
    await waitForText(tab, '[data-selection]', '2 selected');
    await tab.press('Delete');
    await waitForText(tab, '[data-happened]', '2 codes were deleted.');
    await retry(async () => expect(await focus()).toContain('open of site2.example'));
    await tabTo('Undo', 'Shift+Tab');
    await tab.press('Enter');
    await waitForText(tab, '[data-found]', `${COUNT + 2} codes`);
  });

  it('saves it, deletes all of it and reads it back as it was', async () => {
    await tabTo('Files', 'Shift+Tab');
    const isOpen = () => document.querySelector<HTMLDetailsElement>('#files')?.open === true;
    if (!(await tab.evaluate(isOpen, undefined))) await tab.press('Enter');
    await tabTo('secrets');
    await tab.press(' ');
    const save = async () => {
      await tabTo('Save as JSON', 'Shift+Tab');
      await tab.press('Enter');
      await waitForText(tab, '#files', `${COUNT + 2} codes were saved.`);
      return tab.evaluate(caught, undefined);
    };
    const file = await save();
    expect(JSON.parse(file).codes).toHaveLength(COUNT + 2);
    expect(file).toContain('hunter2hunter');
    await tabTo('Delete everything');
    await tab.press('Enter');
    await tab.press('Enter');
    await waitForText(tab, '#files', 'The history is empty.');
    await waitForText(tab, 'main', 'Nothing here yet');
    await tab.evaluate(chooseFile, file);
    await waitForText(tab, '#files', `${COUNT + 2} codes were added.`);
    expect(await save()).toBe(file);
    await typeWords('hunter2');
    await waitForText(tab, '[data-found]', `1 of ${COUNT + 2} codes`);
    expect(bed.problems).toEqual([]);
  });
});
