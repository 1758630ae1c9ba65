import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sightingsIn, updateSightings } from '../../codes/sightings';
import { pausedSites } from '../../platform/settings';
import { documentStarted } from '../scans';
import { screenChanged, startScreenWitness } from './screen-witness';

const CODE = 'https://shop.example/menu';
const corners = Array.from({ length: 4 }, () => ({ x: 1, y: 1 }));
const reader = vi.hoisted(() => ({
  whileReading: async () => {},
  hasChanged: true,
  reads: (): string => '',
}));
// Done elsewhere, where no test can wait for it.
vi.mock('../../shared/sha256', () => ({ sha256: async (what: string | Uint8Array) => `hash of ${what}` }));
// Node has no workers; the real reader is tested in the browsers.
vi.mock('../../reader-pool/reader-client', () => ({
  cancelFrame: async () => undefined,
  async readImage() {
    await reader.whileReading();
    return {
      codes: [{ text: reader.reads(), corners, how: [], otherTexts: [], nested: false }],
      width: 10,
      height: 10,
      capture: {
        tiles: { columns: 1, hashes: [1] },
        ...(reader.hasChanged && { part: { x: 0, y: 0, width: 1, height: 1 } }),
      },
    };
  },
}));

/** The browser, as far as it shows one tab. */
interface Shown {
  status: 'loading' | 'complete';
  url: string;
  /** Whether a script may be put into these frames. */
  takesScripts(frameIds: number[]): boolean;
  /** What the document answers. */
  answer(): { began: number; isDrawn: boolean; isPdf?: boolean; shape?: number } | undefined;
  whileCapturing(): void;
}

let shown: Shown;
/** How the tab looks. */
let looks = 'AAAA';
let nextTab = 10;
let tabId: number;
const captures = vi.fn();
/** The frames that have the script which answers, and how often it was put into one. */
const injected = new Map<number, number>();
const began = Date.now() - 5000;

beforeEach(() => {
  fakeBrowser.reset();
  tabId = nextTab++;
  reader.whileReading = async () => {};
  reader.hasChanged = true;
  reader.reads = () => CODE;
  looks = 'AAAA';
  injected.clear();
  shown = {
    status: 'complete',
    url: 'https://shop.example/',
    takesScripts: () => true,
    answer: () => ({ began, isDrawn: true }),
    whileCapturing: () => {},
  };
  const event = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => true, onAdded: event, onRemoved: event },
    scripting: {
      async executeScript({ target }: { target: { frameIds: number[] } }) {
        if (!shown.takesScripts(target.frameIds)) throw new Error('No such frame');
        for (const id of target.frameIds) injected.set(id, (injected.get(id) ?? 0) + 1);
        return [];
      },
    },
  });
  captures.mockImplementation(async () => {
    shown.whileCapturing();
    return `data:image/jpeg;base64,${looks}${reader.hasChanged ? captures.mock.invocationCallOrder.at(-1) : ''}`;
  });
  Object.assign(fakeBrowser, { windows: { onFocusChanged: event } });
  Object.assign(fakeBrowser.tabs, {
    onReplaced: event,
    async get(id: number) {
      if (id !== tabId) throw new Error('No such tab');
      return { id, active: true, windowId: 1, incognito: false, ...shown };
    },
    captureVisibleTab: captures,
    async sendMessage(_: number, message: { name: string }, { frameId = 0 } = {}) {
      if (message.name === 'getLinks' && injected.has(frameId)) return { value: [] };
      const answers =
        message.name === 'getCodePlaces' && injected.has(frameId) && shown.takesScripts([frameId]);
      const answer = answers ? shown.answer() : undefined;
      return answer && { value: { isPdf: false, places: [], ...answer } };
    },
  });
  startScreenWitness();
});

const listed = async () => (await sightingsIn(tabId)).map(({ text }) => text);

/** The page says that it looks otherwise; resolves some time after it was captured for the first time. */
async function look(): Promise<void> {
  screenChanged({ moving: false }, { tab: { id: tabId, active: true } } as never);
  await vi.waitFor(() => expect(captures).toHaveBeenCalled(), { timeout: 3000 });
  await new Promise((resolve) => setTimeout(resolve, 400));
}
const loads = () => void fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'loading' }, {} as never);

