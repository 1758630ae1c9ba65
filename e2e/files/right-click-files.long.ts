import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Routes } from '../../stand-ins/pages';
import { pdfOf } from '../screen/pdf-file';
import { type RightClickBed, startRightClickBed } from './right-click-bed';

const textsOf = (name: string) =>
  [`https://example.com/${name}/one`, `https://example.com/${name}/two`] as const;
const [INVOICE, MADE, MINE] = [textsOf('invoice'), textsOf('made'), textsOf('mine')];
const placesOf = ([one, two]: readonly [string, string], name: string) => ({
  [one]: `${name}#1`,
  [two]: `${name}#2`,
});
const WAIT = { timeout: 15_000, interval: 100 };
const PDF = { 'content-type': 'application/pdf' };

const page = (content: string) =>
  `<!doctype html><style>:is(embed, object, iframe) { width: 240px; height: 200px }</style>${content}`;
/** A mail service: attachments that its page has made, linked and shown in it, and one for who is signed in. */
const MAIL = page(`<title>Mail</title>
  <p><a id="made" download="made.pdf">Made</a></p>
  <iframe id="mine" src="/attachment?id=3"></iframe>
  <script>
    fetch('/bytes').then((answer) => answer.blob()).then((file) => {
      const url = URL.createObjectURL(file);
      made.href = url;
      for (const kind of ['embed', 'iframe']) {
        const shown = document.createElement(kind);
        Object.assign(shown, { id: 'made-' + kind, type: 'application/pdf', src: url });
        document.body.append(shown);
      }
    });
  </script>`);
/** One that opens what its page has made in a tab of its own. */
const OPENS = page(`<title>Mail</title><button id="open" disabled>Open</button>
  <script>
    fetch('/bytes').then((answer) => answer.blob()).then((file) => {
      const button = document.getElementById('open');
      button.onclick = () => window.open(URL.createObjectURL(file));
      button.disabled = false;
    });
  </script>`);
const ROUTES: Routes = {
  'mail.test/opens': OPENS,
  'mail.test/': { headers: { 'content-type': 'text/html', 'set-cookie': 'known=1; path=/' }, body: MAIL },
  'mail.test/bytes': { headers: PDF, body: pdfOf(MADE) },
  'mail.test/attachment': ({ headers }) =>
    headers.cookie?.includes('known=1')
      ? { headers: { ...PDF, 'cache-control': 'no-store' }, body: pdfOf(MINE) }
      : { body: '<!doctype html><p>Sign in' },
  'shop.test/': page('<title>Shop</title><a id="link" href="/invoice.pdf">Invoice</a>'),
  'shop.test/shown': page(`<title>Shown</title>
    <embed id="embed" src="/embed.pdf" type="application/pdf">`),
  'shop.test/object': page(`<title>Object</title>
    <object id="object" data="/object.pdf" type="application/pdf"></object>`),
  'paper.test/framed': page(
    '<title>Framed</title><iframe id="frame" src="http://shop.test/frame.pdf"></iframe>',
  ),
  ...Object.fromEntries(
    ['invoice', 'embed', 'object', 'frame'].map((name) => [
      `shop.test/${name}.pdf`,
      { headers: PDF, body: pdfOf(INVOICE) },
    ]),
  ),
};

describe.each(['Chromium', 'Firefox'] as const)('a right-click in %s', (browser) => {
  let bed: RightClickBed;
  beforeAll(async () => {
    bed = await startRightClickBed(browser, ROUTES);
  });
  afterAll(() => bed?.close());

  const isFirefox = browser === 'Firefox';
  /** Firefox has an item of its own for what a page has made. */
  const onMade = isFirefox ? 'check-made-document' : 'check-document';
  /** Chromium's viewer is asked itself, which does not know what the page around it calls the file. */
  const calledInFrame = isFirefox ? 'made.pdf' : 'mail.test';
  const asked = (path: string) => bed.pages.log.filter((one) => one.path === path);

  it.each([
    ['a link to a document', 'shop.test/', '#link > check-file', INVOICE, 'invoice.pdf'],
    ['a link to what a page has made', 'mail.test/', '#made > check-picture', MADE, 'made.pdf'],
    ['a PDF in a page', 'shop.test/shown', '#embed > check-document', INVOICE, 'embed.pdf'],
    ['a PDF as an object', 'shop.test/object', '#object > check-document', INVOICE, 'object.pdf'],
    ['a PDF of another site', 'paper.test/framed', '#frame > check-document', INVOICE, 'frame.pdf'],
    ['a PDF that a page has made', 'mail.test/', `#made-embed > ${onMade}`, MADE, calledInFrame],
    ['one in a frame', 'mail.test/', `#made-iframe > ${onMade}`, MADE, calledInFrame],
    ['one behind a sign-in', 'mail.test/', '#mine > check-picture', MINE, 'attachment'],
  ] as const)('on %s has it read whole', async (_, address, choice, texts, name) => {
    const [selector = '', item = ''] = choice.split(' > ');
    const tab = await bed.visit(`http://${address}`);
    const scanner = await tab.choose(selector, item);
    await expect.poll(() => scanner.codes(), WAIT).toEqual(placesOf(texts, name));
    // Nothing of what was asked for stays in the browser's history.
    expect(scanner.url).not.toMatch(/shop|mail|paper/);
    await scanner.close();
    await tab.close();
  });

  it('on a PDF in a page asks nobody for what that page has, and no server with cookies without need', () => {
    // What Chromium loads into a frame it keeps apart from what the frame may ask for.
    expect(asked('/embed.pdf')).toHaveLength(isFirefox ? 1 : 2);
    expect(asked('/bytes').every(({ cookie }) => cookie?.includes('known=1'))).toBe(true);
    expect(asked('/frame.pdf').map(({ cookie }) => cookie)).toEqual([undefined, undefined]);
  });

  const pagesByText = async () =>
    Object.fromEntries((await bed.listed()).map(({ text, pages = [] }) => [text, pages]));
  /** What is in view of it is read at once. */
  const isShown = () => expect.poll(async () => Object.keys(await pagesByText()), WAIT).toContain(MADE[0]);

  it('is not needed for a PDF that a page has made and opened in a tab: it is read whole when it is looked at', async () => {
    const before = asked('/bytes').length;
    const tab = await bed.visit('http://mail.test/opens');
    await tab.click('#open:not([disabled])');
    await isShown();
    await bed.pressKey();
    await expect.poll(pagesByText, WAIT).toEqual({ [MADE[0]]: [1], [MADE[1]]: [2] });
    await expect.poll(() => bed.documents(), WAIT).toEqual(['read']);
    const popup = await bed.popup();
    await expect.poll(() => popup.text(), WAIT).toContain('All 2 pages of this document were read.');
    await popup.close();
    expect(asked('/bytes')).toHaveLength(before + 1);
    await bed.closeDocuments();
    await expect.poll(() => bed.documents(), WAIT).toEqual([]);
    await tab.close();
  });

  // Chromium has read it before anybody could have closed the page.
  if (isFirefox)
    it('would not help with one of which the page is closed, which the popup says', async () => {
      const tab = await bed.visit('http://mail.test/opens');
      await tab.click('#open:not([disabled])');
      await isShown();
      await tab.close();
      await bed.pressKey();
      await expect.poll(() => bed.documents(), WAIT).toEqual(['refused']);
      const popup = await bed.popup();
      await expect.poll(() => popup.text(), WAIT).toContain('no longer has it');
      await expect.poll(() => popup.text(), WAIT).toContain('Choose files');
      await popup.close();
      await bed.closeDocuments();
    });
});
