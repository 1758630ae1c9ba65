import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo, pngOf } from '../../demo/qr';
import { retry } from '../harness/retry';
import { startTestBed, type Tab, type TestBed } from '../harness/test-bed';
import { dropFiles, mismatches, scannerState, waitForEnd } from './drop-files';
import { fileSet } from './set/file-set';
import { textFor } from './set/generated-file';
import { largeSet } from './set/large-set';

const large = await largeSet();
const files = [...(await fileSet()), ...large];
/** What is read is the same wherever it was taken out of its file; of a kind of many, every other one shows that it is. */
const fewer = files.filter((file) => large.indexOf(file) % 2 !== 0);
/** As many files as the page lists at once. */
const AT_ONCE = 100;
const MINUTES = 60_000;

describe.each([
  ['Chromium', files, 300],
  ['Firefox', fewer, 150],
] as const)('the set of files in %s', (browser, set, least) => {
  let bed: TestBed;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: { 'tracker.test/': 'Nobody comes here' } });
  });
  afterAll(() => bed?.close());

  it(
    'ends as its codes or with a reason, and asks nobody',
    async () => {
      expect(set.length).toBeGreaterThanOrEqual(least);
      const wrong: string[] = [];
      for (let from = 0; from < set.length; from += AT_ONCE) {
        const some = set.slice(from, from + AT_ONCE);
        const tab = await bed.open('scanner.html');
        await dropFiles(tab, some);
        await waitForEnd(tab, some.length, 8 * MINUTES);
        wrong.push(...mismatches(await scannerState(tab), some));
        await tab.close();
      }
      expect(wrong).toEqual([]);
      expect(bed.requests()).toEqual([]);
    },
    10 * MINUTES,
  );

  it('opens a document with its password, and says when that is wrong', async () => {
    const locked = files.filter(({ name }) => name === 'locked.pdf');
    expect(locked).toHaveLength(1);
    const tab = await bed.open('scanner.html');
    await dropFiles(tab, locked);
    const [file] = locked;
    for (const [password = '', state = ''] of [
      ['wrong', 'wrong-password'],
      [file?.password, 'read'],
    ]) {
      await waitForEnd(tab, 1);
      await tab.evaluate((typed) => {
        const field = document.querySelector<HTMLInputElement>('input[type=password]');
        if (!field) throw new Error('No field');
        field.value = typed;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, password);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tab.evaluate(
        () => document.querySelector<HTMLFormElement>('.file-row form')?.requestSubmit(),
        undefined,
      );
      await retry(async () => expect((await scannerState(tab)).rows[0]?.state).toBe(state));
    }
    expect((await scannerState(tab)).codes.map(({ text }) => text)).toEqual([textFor('locked.pdf')]);
    await tab.close();
  });
});

describe('many files at once', () => {
  let bed: TestBed;
  let tab: Tab;
  beforeAll(async () => {
    bed = await startTestBed('Chromium', {});
    tab = await bed.open('scanner.html');
  });
  afterAll(() => bed?.close());

  const some = async (count: number) => {
    const codes = await Promise.all(Array.from({ length: 10 }, (_, i) => pngOf(textFor(`many-${i}`))));
    const plain = await photo(400, 300, 4);
    return Array.from({ length: count }, (_, i) => ({
      name: `${i}.png`,
      // One of ten is broken.
      bytes:
        (i % 10 === 9 ? codes[0]?.subarray(0, 30) : i % 2 === 0 ? codes[i % 10] : plain) ?? new Uint8Array(),
    }));
  };
  const openCount = () =>
    tab.evaluate(
      () => Number(document.querySelector('[data-open]')?.getAttribute('data-open') ?? -1),
      undefined,
    );

  it(
    'are read while results come, and a broken one stops no other',
    async () => {
      await dropFiles(tab, await some(500));
      await waitForEnd(tab, 500, 5 * MINUTES);
      const { codes } = await scannerState(tab);
      expect(codes.map(({ text }) => text).sort()).toEqual([0, 2, 4, 6, 8].map((i) => textFor(`many-${i}`)));
    },
    6 * MINUTES,
  );

  it('wait while it is paused, and are dropped when it is cancelled', async () => {
    await tab.click('Clear the list');
    await dropFiles(tab, await some(500));
    await tab.click('Pause');
    // What has been begun is still finished.
    const waiting = await retry(async () => {
      const open = await openCount();
      await new Promise((resolve) => setTimeout(resolve, 3000));
      expect(await openCount()).toBe(open);
      return open;
    });
    expect(waiting).toBeGreaterThan(0);
    await tab.click('Go on');
    await retry(async () => expect(await openCount()).toBeLessThan(waiting));
    await tab.click('Cancel');
    await retry(async () => expect(await openCount()).toBe(0));
  });
});
