import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS } from '../stand-ins/virustotal';
import { codePage } from './harness/code-page';
import { startEnvironment, type TestEnvironment } from './harness/environment';
import { marksOn } from './harness/marks';
import { cardOf, openPopup } from './harness/popup-page';
import { waitForSightings } from './harness/sightings';

const NEAR = 'https://near.example.com/';
const FAR = 'https://far.example.com/';
/** Each code on a screen of its own; all are near enough to be read at once. */
const APART = 'width="200" style="display:block;margin-bottom:700px"';

describe('what the popup does to the page', () => {
  let environment: TestEnvironment;
  let page: Page;
  let popup: Page;
  let tabId: number;
  beforeAll(async () => {
    environment = await startEnvironment({
      routes: await codePage('codes.test', [NEAR, FAR], APART),
      key: KEYS.free,
    });
    page = await environment.chromium.context.newPage();
    await page.setViewportSize({ width: 800, height: 600 });
    await page.goto('http://codes.test/');
    ({ tabId } = await waitForSightings(environment, 2));
    popup = await openPopup(environment, tabId);
  });
  afterAll(() => environment?.close());

  it('scrolls to the code whose row has the pointer, and rings it until the pointer leaves', async () => {
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await cardOf(popup, FAR).hover();
    const ring = page.locator('qr-code-previewer-ring');
    await expect.poll(() => ring.count()).toBe(1);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
    await popup.locator('h1').hover();
    await expect.poll(() => ring.count()).toBe(0);
    await cardOf(popup, NEAR).locator('button').first().focus();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(300);
  });

  it('scrolls a box that the code was scrolled out of, though its place is in view', async () => {
    await page.evaluate(() => {
      const code = document.querySelector('img');
      const box = document.createElement('div');
      box.style.cssText = 'height:210px;margin-top:280px;overflow:auto';
      code?.replaceWith(box);
      box.append(code ?? '', document.createElement('p'));
      box.lastElementChild?.setAttribute('style', 'height:500px');
      scrollTo(0, 0);
      box.scrollTop = 230;
    });
    const scrolled = () => page.evaluate(() => document.querySelector('div')?.scrollTop);
    await cardOf(popup, NEAR).locator('button').first().blur();
    // Marks are put right this often, and the boxes that clip them found.
    await page.bringToFront();
    await page.waitForTimeout(1500);
    expect(await scrolled()).toBe(230);
    await popup.bringToFront();
    await cardOf(popup, NEAR).hover();
    await expect.poll(scrolled).toBeLessThan(100);
    await popup.locator('h1').hover();
  });

  it('asks about all links at once, after it has said what that costs and sends', async () => {
    await popup.getByRole('button', { name: 'Check all 2 links …' }).click();
    await popup.getByText('That takes 2 of the 500 questions left today.').waitFor();
    expect(environment.virusTotal.log).toEqual([]);
    await popup.getByText('What exactly, for each link').click();
    await expect.poll(() => popup.locator('.check-all .disclosed').count()).toBe(2);
    const announced = await popup.locator('.check-all .disclosed').allTextContents();
    await popup.getByRole('button', { name: 'Ask about 2 links' }).click();
    const { log } = environment.virusTotal;
    await expect.poll(() => log.length).toBe(2);
    expect(log.map(({ path }) => path.split('/').at(-1)).sort()).toEqual(announced.sort());
    // The first answers reach the popup a moment after they were asked for.
    await expect.poll(() => popup.getByRole('button', { name: /^Check all/ }).count()).toBe(0);
  });

  it('leaves a site alone, also when it is loaded again, until it is looked at again', async () => {
    await popup.getByRole('button', { name: 'Not on this site' }).click();
    await popup.getByText('Codes on codes.test are not looked for').waitFor();
    await expect.poll(() => popup.locator('article').count()).toBe(0);
    await expect.poll(() => marksOn(page)).toEqual([]);
    await page.reload();
    await page.bringToFront();
    await page.waitForTimeout(2500);
    expect(await marksOn(page)).toEqual([]);
    expect(await popup.locator('article').count()).toBe(0);
    // An act by hand has the page's script run, which is told of no code meanwhile.
    await popup.evaluate(
      (id) => chrome.runtime.sendMessage({ to: 'background', name: 'scanVisible', request: { tabId: id } }),
      tabId,
    );
    await page.waitForTimeout(1000);
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Look here again' }).click();
    await page.bringToFront();
    await expect.poll(() => popup.locator('article').count(), { timeout: 20_000 }).toBe(2);
    await expect.poll(async () => (await marksOn(page)).length).toBe(2);
  });
});
