import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { svgOf } from '../../demo/qr';
import type { Sighting } from '../../utils/codes/sightings';
import { pngResponse } from '../harness/code-page';
import { type FirefoxEnvironment, startFirefoxEnvironment } from '../harness/firefox';
import { hostileFiles } from './hostile-files';
import { codeBytes } from './marked-code';
import { dataMatrixPng, partPngs } from './other-codes';

const address = (name: string) => `https://example.com/firefox-${name}`;
const png = (name: string) => pngResponse(codeBytes(address(name)));
const html = (body: string) => `<!doctype html><title>Seen</title><body style="margin:30px">${body}`;
const PARCEL = 'https://parcel.example/firefox';
const SPREAD = address('two');
const parts = await partPngs(SPREAD);
const files = await hostileFiles();
const names = Object.keys(files);

describe('reading in Firefox', () => {
  let environment: FirefoxEnvironment;
  beforeAll(async () => {
    environment = await startFirefoxEnvironment({
      captures: true,
      routes: {
        'seen.test/canvas': html(
          `<canvas id="code" width="300" height="300"></canvas><script>const i=new Image();i.onload=()=>document.getElementById('code').getContext('2d').drawImage(i,0,0,300,300);i.src='http://other.test/canvas.png'</script>`,
        ),
        'seen.test/refused': html('<img src="http://other.test/refused.png" width="300" height="300">'),
        // What is read twice has been read so when the last picture comes.
        'seen.test/embedded': html(
          '<object data="/direct.svg"></object><embed src="http://other.test/refused.png"><object data="/direct.png"></object><script>setTimeout(()=>{const i=new Image();i.src="http://other.test/canvas.png";document.body.prepend(i)},2000)</script>',
        ),
        'seen.test/parcel': html('<img src="/parcel.png" width="300" height="300">'),
        'seen.test/parcel.png': pngResponse(await dataMatrixPng(PARCEL)),
        'seen.test/parts': html(parts.map((_, i) => `<img src="/part${i}.png" width="200">`).join('')),
        ...Object.fromEntries(parts.map((one, i) => [`seen.test/part${i}.png`, pngResponse(one)])),
        'seen.test/direct.png': png('direct'),
        'seen.test/direct.svg': {
          headers: { 'content-type': 'image/svg+xml' },
          body: svgOf(address('drawing')),
        },
        'other.test/canvas.png': png('canvas'),
        'other.test/refused.png': ({ headers }) => (headers.referer ? png('refused') : { status: 403 }),
        ...Object.fromEntries(
          Object.values(files).map(({ type, body }, i) => [
            `hostile.test/${i}`,
            { headers: { 'content-type': type }, body },
          ]),
        ),
      },
    });
  });
  afterAll(() => environment?.close());

  /** Opens a page in a window of its own; returns its tab. */
  async function show(path: string): Promise<number> {
    return environment.home.evaluate(async (url) => {
      const window = await chrome.windows.create({ url });
      const tabId = window?.tabs?.[0]?.id ?? -1;
      for (let tries = 0; tries < 100; tries++) {
        const tab = await chrome.tabs.get(tabId);
        if (tab.status === 'complete' && tab.url === url) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return tabId;
    }, `http://seen.test/${path}`);
  }
  async function textsIn(tabId: number): Promise<string[]> {
    const stored = await environment.home.evaluate((key) => chrome.storage.session.get(key), `tab:${tabId}`);
    return ((Object.values(stored)[0] ?? []) as Sighting[]).map(({ text }) => text);
  }
  const send = (name: string, request: object) =>
    environment.home.evaluate(async (message) => (await chrome.runtime.sendMessage(message)).value, {
      to: 'background',
      name,
      request,
    });

  it.for(['canvas', 'refused'])('"Scan what I see" reads a code in a %s', async (name) => {
    const tabId = await show(name);
    // The page draws it when it has come; until then the capture shows none.
    await expect
      .poll(() => send('scanVisible', { tabId }), { timeout: 20_000, interval: 700 })
      .toEqual({ found: 1 });
    expect(await textsIn(tabId)).toEqual([address(name)]);
  });

  it('"Scan what I see" reads a Data Matrix code', async () => {
    const tabId = await show('parcel');
    await expect
      .poll(() => send('scanVisible', { tabId }), { timeout: 20_000, interval: 700 })
      .toEqual({ found: 1 });
    expect(await textsIn(tabId)).toEqual([PARCEL]);
  });

  it('lists a text that several codes hold together as one', async () => {
    const tabId = await show('parts');
    await expect.poll(() => textsIn(tabId), { timeout: 20_000 }).toEqual(parts.map(() => SPREAD));
  });

  it.for([
    ['direct.png', 'direct'],
    ['direct.svg', 'drawing'],
  ] as const)('reads %s that is opened as a tab of its own', async ([path, name]) => {
    const tabId = await show(path);
    await expect.poll(() => textsIn(tabId), { timeout: 20_000 }).toEqual([address(name)]);
  });

  it('lists once what an <object> or <embed> shows as a document of its own', async () => {
    const tabId = await show('embedded');
    await expect.poll(() => textsIn(tabId), { timeout: 20_000 }).toContain(address('canvas'));
    // The reader is refused one of them; only its own document has the pixels.
    await expect
      .poll(async () => (await textsIn(tabId)).sort(), { timeout: 20_000 })
      .toEqual(['canvas', 'direct', 'drawing', 'refused'].map(address));
  });

  it.for(names)('%s', async (name) => {
    const { outcome } = files[name] ?? {};
    const url = `http://hostile.test/${names.indexOf(name)}`;
    const answer = (await send('scan', { source: { kind: 'url', url }, embedded: false })) as {
      unreadable?: string;
      marks?: unknown[];
    };
    expect(answer).toSatisfy(
      ({ unreadable, marks }: typeof answer) => unreadable !== undefined || Array.isArray(marks),
    );
    if (outcome !== 'any') expect(answer.unreadable ?? answer.marks?.length).toBe(outcome);
  });
});
