import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setTabDocument, tabDocument } from '../../codes/documents/tab-documents';
import { type Sighting, sightingsIn, updateSightings } from '../../codes/sightings';
import type { DocumentJob } from '../../files/pdf/document-job';
import { autoScan, pausedSites } from '../../platform/settings';
import { clearSent, listSent } from '../../sent-requests/sent-store';
import { noteDocumentNews } from './document-news';
import { inTurn } from './in-turn';
import { considerDocument, startDocumentReading } from './tab-document-reading';

const reading = vi.hoisted(() => ({ jobs: [] as DocumentJob[], cancelled: [] as number[], outlives: false }));
// Node has no workers; the real reader is tested in the browsers.
vi.mock('../../reader-pool/documents/document-client', () => ({
  readDocument: async (job: DocumentJob) => void reading.jobs.push(job),
  cancelDocument: async (tabId: number) => void reading.cancelled.push(tabId),
  outlivesBackground: () => reading.outlives,
}));

const PAPER = 'https://shop.example/papers/invoice.pdf';
const corners = Array.from({ length: 4 }, () => ({ x: 1, y: 1 }));
const codes = (...texts: string[]) =>
  texts.map((text) => ({ text, corners, how: [], otherTexts: [], nested: false })) as never;

let nextTab = 100;
let tabId: number;
/** Tabs that are looked at when a setting changes; what the test before has set is told of late, and is not meant here. */
let inFront: number[];
/** The tab, and what its document says of itself; nothing where no script may be in it. */
let tab: {
  status: string;
  active: boolean;
  url?: string;
  favIconUrl?: string;
  incognito: boolean;
  openerTabId?: number;
};
/** The frames of the page that opened it. */
const OPENER = 7;
let opener: { frameId: number; url: string }[];
/** Which frames were asked for a file, and how. */
let asked: object[];
let document_: { type: string; url: string; began: number } | undefined;
let held: object | undefined;
/** How it comes to whoever asked for it. */
let answers: (what: object) => Promise<{ result: object }[]>;
let updated: (id: number, change: { status?: string; url?: string }) => void;

beforeEach(async () => {
  fakeBrowser.reset();
  await clearSent();
  await autoScan.setValue(true);
  await pausedSites.setValue([]);
  reading.jobs = [];
  reading.cancelled = [];
  reading.outlives = false;
  tabId = nextTab++;
  inFront = [];
  tab = { status: 'complete', active: true, url: PAPER, incognito: false };
  document_ = { type: 'application/pdf', url: `${PAPER}#page=2`, began: 1000 };
  held = undefined;
  opener = [];
  asked = [];
  answers = async (result) => [{ result }];
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, onAdded: event, onRemoved: event },
    dns: { resolve: async () => ({ addresses: ['93.184.215.14'] }) },
    scripting: {
      async executeScript({ func, target }: { func?: unknown; target: { tabId: number } }) {
        if (target.tabId === OPENER)
          return opener.map(({ frameId, url }) => ({
            frameId,
            result: { type: 'text/html', url, began: 1 },
          }));
        if (!document_) throw new Error('Missing host permission for the tab');
        return func ? answers(document_) : [];
      },
    },
  });
  Object.assign(fakeBrowser.tabs, {
    onReplaced: event,
    onUpdated: { addListener: (listener: typeof updated) => (updated = listener) },
    get: async (id: number) => ({ id, ...tab }),
    query: async () => inFront.map((id) => ({ id })),
    async sendMessage(
      id: number,
      { name, request }: { name: string; request: object },
      { frameId = 0 } = {},
    ) {
      asked.push({ id, frameId, ...request });
      return name === 'readHeldFile' && held ? { value: held } : undefined;
    },
  });
  startDocumentReading();
});

const isReading = (count: number) => expect.poll(() => reading.jobs.length).toBe(count);
const keyNow = async () => (await tabDocument(tabId))?.key ?? '';
/** All that was asked for so far has been done. */
const settled = async () => {
  await inTurn(tabId, async () => undefined);
  // What is begun then is not waited for.
  await new Promise((resolve) => setTimeout(resolve, 30));
};
const listed = async () =>
  (await sightingsIn(tabId)).map(({ text, pages, onScreen, secondCopy }) => ({
    text,
    ...(pages && { pages }),
    ...(onScreen && { onScreen }),
    ...(secondCopy && { secondCopy }),
  }));

