import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtures, KEYS } from '../../stand-ins/virustotal';
import type { Sighting } from '../../utils/codes/sightings';
import { modulesOf } from '../../utils/shared/qr-modules';
import { pngResponse } from '../harness/code-page';
import { type DrivenBrowser, type DrivenPage, startDriven } from '../harness/driven-page';
import { sightingsIn } from '../harness/sightings';
import type { Browser } from '../harness/test-bed';
import { BOX_FORMS } from '../screen/forms/boxes';
import { codeBytes } from './marked-code';

const DANGEROUS = fixtures.bank.url;
/** Drawn in a way that only the screen shows. */
const DRAWN = fixtures.parcel.url;
const HARMLESS = 'https://example.org/nothing-known';
const SIDE = 260;
/** Where the codes stand on the page. */
const AT = {
  dangerous: { left: 80, top: 700 },
  drawn: { left: 480, top: 700 },
  harmless: { left: 80, top: 1060 },
};
const ALL = [DANGEROUS, DRAWN, HARMLESS].sort();
const TEXTS = { dangerous: DANGEROUS, drawn: DRAWN, harmless: HARMLESS };

const style = ({ left, top }: { left: number; top: number }) => `style="left:${left}px;top:${top}px"`;
const drawn = BOX_FORMS['a box cut out by a clip path']?.(modulesOf(DRAWN, { quietZone: 4 }), '');
const html = `<!doctype html><meta charset="utf-8"><title>Covers</title><style>body{margin:0;height:3000px}body>*{position:absolute}</style>
  <img src="/0.png" width="${SIDE}" height="${SIDE}" alt="" ${style(AT.dangerous)}>
  <div ${style(AT.drawn)}>${drawn}</div>
  <img src="/1.png" width="${SIDE}" height="${SIDE}" alt="" ${style(AT.harmless)}>`;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each<Browser>(['Chromium', 'Firefox'])('a dangerous code in %s', (browser) => {
  let bed: DrivenBrowser;
  let page: DrivenPage;

  beforeAll(async () => {
    bed = await startDriven(browser, {
      'covers.test/': html,
      '/0.png': pngResponse(codeBytes(DANGEROUS)),
      '/1.png': pngResponse(codeBytes(HARMLESS)),
    });
    await bed.settings({ apiKey: KEYS.premium, autoCheck: true, autoShare: 1 });
    page = await bed.visit('http://covers.test/');
    await scrollPage(600);
  });
  afterAll(() => bed?.close());

  let scrolled = 0;
  async function scrollPage(y: number): Promise<void> {
    scrolled = y;
    await page.evaluate((to) => window.scrollTo(0, to), y);
  }
  /** What a phone reads of the screen where a picture stands. */
  async function onScreen(which: keyof typeof AT): Promise<string | undefined> {
    const { data, info } = await sharp(await page.screenshot())
      .extract({
        left: AT[which].left - 20,
        top: AT[which].top - scrolled - 20,
        width: SIDE + 40,
        height: SIDE + 40,
      })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  }
  const listed = async () => {
    const session = (await bed.inExtension(() => chrome.storage.session.get(null))) as Record<
      string,
      unknown
    >;
    return [...sightingsIn(session).values()].flat() as Sighting[];
  };
  const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 40_000, interval: 300 });
  const texts = async () => (await listed()).map(({ text }) => text).sort();

  const dangerous = ['dangerous', 'drawn'] as const;
  /** What a phone reads of both dangerous codes. */
  const bothOnScreen = async () => [await onScreen('dangerous'), await onScreen('drawn')];
  const expectCovered = () => until(async () => expect(await bothOnScreen()).toEqual([undefined, undefined]));
  const expectShown = () => until(async () => expect(await bothOnScreen()).toEqual([DANGEROUS, DRAWN]));
  const lookAgain = async () => {
    await page.evaluate(() => document.body.append('.'), undefined);
    await wait(1200);
  };

  it('can be read from the screen as long as nobody wants it covered', async () => {
    await until(async () => expect(await texts()).toEqual(ALL));
    // Judged and compared with the screen.
    await until(async () => expect((await listed()).every((one) => one.onScreen)).toBe(true));
    for (const which of Object.keys(AT) as (keyof typeof AT)[])
      expect(await onScreen(which)).toBe(TEXTS[which]);
  });

  it('cannot be read once that is set, and nothing else is covered', async () => {
    await bed.settings({ coverDangerous: true });
    await expectCovered();
    expect(await onScreen('harmless')).toBe(HARMLESS);
  });

  it('stays covered where the page scrolls', async () => {
    for (const y of [630, 560, 640]) {
      await scrollPage(y);
      await wait(100);
      expect(await bothOnScreen()).toEqual([undefined, undefined]);
    }
  });

  it('stays listed, however often the screen is looked at', async () => {
    for (let look = 0; look < 6; look++) {
      await lookAgain();
      expect(await texts()).toEqual(ALL);
      expect(await bothOnScreen()).toEqual([undefined, undefined]);
    }
  });

  it('is covered from the beginning where its page is opened anew', async () => {
    await page.close();
    page = await bed.visit('http://covers.test/');
    await scrollPage(600);
    await until(async () => expect(await texts()).toEqual(ALL));
    await expectCovered();
  });

  it('can be read again after a press, which opens nothing, and stays so', async () => {
    await page.evaluate(() => {
      document.querySelector('img')?.addEventListener('click', () => (document.title += ' pressed'));
    }, undefined);
    for (const which of dangerous)
      await page.mouse.click(AT[which].left + SIDE / 2, AT[which].top - scrolled + SIDE / 2);
    await expectShown();
    await lookAgain();
    await lookAgain();
    expect(await bothOnScreen()).toEqual([DANGEROUS, DRAWN]);
    expect(await page.evaluate(() => document.title, undefined)).toBe('Covers');
    expect(await texts()).toEqual(ALL);
  });

  it('is uncovered everywhere when it is no longer to be covered', async () => {
    await bed.settings({ coverDangerous: true });
    await page.close();
    page = await bed.visit('http://covers.test/');
    await scrollPage(600);
    await expectCovered();
    await bed.settings({ coverDangerous: false });
    await expectShown();
  });
});
