import type { Sighting } from '../../utils/codes/sightings';
import type { Technique } from '../../utils/reader/code';
import { modulesOf, picture } from '../evasion/draw';
import { type EvasionPage, evasionPages } from '../evasion/pages';
import type { Driven } from './browser';

/** What came of one page. */
export interface Outcome {
  one: EvasionPage;
  /** Texts that should have been found and were not. */
  missing: string[];
  /** Texts that are nowhere on the page. */
  wrong: string[];
  /** What the finds should say of how the codes were drawn, and do not. */
  unstated: (Technique | 'nested')[];
  finds: Sighting[];
}

const HOST = 'evasion.test';
const LAST = 'https://example.com/the-last-code';
/** When the last code comes to a page without one: what is wrongly seen has been seen before it. */
const LAST_AFTER = 2500;
const PATIENCE = 15_000;

/** Pages to show: those without a code get one late, so that there is something to wait for. */
export function pagesToShow(part = ''): EvasionPage[] {
  const late = picture(modulesOf(LAST));
  return evasionPages()
    .filter(({ name }) => name.includes(part))
    .map((one) =>
      one.expected.length > 0
        ? one
        : {
            ...one,
            html: `${one.html}<script>setTimeout(()=>{const i=new Image();i.src=${JSON.stringify(late)};i.style.margin='40px';document.body.prepend(i)},${LAST_AFTER})</script>`,
            expected: [LAST],
          },
    );
}

/** The routes under which the pages stand. */
export function routesOf(pages: EvasionPage[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ html }, i) => [`${HOST}/${i}`, html]));
}

/** Shows every page in the browser, several at a time, and tells what was found on each. */
export async function showAll(
  { ask }: Driven,
  pages: EvasionPage[],
  windows = 3,
  told: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  // First those that take their time, beside which the others are shown.
  const isSlow = ({ expected, later }: EvasionPage) => later !== undefined || expected.includes(LAST);
  const waiting = [...pages.entries()].sort(([, a], [, b]) => Number(isSlow(b)) - Number(isSlow(a)));
  await Promise.all(
    Array.from({ length: windows }, async () => {
      const tabId = await ask(async () => {
        const window = await chrome.windows.create({ url: 'about:blank', width: 1000, height: 900 });
        return window?.tabs?.[0]?.id ?? -1;
      }, undefined);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [i, one] = next;
        const outcome = await show(ask, tabId, `http://${HOST}/${i}`, one);
        outcomes[i] = outcome;
        told(outcome);
      }
    }),
  );
  return outcomes;
}

async function show(ask: Driven['ask'], tabId: number, url: string, one: EvasionPage): Promise<Outcome> {
  await ask(
    async ({ tabId, url }) => {
      await chrome.tabs.update(tabId, { url });
    },
    { tabId, url },
  );
  const first = await until(ask, tabId, (finds) =>
    one.expected.every((text) => textsOf(finds).includes(text)),
  );
  let finds = first;
  if (one.later) {
    const { expected } = one.later;
    const isSwapped = (now: Sighting[]) =>
      expected.every((text) => textsOf(now).includes(text)) &&
      !textsOf(now).some((text) => one.expected.includes(text));
    finds = await until(ask, tabId, isSwapped, PATIENCE + one.later.after);
    if (!isSwapped(finds)) first.push(...finds);
  }
  const expected = [...one.expected, ...(one.later?.expected ?? [])];
  const all = [...first, ...finds];
  const stated = new Set(all.flatMap(({ how, nested }) => (nested ? [...how, 'nested' as const] : how)));
  const toState = [...(one.how ?? []), ...(one.nested ? (['nested'] as const) : [])];
  return {
    one,
    missing: expected.filter((text) => !textsOf(all).includes(text)),
    wrong: textsOf(all).filter((text) => !expected.includes(text)),
    unstated: toState.filter((what) => !stated.has(what)),
    finds: all,
  };
}

/** All that the finds say: one code may read differently on different phones. */
function textsOf(finds: Sighting[]): string[] {
  return [...new Set(finds.flatMap(({ text, otherTexts }) => [text, ...otherTexts]))];
}

async function until(
  ask: Driven['ask'],
  tabId: number,
  done: (finds: Sighting[]) => boolean,
  ms = PATIENCE,
): Promise<Sighting[]> {
  const end = Date.now() + ms;
  for (;;) {
    const key = `tab:${tabId}`;
    const stored = await ask(
      async (key) => (await chrome.storage.session.get(key)) as Record<string, unknown>,
      key,
    );
    const finds = (stored[key] ?? []) as Sighting[];
    if (done(finds) || Date.now() > end) return finds;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