describe('what a capture showed', () => {
  it('is listed for the document that said before and after that it is there', async () => {
    await look();
    expect(await listed()).toEqual([CODE]);
    expect((await sightingsIn(tabId))[0]?.began).toBe(began);
  });

  it('is listed where no script of ours runs, as in a PDF viewer', async () => {
    shown.takesScripts = () => false;
    await look();
    expect(await listed()).toEqual([CODE]);
  });

  it('is listed where the script of an earlier version answers nothing', async () => {
    shown.answer = () => undefined;
    await look();
    expect(await listed()).toEqual([CODE]);
  });

  it('is known to be of this document although a frame in it has gone', async () => {
    const inFrame = { frameId: 7, text: 'gone', codeId: 'gone', handle: 'gone', at: Date.now(), signals: [] };
    await updateSightings(tabId, () => [inFrame as never]);
    shown.takesScripts = (frameIds) => !frameIds.includes(7);
    await look();
    expect((await sightingsIn(tabId)).find(({ text }) => text === CODE)?.began).toBe(began);
  });

  it('is not listed where the site was paused while it was read', async () => {
    reader.whileReading = () => pausedSites.setValue(['shop.example']);
    await look();
    await pausedSites.setValue([]);
    expect(await listed()).toEqual([]);
  });

  it.each<[string, () => void]>([
    [
      'no script can be put into a page that is being left',
      () => {
        shown.takesScripts = () => false;
        shown.status = 'loading';
      },
    ],
    [
      'both answers are lost on the way',
      () => {
        shown.answer = () => undefined;
        shown.status = 'loading';
      },
    ],
    [
      'the page is left while it is captured',
      () => {
        shown.takesScripts = () => false;
        shown.whileCapturing = () => {
          loads();
          shown.url = 'https://shop.example/next';
        };
      },
    ],
    [
      'the same page is loaded anew while it is captured',
      () => {
        shown.takesScripts = () => false;
        shown.whileCapturing = loads;
      },
    ],
    [
      'the page is left while its capture is read',
      () => {
        shown.takesScripts = () => false;
        reader.whileReading = async () => loads();
      },
    ],
    [
      'another document answers after the capture',
      () => {
        shown.whileCapturing = () => {
          shown.answer = () => ({ began: began + 3000, isDrawn: true });
        };
      },
    ],
    [
      'the capture has another shape than the page says of its window',
      () => {
        shown.answer = () => ({ began, isDrawn: true, shape: 1280 / 900 });
      },
    ],
    [
      'the document has drawn nothing yet',
      () => {
        shown.answer = () => ({ began, isDrawn: false });
      },
    ],
  ])('is not listed where %s', async (_, happens) => {
    happens();
    await look();
    expect(await listed()).toEqual([]);
  });

  it('takes nothing off the list where the capture has another shape, and is looked at again', async () => {
    await look();
    shown.answer = () => ({ began, isDrawn: true, shape: 1280 / 900 });
    reader.reads = () => `${CODE}?other`;
    captures.mockClear();
    await look();
    expect(await listed()).toEqual([CODE]);
    shown.answer = () => ({ began, isDrawn: true, shape: 1.01 });
    await vi.waitFor(async () => expect(await listed()).toEqual([`${CODE}?other`]), { timeout: 3000 });
  });

  it('is looked at again once it is certain what is shown', async () => {
    shown.answer = () => ({ began, isDrawn: false });
    await look();
    expect(await listed()).toEqual([]);
    shown.answer = () => ({ began, isDrawn: true });
    await vi.waitFor(async () => expect(await listed()).toEqual([CODE]), { timeout: 3000 });
  });

  it('of the page before is gone at once when another document says that it has begun', async () => {
    await look();
    let cleared = () => {};
    const removing = new Promise<void>((resolve) => {
      cleared = resolve;
    });
    const remove = fakeBrowser.storage.session.remove.bind(fakeBrowser.storage.session);
    // Other things that are forgotten for the page before take their time.
    vi.spyOn(fakeBrowser.storage.session, 'remove').mockImplementation(async (keys) => {
      if (String(keys).startsWith('unread:')) await removing;
      return remove(keys);
    });
    const sender = { tab: { id: tabId }, frameId: 0, url: shown.url } as never;
    const started = documentStarted({ since: Date.now() }, sender);
    await vi.waitFor(async () => expect(await listed()).toEqual([]), { timeout: 1000 });
    cleared();
    await started;
  });
});

