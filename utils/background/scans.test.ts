import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn } from '../codes/sightings';
import type { Code } from '../reader/code';
import { getCode } from '../store/codes';
import { openDatabase } from '../store/database';
import { documentStarted, recordSightings, rememberSightings } from './scans';
import { toSighting } from './to-sighting';

function inspected(...texts: string[]) {
  const found = texts.map((text, x) => {
    const corners = Array.from({ length: 4 }, () => ({ x, y: 0 }));
    return { code: { text, corners, how: [], otherTexts: [], nested: false }, signals: [] };
  });
  return { found: found as never, width: 1, height: 1 };
}

const PAGE = { tabId: 3, frameId: 0, pageUrl: 'https://shop.example/', private: false };
const EMBEDDED = { ...PAGE, frameId: 8, pageUrl: 'https://shop.example/code.png', indirect: true };
const listed = async () => (await sightingsIn(3)).map(({ text, frameId }) => `${text} in ${frameId}`);

describe('a picture that its own document and the page around it read', () => {
  const dropped = vi.fn();
  beforeEach(async () => {
    fakeBrowser.reset();
    dropped.mockImplementation(async () => undefined);
    Object.assign(fakeBrowser.tabs, { sendMessage: dropped });
    await (await openDatabase()).clear('codes');
  });

  it('is the page’s, whichever comes first', async () => {
    const [inner] = await recordSightings(EMBEDDED, inspected('one'));
    expect(await listed()).toEqual(['one in 8']);
    await recordSightings(PAGE, inspected('one'));
    expect(await listed()).toEqual(['one in 0']);
    expect(dropped.mock.calls).toEqual([
      [
        3,
        expect.objectContaining({ name: 'removeMarks', request: { handles: [inner?.handle] } }),
        { frameId: 8 },
      ],
    ]);
    expect(await recordSightings(EMBEDDED, inspected('one'))).toEqual([]);
    expect(await listed()).toEqual(['one in 0']);
  });

  it('is marked once where both come at the same time', async () => {
    const [inner, outer] = await Promise.all([
      recordSightings(EMBEDDED, inspected('one')),
      recordSightings(PAGE, inspected('one')),
    ]);
    expect(await listed()).toEqual(['one in 0']);
    expect([inner.length, outer.length]).toEqual([0, 1]);
  });

  it('gives what the page has not read, each code with its own corners', async () => {
    await recordSightings(PAGE, inspected('one'));
    const marks = await recordSightings(EMBEDDED, inspected('one', 'two'));
    expect(await listed()).toEqual(['one in 0', 'two in 8']);
    expect(marks.map(({ corners }) => corners[0].x)).toEqual([1]);
  });

  it('leaves a code alone that the page shows twice by itself', async () => {
    await recordSightings(PAGE, inspected('one'));
    expect(await recordSightings({ ...PAGE, frameId: 9 }, inspected('one'))).toHaveLength(1);
    expect(await listed()).toEqual(['one in 0', 'one in 9']);
  });
});

describe('a picture that is asked about once more, as the answer was lost', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  });

  it('is listed once, by the handle of the second answer', async () => {
    const frame = { ...PAGE, began: 1000, ask: 5 };
    await recordSightings(frame, inspected('one', 'two'));
    const marks = await recordSightings(frame, inspected('one', 'two'));
    expect((await sightingsIn(3)).map(({ handle }) => handle)).toEqual(marks.map(({ handle }) => handle));
    expect(await listed()).toEqual(['one in 0', 'two in 0']);
  });

  it('is another one where it is another asking, another frame or another document', async () => {
    await recordSightings({ ...PAGE, began: 1000, ask: 5 }, inspected('one'));
    await recordSightings({ ...PAGE, began: 1000, ask: 6 }, inspected('one'));
    await recordSightings({ ...PAGE, began: 2000, ask: 5 }, inspected('one'));
    await recordSightings({ ...PAGE, frameId: 4, ask: 5 }, inspected('one'));
    await recordSightings(PAGE, inspected('one'));
    await recordSightings(PAGE, inspected('one'));
    expect(await listed()).toHaveLength(6);
  });
});

describe('what a capture showed', () => {
  const SENDER = { tab: { id: 3 }, frameId: 0, url: PAGE.pageUrl } as never;
  beforeEach(async () => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  });

  it.each([
    ['of the page before goes, although it was captured once the next had begun', 1000, []],
    ['of the page itself stays', 9998, ['one in 0']],
  ])('%s', async (_, began, left) => {
    const asked = Date.now();
    await recordSightings({ ...PAGE, indirect: true, onScreen: true, began, asked }, inspected('one'));
    await documentStarted({ since: 9999 }, SENDER);
    expect(await listed()).toEqual(left);
  });

  it('is not listed any more where the next page began while it was read', async () => {
    await documentStarted({ since: 9999 }, SENDER);
    const frame = { ...PAGE, indirect: true, onScreen: true, began: 1000, asked: Date.now() };
    expect(await recordSightings(frame, inspected('one'))).toEqual([]);
    expect(await listed()).toEqual([]);
  });
});

describe('what a page asks for while the next one is being loaded', () => {
  const SENDER = { tab: { id: 3 }, frameId: 0, url: PAGE.pageUrl } as never;
  const BEGAN = Date.now() - 60_000;
  beforeEach(() => {
    fakeBrowser.reset();
    Object.assign(fakeBrowser.tabs, { sendMessage: async () => undefined });
  });

  it.each([
    ['is not listed for that one', BEGAN - 9000, []],
    ['is listed for the page itself', BEGAN, ['one in 0']],
  ])('%s', async (_, began, left) => {
    await documentStarted({ since: BEGAN }, SENDER);
    const asked = { asked: Date.now(), askedTick: performance.now() };
    await recordSightings({ ...PAGE, ...asked, began }, inspected('one'));
    await documentStarted({ since: BEGAN }, SENDER);
    expect(await listed()).toEqual(left);
  });
});

it('keeps how a code was read, until it is read otherwise, and not its bytes', async () => {
  const corners = [0, 1, 2, 3].map(() => ({ x: 0, y: 0 })) as unknown as Code['corners'];
  const code: Code = { text: 'read otherwise', corners, how: [], otherTexts: [], nested: false };
  const frame = { tabId: 77, frameId: 0, pageUrl: 'https://a.example/', private: false };
  const part = { number: 1, of: 2 };
  const guessed = { encoding: 'shift_jis', bytes: [0x82, 0xa0] };
  const facts = { kind: 'micro-qr' as const, part, guessed };
  const seen = await toSighting({ code: { ...code, ...facts }, signals: [] }, frame);
  expect(seen).toMatchObject({ kind: 'micro-qr', part, guessed: { encoding: 'shift_jis' } });
  expect(seen.guessed).not.toHaveProperty('bytes');

  await rememberSightings([seen]);
  const kept = async (id = seen.codeId) => await getCode(await openDatabase(), id);
  expect(await kept()).toMatchObject({ kind: 'micro-qr', part, guessed: { encoding: 'shift_jis' } });
  await rememberSightings([await toSighting({ code: { ...code, part }, signals: [] }, frame)]);
  const after = await kept();
  expect([after?.kind, after?.part, after?.guessed]).toEqual([undefined, part, undefined]);
  // A whole code of the same text is another one.
  const whole = await toSighting({ code, signals: [] }, frame);
  await rememberSightings([whole]);
  expect([(await kept(whole.codeId))?.part, (await kept())?.part]).toEqual([undefined, part]);
});