async function told(page: number, ...texts: string[]): Promise<void> {
  const place = { path: ['invoice.pdf'], page };
  await noteDocumentNews({ tabId, key: await keyNow(), codes: codes(...texts), place });
  await settled();
}

describe('the document of a tab', () => {
  it('is taken from its own page where that has it, and nobody is asked', async () => {
    held = { data: 'data:application/pdf;base64,AAAA' };
    considerDocument(tabId);
    await isReading(1);
    expect(reading.jobs[0]).toMatchObject({ tabId, name: 'invoice.pdf', from: held });
    expect(await listSent()).toEqual([]);
    await told(1, 'one');
    expect(await listed()).toEqual([{ text: 'one', pages: [1] }]);
  });

  it.each<[string, typeof answers]>([
    ['nothing', async () => []],
    ['never', () => new Promise(() => undefined)],
  ])('is read although the page before is asked in its place and answers %s', async (_, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    answers = answer;
    Object.assign(tab, { url: 'about:blank' });
    considerDocument(tabId);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    document_ = undefined;
    tab.url = PAPER;
    considerDocument(tabId);
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await isReading(1);
  });

  it('is read where the answer of its tab is lost, though it is there by then', async () => {
    answers = async () => [];
    considerDocument(tabId);
    await isReading(1);
    expect(reading.jobs[0]?.from).toEqual({ url: PAPER });
  });

  it('is asked anew what it is where its answer is lost and nobody else knows its address', async () => {
    tab.url = undefined as never;
    document_ = { type: 'application/pdf', url: 'blob:https://mail.example/7f0c', began: 1000 };
    held = { data: 'data:application/pdf;base64,AAAA' };
    const lost = [[]];
    answers = async (result) => lost.pop() ?? [{ result }];
    considerDocument(tabId);
    await isReading(1);
  });

  it('is asked of its server once more where no script may be in it, which is noted', async () => {
    document_ = undefined;
    considerDocument(tabId);
    await isReading(1);
    expect(reading.jobs[0]?.from).toEqual({ url: PAPER });
    expect(await listSent()).toMatchObject([{ purpose: 'file', about: PAPER, why: 'setting' }]);
    await told(1, 'one');
    expect(await listed()).toEqual([{ text: 'one', pages: [1], secondCopy: true }]);
  });

  it('is not noted for a private window', async () => {
    document_ = undefined;
    tab.incognito = true;
    considerDocument(tabId);
    await isReading(1);
    expect(await listSent()).toEqual([]);
    await told(1, 'one');
    expect((await sightingsIn(tabId)).map((one) => one.private)).toEqual([true]);
  });

  it('is not asked for where its name leads inside', async () => {
    document_ = undefined;
    Object.assign(fakeBrowser, { dns: { resolve: async () => ({ addresses: ['192.168.0.1'] }) } });
    considerDocument(tabId);
    await expect.poll(async () => (await tabDocument(tabId))?.state).toBe('forbidden-address');
    expect(reading.jobs).toEqual([]);
    expect(await listSent()).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['scanning is off', () => autoScan.setValue(false)],
    ['its site is paused', () => pausedSites.setValue(['shop.example'])],
    ['it stands behind another tab', () => Object.assign(tab, { active: false })],
    ['it is still being loaded', () => Object.assign(tab, { status: 'loading' })],
    ['it is no PDF', () => Object.assign(document_ ?? {}, { type: 'text/html' })],
    ['it is a file of this computer', () => Object.assign(document_ ?? {}, { url: 'file:///a.pdf' })],
    [
      'it is a page of the browser',
      () => {
        document_ = undefined;
        tab.url = 'about:config';
      },
    ],
    [
      'no script may be in it, and nothing says that it is one',
      () => {
        document_ = undefined;
        tab.url = 'https://addons.mozilla.org/';
      },
    ],
  ])('is not read while %s', async (_, given) => {
    await given();
    considerDocument(tabId);
    await settled();
    expect(reading.jobs).toEqual([]);
    expect(await tabDocument(tabId)).toBeUndefined();
  });

  it('is read when it has loaded, also where the browser said so too early and does not say it again', async () => {
    tab.status = 'loading';
    updated(tabId, { status: 'complete' });
    await settled();
    expect(reading.jobs).toEqual([]);
    tab.status = 'complete';
    await expect.poll(() => reading.jobs.length, { timeout: 5000 }).toBe(1);
    // Nothing is left that would consider it once more.
    document_ = undefined;
    tab.url = 'about:config';
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await tabDocument(tabId)).toBeDefined();
  });

  it('is read behind another tab where somebody looks at what it has, also before it has loaded', async () => {
    Object.assign(tab, { active: false, status: 'loading' });
    considerDocument(tabId, true);
    await settled();
    expect(reading.jobs).toEqual([]);
    tab.status = 'complete';
    updated(tabId, { status: 'complete' });
    await isReading(1);
  });

  it('is known by the sign of Firefox’s viewer where its address does not say so', async () => {
    document_ = undefined;
    Object.assign(tab, {
      url: 'https://shop.example/show?id=3',
      favIconUrl: 'chrome://global/skin/icons/pdf.svg',
    });
    considerDocument(tabId);
    await isReading(1);
  });

  it('has each code once, with all its pages, joined with what the screen shows', async () => {
    await updateSightings(tabId, () => [
      { handle: 'h', codeId: 'other', text: 'other', frameId: 0, indirect: true, onScreen: true } as Sighting,
    ]);
    considerDocument(tabId);
    await isReading(1);
    await told(1, 'one', 'two');
    await told(2, 'one');
    await told(2, 'one');
    await told(3);
    expect(await listed()).toEqual([
      { text: 'other', onScreen: true },
      { text: 'one', pages: [1, 2], secondCopy: true },
      { text: 'two', pages: [1], secondCopy: true },
    ]);
    const key = await keyNow();
    await noteDocumentNews({ tabId, key, problem: 'broken', place: { path: ['invoice.pdf'], page: 4 } });
    await noteDocumentNews({ tabId, key, end: 'read' });
    await settled();
    expect(await tabDocument(tabId)).toMatchObject({ state: 'read', pages: 3, unread: 1 });
  });

  it('is read once, though it says twice that it has loaded, and its fragment changes', async () => {
    considerDocument(tabId);
    considerDocument(tabId);
    await isReading(1);
    updated(tabId, { status: 'loading', url: `${PAPER}#page=3` });
    updated(tabId, { status: 'complete' });
    await settled();
    expect(reading.jobs).toHaveLength(1);
    expect(reading.cancelled).toEqual([]);
  });

  it('goes when the tab comes to another address, and nothing more of it is listed', async () => {
    considerDocument(tabId);
    await isReading(1);
    await told(1, 'one');
    const key = await keyNow();
    updated(tabId, { url: 'about:blank' });
    await settled();
    expect(await listed()).toEqual([]);
    expect(reading.cancelled).toEqual([tabId]);
    await noteDocumentNews({ tabId, key, codes: codes('two'), place: { path: ['invoice.pdf'], page: 2 } });
    await settled();
    expect(await listed()).toEqual([]);
  });

  it.each([
    ['of which a script tells that it began anew', true],
    ['that loads where no script may be in it', false],
  ])('is read anew after a reload %s', async (_, answers) => {
    if (!answers) document_ = undefined;
    considerDocument(tabId);
    await isReading(1);
    await told(1, 'one');
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (document_) document_.began = 2000;
    updated(tabId, { status: 'loading' });
    updated(tabId, { status: 'complete' });
    await isReading(2);
    expect(await listed()).toEqual([]);
    expect(reading.jobs[1]?.key).not.toBe(reading.jobs[0]?.key);
  });

  it('goes when its site is paused, and is read when it no longer is', async () => {
    inFront = [tabId];
    considerDocument(tabId);
    await isReading(1);
    await told(1, 'one');
    await pausedSites.setValue(['shop.example']);
    await expect.poll(listed).toEqual([]);
    await pausedSites.setValue([]);
    await isReading(2);
  });

  it.each([
    ['and was just begun, is read anew', 1_000, false, 'reading', 1],
    ['after it had enough time, took too long', 25_000, false, 'took-too-long', 0],
    ['goes on where that outlives the background', 25_000, true, 'reading', 0],
    ['and is never heard of again, took too long', 80_000, true, 'took-too-long', 0],
  ] as const)('of which the reading was lost %s', async (_, age, outlives, state, jobs) => {
    reading.outlives = outlives;
    const known = { key: 'of another life', url: PAPER, began: 1000, at: Date.now() - age };
    await setTabDocument(tabId, { ...known, private: false, state: 'reading', pages: 2, unread: 0 });
    considerDocument(tabId);
    await settled();
    await expect.poll(async () => (await tabDocument(tabId))?.state).toBe(state);
    await isReading(jobs);
  });

  it('that a page has made is read as that page has it, or not at all', async () => {
    const url = 'blob:https://mail.example/7f0c';
    tab.url = undefined as never;
    document_ = { type: 'application/pdf', url, began: 1000 };
    considerDocument(tabId);
    await expect.poll(async () => (await tabDocument(tabId))?.state).toBe('refused');
    held = { data: 'data:application/pdf;base64,AAAA' };
    document_.began = 2000;
    considerDocument(tabId);
    await isReading(1);
    expect(reading.jobs[0]).toMatchObject({ name: 'mail.example', from: held });
    await told(1, 'one');
    expect((await sightingsIn(tabId)).map(({ page }) => page)).toEqual(['https://mail.example/']);
    expect(await listSent()).toEqual([]);
  });

  it.each([
    ['that it has made', 'blob:https://mail.example/7f0c', {}, 'mail.example'],
    ['that it may have in its cache', 'https://mail.example/show?id=3', { cachedOnly: true }, 'show'],
  ])(
    'in which no script may be is read as the page has it that opened it: one %s',
    async (_, url, how, name) => {
      Object.assign(tab, { url, favIconUrl: 'chrome://global/skin/icons/pdf.svg', openerTabId: OPENER });
      document_ = undefined;
      held = { data: 'data:application/pdf;base64,AAAA' };
      opener = [
        { frameId: 0, url: 'https://portal.example/' },
        { frameId: 4, url: 'about:blank' },
        { frameId: 5, url: 'https://mail.example/inbox' },
      ];
      considerDocument(tabId);
      await isReading(1);
      expect(asked).toEqual([{ id: OPENER, frameId: 5, url, ...how }]);
      expect(reading.jobs[0]).toMatchObject({ name, from: held });
      expect(await tabDocument(tabId)).toMatchObject({ holder: { tabId: OPENER, frameId: 5 } });
      expect(await listSent()).toEqual([]);
      await told(1, 'one');
      expect(await listed()).toEqual([{ text: 'one', pages: [1] }]);
    },
  );

  it.each<[string, () => void]>([
    ['is closed', () => Object.assign(tab, { openerTabId: undefined })],
    ['shows another site by now', () => (opener = [{ frameId: 0, url: 'https://shop.example/' }])],
    ['no longer has it', () => (held = { unreadable: 'refused' })],
  ])('that a page has made is not read where that page %s', async (_, given) => {
    const icon = { favIconUrl: 'chrome://global/skin/icons/pdf.svg' };
    Object.assign(tab, { url: 'blob:https://mail.example/7f0c', ...icon, openerTabId: OPENER });
    document_ = undefined;
    held = { data: 'data:application/pdf;base64,AAAA' };
    opener = [{ frameId: 0, url: 'https://mail.example/' }];
    given();
    considerDocument(tabId);
    await expect.poll(async () => (await tabDocument(tabId))?.state).toBe('refused');
    expect(reading.jobs).toEqual([]);
    expect(await listSent()).toEqual([]);
  });
});