describe('how often a tab is looked at', () => {
  const MINUTE = 60_000;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    return () => vi.useRealTimers();
  });

  async function capturesIn(ms: number): Promise<number> {
    captures.mockClear();
    const end = Date.now() + ms;
    // Whatever waits for no timer, as the database does, takes no time.
    while (Date.now() < end) {
      for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
    }
    return captures.mock.calls.length;
  }

  /** Captures while something happens every so many milliseconds. */
  async function capturesWhile(happens: () => void, every: number, ms: number): Promise<number> {
    let isOver = false;
    const again = () => {
      if (isOver) return;
      happens();
      setTimeout(again, every);
    };
    again();
    const count = await capturesIn(ms);
    isOver = true;
    return count;
  }
  /** The page says that it looks otherwise. */
  const tell = (moving: boolean) => () =>
    screenChanged({ moving }, { tab: { id: tabId, active: true } } as never);

  it('is every two seconds where something moves, and every fifteen when that has shown nothing new for long', async () => {
    const first = await capturesWhile(tell(true), 1000, 20_000);
    expect(first).toBeGreaterThanOrEqual(10);
    await capturesWhile(tell(true), 1000, MINUTE);
    const later = await capturesWhile(tell(true), 1000, MINUTE);
    expect(later).toBeGreaterThanOrEqual(3);
    expect(later).toBeLessThanOrEqual(5);
    reader.reads = () => `${CODE}?new`;
    // Seen after fifteen seconds at most, and then as often as at first.
    expect(await capturesWhile(tell(true), 1000, 30_000)).toBeGreaterThanOrEqual(10);
  }, 30_000);

  it('is as rare where what moves is told of only as often as that', async () => {
    await capturesWhile(tell(true), 1000, 30_000);
    await capturesWhile(tell(true), 4100, MINUTE);
    const later = await capturesWhile(tell(true), 4100, MINUTE);
    expect(later).toBeGreaterThanOrEqual(3);
    expect(later).toBeLessThanOrEqual(5);
    expect(tell(true)()).toBe(15_000);
    // A page whose beat just missed the time tells one beat later: it has not rested.
    expect(await capturesWhile(tell(true), 15_500, MINUTE)).toBeLessThanOrEqual(8);
  }, 30_000);

  it('is ever more rarely where codes come back that were there before, and oftener where one is new', async () => {
    let slide = 0;
    reader.reads = () => `${CODE}?slide=${slide++ % 5}`;
    await capturesWhile(tell(false), 1000, MINUTE);
    expect(await capturesWhile(tell(false), 1000, MINUTE)).toBeLessThanOrEqual(7);
    reader.reads = () => `${CODE}?new=${slide++}`;
    await capturesWhile(tell(false), 1000, 10_000);
    expect(await capturesWhile(tell(false), 1000, MINUTE)).toBeGreaterThan(30);
  }, 30_000);

  it('is ever more rarely where what is told of is not to be seen', async () => {
    reader.hasChanged = false;
    await capturesWhile(tell(false), 1000, MINUTE);
    expect(await capturesWhile(tell(false), 1000, MINUTE)).toBeLessThanOrEqual(7);
  }, 30_000);

  it('is ever more rarely where what is told to move stands still, and as often as usual once it does move', async () => {
    reader.hasChanged = false;
    await capturesWhile(tell(true), 1000, 10_000);
    expect(await capturesWhile(tell(true), 1000, MINUTE)).toBeLessThanOrEqual(8);
    reader.hasChanged = true;
    reader.reads = () => `${CODE}?new`;
    expect(await capturesWhile(tell(true), 1000, 30_000)).toBeGreaterThanOrEqual(10);
  }, 30_000);

  it('is not put off by a page that gives itself another address again and again', async () => {
    const sender = { tab: { id: tabId }, frameId: 0, url: shown.url } as never;
    await documentStarted({ since: began }, sender);
    const route = () => {
      loads();
      fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete' }, {} as never);
    };
    expect(await capturesWhile(route, 100, 10_000)).toBeGreaterThanOrEqual(4);
    expect(await listed()).toEqual([CODE]);
    await capturesWhile(route, 100, MINUTE);
    // Nor is it more often than on other pages that never rest.
    expect(await capturesWhile(route, 100, MINUTE)).toBeLessThanOrEqual(7);
  }, 30_000);

  it('is as rare on such a page once the worker was ended, which nobody has told when the page began', async () => {
    const route = () => {
      loads();
      fakeBrowser.tabs.onUpdated.trigger(tabId, { status: 'complete' }, {} as never);
    };
    expect(await capturesWhile(route, 300, 10_000)).toBeGreaterThanOrEqual(4);
    await capturesWhile(route, 300, MINUTE);
    expect(await capturesWhile(route, 300, MINUTE)).toBeLessThanOrEqual(7);
    // Another page is looked at at once, as it says that it has begun.
    shown.answer = () => ({ began: began + 4000, isDrawn: true });
    reader.reads = () => `${CODE}?next`;
    const sender = { tab: { id: tabId }, frameId: 0, url: shown.url } as never;
    await documentStarted({ since: began + 4000 }, sender);
    route();
    await capturesIn(1000);
    expect(await listed()).toEqual([`${CODE}?next`]);
  }, 30_000);

  it('costs no reading where the screen looks as before', async () => {
    const read = vi.fn(async () => {});
    Object.assign(reader, { whileReading: read, hasChanged: false });
    expect(await capturesWhile(tell(false), 1000, 10_000)).toBeGreaterThan(2);
    expect(read).toHaveBeenCalledTimes(1);
    looks = 'BBBB';
    await capturesWhile(tell(false), 1000, 20_000);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('costs the page no second script', async () => {
    await capturesWhile(tell(true), 1000, 10_000);
    expect([...injected]).toEqual([[0, 1]]);
  });

  it('is ever more rarely in a viewer that tells of nothing, and oftener again once it was seen to change', async () => {
    shown.answer = () => ({ began, isDrawn: true, isPdf: true });
    reader.hasChanged = false;
    screenChanged({ moving: false }, { tab: { id: tabId, active: true } } as never);
    const first = await capturesIn(MINUTE);
    expect(first).toBeGreaterThan(15);
    await capturesIn(2 * MINUTE);
    expect(await capturesIn(MINUTE)).toBeLessThanOrEqual(3);
    reader.hasChanged = true;
    await capturesIn(20_000);
    reader.hasChanged = false;
    expect(await capturesIn(MINUTE)).toBeGreaterThan(15);
  }, 30_000);
});
