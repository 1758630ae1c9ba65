import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CHECK_MADE_DOCUMENT, madeDocumentItems, startMadeDocumentMenu } from './made-document-menu';

let show: (info: object, tab?: object) => void;
let hide: () => void;
let isGranted: boolean;
/** The frames in which a script may be. */
let open: number[];
const update = vi.fn(async (_id: string, _change: { visible: boolean }) => undefined);
const refresh = vi.fn(async () => undefined);

beforeEach(() => {
  vi.clearAllMocks();
  isGranted = true;
  open = [0];
  Object.assign(fakeBrowser, {
    contextMenus: {
      update,
      refresh,
      onShown: { addListener: (listener: typeof show) => (show = listener) },
      onHidden: { addListener: (listener: typeof hide) => (hide = listener) },
    },
    permissions: { contains: async () => isGranted },
    scripting: {
      async executeScript({ target: { frameIds = [] } }: { target: { frameIds?: number[] } }) {
        if (!frameIds.every((id) => open.includes(id))) throw new Error('Missing host permission');
        return frameIds.map((frameId) => ({ frameId, result: { type: 'text/html', url: 'about:srcdoc' } }));
      },
    },
  });
  startMadeDocumentMenu();
});

const changes = () => update.mock.calls.map(([id, { visible }]) => [id, visible]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

const FRAME = { contexts: ['frame', 'all'], frameId: 7 };
const TAB = { contexts: ['page', 'all'], frameId: 0 };
const tab = { id: 3 };

it('is hidden at first', () => {
  expect(madeDocumentItems(() => 'Check')).toMatchObject([{ id: CHECK_MADE_DOCUMENT, visible: false }]);
});

it('is shown while a menu is over what no script may be in and of which no address is told', async () => {
  show(FRAME, tab);
  await expect.poll(changes).toEqual([[CHECK_MADE_DOCUMENT, true]]);
  await expect.poll(() => refresh.mock.calls.length).toBe(1);
  hide();
  await expect.poll(() => changes().at(-1)).toEqual([CHECK_MADE_DOCUMENT, false]);
});

it('is shown over such a tab only where a page has opened it', async () => {
  open = [];
  show(TAB, tab);
  await settled();
  expect(changes()).toEqual([]);
  show(TAB, { ...tab, openerTabId: 2 });
  await expect.poll(changes).toEqual([[CHECK_MADE_DOCUMENT, true]]);
});

it.each<[string, () => void]>([
  ['a frame with an address', () => show({ ...FRAME, pageUrl: 'https://shop.example/' }, tab)],
  ['a frame that a script may be in', () => show({ ...FRAME, frameId: 0 }, tab)],
  ['a link in a page', () => show({ contexts: ['link', 'all'], frameId: 7 }, tab)],
  ['no tab', () => show(FRAME)],
])('is not shown over %s', async (_, act) => {
  act();
  await settled();
  expect(changes()).toEqual([]);
});

it('is not shown where the addresses of ordinary pages are not told either', async () => {
  isGranted = false;
  show(FRAME, tab);
  await settled();
  expect(changes()).toEqual([]);
});

it('is not shown in a menu that is gone by the time it is known', async () => {
  show(FRAME, tab);
  hide();
  await settled();
  expect(changes()).toEqual([[CHECK_MADE_DOCUMENT, false]]);
});

it('is no item where menus cannot be changed while they are shown', () => {
  Object.assign(fakeBrowser, { contextMenus: {} });
  expect(madeDocumentItems(() => 'Check')).toEqual([]);
  expect(startMadeDocumentMenu).not.toThrow();
});
