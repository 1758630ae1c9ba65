import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../demo/qr';
import { type Lists, startLists } from '../stand-ins/lists';
import {
  type Browser,
  openSeedTab,
  startTestBed,
  type Tab,
  type TestBed,
  waitForSelector,
  waitForText,
} from './harness/test-bed';
import { reportOfCode, seedDatabase, seedOf } from './report/seed';

const WAIT = { timeout: 40_000 };
const RED = [196, 22, 28, 255];
const URL_OF_LIST = 'https://lists.example/hosts.txt';
const LISTED = 'https://pay.listed.example/invoice';
const BY_ADDRESS = 'https://shared.example/bad?for=you';
const NEIGHBOURS = [
  'https://shared.example/good',
  'https://unlisted.example/',
  'https://example.com/listed.example',
];
/** Large enough for an update to be ended in the middle of its bytes. */
const filler = (tag: string, lines: number) =>
  Array.from({ length: lines }, (_, i) => `0.0.0.0 ${tag}-${i}.filler.example\n`).join('');

describe.each<Browser>(['Chromium', 'Firefox'])('threat lists, in %s', (browser) => {
  let lists: Lists;
  let bed: TestBed;
  let seedTab: Tab;
  let options: Tab;
  beforeAll(async () => {
    lists = await startLists(
      {
        '/hosts.txt': { body: '0.0.0.0 listed.example\nhttp://shared.example/bad\n', etag: '"1"' },
      },
      { slowMs: 60 },
    );
    bed = await startTestBed(browser, {
      hosts: { 'lists.example:443': lists.port },
      backgroundIdleMs: 5000,
      routes: {
        'poster.test/': '<!doctype html><title>Poster</title><img src="/code.png" alt="">',
        'poster.test/code.png': { headers: { 'content-type': 'image/png' }, body: await pngOf(LISTED) },
      },
    });
    seedTab = await openSeedTab(bed);
    options = await bed.open('options.html');
    await waitForText(options, '#threat-lists', 'Phishing.Database');
  });
  afterAll(async () => {
    await bed?.close();
    await lists?.close();
  });

  /** Types an address and adds it, as the user does. */
  async function addByAddress(url: string): Promise<void> {
    await options.evaluate((typed: string) => {
      const input = document.querySelector<HTMLInputElement>('#threat-lists input[type=text]');
      if (!input) throw new Error('There is no field for an address');
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, url);
    await options.click('Add');
  }

  /** Gives the options page a file, as the user does. */
  async function giveFile(name: string, text: string): Promise<void> {
    await options.evaluate(
      ([file, content]: string[]) => {
        const input = document.querySelector<HTMLInputElement>('#threat-lists input[type=file]');
        if (!input) throw new Error('There is no field for a file');
        const given = new DataTransfer();
        given.items.add(new File([content ?? ''], file ?? '', { type: 'text/plain' }));
        input.files = given.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      [name, text],
    );
  }

  const badge = () =>
    seedTab.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: '*://poster.test/*' });
      return [...(await chrome.action.getBadgeBackgroundColor({ tabId: tab?.id ?? -1 }))];
    }, undefined);

  /** The headline and the reasons of a report that is opened for this text. */
  async function reportSays(text: string, words: string): Promise<Tab> {
    const seed = await seedOf(text);
    await seedDatabase(seedTab, [seed]);
    const tab = await bed.open(reportOfCode(seed));
    await waitForText(tab, 'body', words);
    return tab;
  }

  it('are off at first, and ask nobody', async () => {
    expect(lists.log).toEqual([]);
    expect(await options.count('#threat-lists input:checked')).toBe(0);
    const tab = await reportSays(LISTED, 'It was not checked with VirusTotal');
    expect(await tab.text()).not.toContain('threat list');
    await tab.close();
  });

  it('make card, mark, badge and report agree once one is turned on', async () => {
    const page = await bed.visit('http://poster.test/');
    if (page.marks) await expect.poll(page.marks, WAIT).toEqual(['unchecked']);
    await addByAddress(URL_OF_LIST);
    await waitForText(options, '#threat-lists', '2 entries, of ');
    await expect.poll(badge, WAIT).toEqual(RED);
    if (page.marks) await expect.poll(page.marks, WAIT).toEqual(['malicious']);
    const tab = await reportSays(LISTED, 'A threat list names it');
    await waitForText(tab, 'ul.reasons', 'is on the threat list “lists.example hosts.txt” of ');
    const popup = await bed.open('popup.html?tab=1');
    await popup.click('History');
    const row = 'article[data-state=malicious]';
    await waitForSelector(popup, `${row} .toggle`);
    await popup.evaluate((one) => document.querySelector<HTMLElement>(`${one} .toggle`)?.click(), row);
    await waitForText(popup, row, 'The domain listed.example that it belongs to is on the threat list');
    await popup.close();
    await tab.close();
    await page.close();
  });

  it('name an address alone, and none of its neighbours', async () => {
    const tab = await reportSays(BY_ADDRESS, 'This address is on the threat list');
    await tab.close();
    for (const text of NEIGHBOURS) {
      const other = await reportSays(text, 'It was not checked with VirusTotal');
      expect(await other.text()).not.toContain('threat list');
      await other.close();
    }
  });

  it('are asked for what is new only, without anything of the user', async () => {
    const before = lists.log.length;
    await options.click('Look now');
    await expect.poll(() => lists.log.length, WAIT).toBe(before + 1);
    expect(lists.log.at(-1)).toMatchObject({ status: 304, headers: { 'if-none-match': '"1"' } });
    for (const { headers } of lists.log) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    await waitForText(options, '#threat-lists', 'Looked just now');
  });

  it('stay when what comes is broken, cut or empty, and say so', async () => {
    for (const [file, words] of [
      [{ body: '<!doctype html><title>Log in</title>' }, 'What came is not a list.'],
      [{ body: '' }, 'There was nothing in it.'],
      [{ body: filler('cut', 20_000), fault: 'cut' as const }, 'It ended too early.'],
      [{ body: '', fault: 503 }, 'Its server does not give it out.'],
    ] as const) {
      lists.files['/hosts.txt'] = file;
      await options.click('Look now');
      await waitForText(options, '#threat-lists', words);
      await waitForText(options, '#threat-lists', 'This one stays in use.');
    }
    const tab = await reportSays(LISTED, 'A threat list names it');
    await tab.close();
  });

  it('stay whole when an update is ended in the middle, and it is taken up again', async () => {
    const body = `${filler('new', 400_000)}listed.example\n`;
    lists.files['/hosts.txt'] = { body, etag: '"2"', fault: 'slow' };
    const before = lists.log.length;
    await options.click('Look now');
    await expect.poll(() => lists.log.length, WAIT).toBe(before + 1);
    // The bytes are coming; what runs the update ends now. Firefox ends it by itself.
    await new Promise((resolve) => setTimeout(resolve, 4500));
    await bed.endBackground?.();
    await seedTab.evaluate(async () => {
      const { offscreen } = chrome as unknown as { offscreen?: { closeDocument(): Promise<void> } };
      await offscreen?.closeDocument();
    }, undefined);
    lists.files['/hosts.txt'] = { body, etag: '"2"' };
    const tab = await reportSays(LISTED, 'A threat list names it');
    await tab.close();
    // An alarm takes it up again from where it was, within half a minute.
    await expect.poll(() => lists.log.at(-1)?.status, WAIT).toBe(206);
    await waitForText(options, '#threat-lists', '400,001 entries');
    const after = await reportSays('https://new-399999.filler.example/', 'A threat list names it');
    await after.close();
  });

  it('are read from a file, and forgotten when removed', async () => {
    await giveFile('my-list.txt', '! A list\n||from-file.example^\n');
    await waitForText(options, '#threat-lists', 'my-list.txt is read.');
    const tab = await reportSays('https://a.from-file.example/', 'on the threat list “my-list.txt”');
    await tab.close();
    await giveFile('letter.txt', 'Dear reader,\nthis is not a list.\n');
    await waitForText(options, '#threat-lists', 'What came is not a list.');
    expect(await options.text('#threat-lists')).not.toContain('letter.txt');
    while ((await options.count('#threat-lists [data-list] button')) > 0) {
      const left = await options.count('#threat-lists [data-list] button');
      await options.evaluate(
        () => document.querySelector<HTMLButtonElement>('#threat-lists [data-list] button')?.click(),
        undefined,
      );
      await expect.poll(() => options.count('#threat-lists [data-list] button'), WAIT).toBe(left - 1);
    }
    const after = await reportSays(LISTED, 'It was not checked with VirusTotal');
    expect(await after.text()).not.toContain('threat list');
    await after.close();
  });

  it('gave nothing away and broke nothing', () => {
    // The popup was opened for a tab that is none, and the poster has no icon.
    const own = bed.problems.filter((problem) => !/No tab with id|Failed to load resource/.test(problem));
    expect(own).toEqual([]);
    expect(bed.virusTotal.log).toEqual([]);
    expect(lists.log.every(({ path }) => path === '/hosts.txt')).toBe(true);
  });
});
