import type { Sighting } from '../../utils/codes/sightings';
import type { Technique } from '../../utils/reader/code';
import { modulesOf } from '../../utils/shared/qr-modules';
import { picture } from '../evasion/draw';
import { type EvasionPage, evasionPages } from '../evasion/pages';
import type { TestBed } from '../harness/test-bed';

/** What a sighting says of how a code was found. */
type Stated = Technique | 'nested' | 'in the page';

/** What came of one page. */
export interface PageOutcome {
  page: EvasionPage;
  /** Texts that should have been read and were not. */
  missing: string[];
  /** Texts that are nowhere on the page. */
  wrong: string[];
  /** What the sightings should say of how the codes were drawn, and do not. */
  unstated: Stated[];
  sightings: Sighting[];
}

export interface ShowOptions {
  /** How many pages are shown at a time. */
  windows?: number;
  onOutcome?: (outcome: PageOutcome) => void;
}

const HOST = 'evasion.test';
const LAST = 'https://example.com/the-last-code';
/** When the last code comes to a page without one, in milliseconds: what is wrongly seen has been seen before it. */
const LAST_AFTER = 2500;
const TIMEOUT = 15_000;

/** Pages to show, those whose name contains `part`; those without a code get one late, so that there is something to wait for. */
export function pagesToShow(part = ''): EvasionPage[] {
  const late = picture(modulesOf(LAST, { quietZone: 4 }));
  return evasionPages()
    .filter(({ name }) => name.includes(part))
    .map((page) =>
      page.expected.length > 0
        ? page
        : {
            ...page,
            html: `${page.html}<script>setTimeout(()=>{const i=new Image();i.src=${JSON.stringify(late)};i.style.margin='40px';document.body.prepend(i)},${LAST_AFTER})</script>`,
            expected: [LAST],
          },
    );
}

/** The routes under which the pages stand. */
export function routesOf(pages: EvasionPage[]): Record<string, string> {
  return Object.fromEntries(pages.map(({ html }, i) => [`${HOST}/${i}`, html]));
}

/** Shows every page in the browser, several at a time. @returns what came of each, in their order */
export async function showPages(
  bed: TestBed,
  pages: EvasionPage[],
  { windows = 3, onOutcome }: ShowOptions = {},
): Promise<PageOutcome[]> {
  const outcomes: PageOutcome[] = [];
  // First those that take their time, beside which the others are shown.
  const isSlow = ({ expected, later }: EvasionPage) => later !== undefined || expected.includes(LAST);
  const waiting = [...pages.entries()].sort(([, a], [, b]) => Number(isSlow(b)) - Number(isSlow(a)));
  await Promise.all(
    Array.from({ length: windows }, async () => {
      const tabId = await bed.runInExtension(async () => {
        const window = await chrome.windows.create({ url: 'about:blank', width: 1000, height: 900 });
        return window?.tabs?.[0]?.id ?? -1;
      }, undefined);
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [i, page] = next;
        await bed.runInExtension(
          async ({ tabId, url }) => {
            await chrome.tabs.update(tabId, { url });
          },
          { tabId, url: `http://${HOST}/${i}` },
        );
        const outcome = await outcomeOf(page, (isDone, ms) => waitForSightings(bed, tabId, isDone, ms));
        outcomes[i] = outcome;
        onOutcome?.(outcome);
      }
    }),
  );
  return outcomes;
}

type IsDone = (sightings: Sighting[]) => boolean;

/** @param wait waits until the sightings are as they should be, or for so many milliseconds */
async function outcomeOf(
  page: EvasionPage,
  wait: (isDone: IsDone, ms: number) => Promise<Sighting[]>,
): Promise<PageOutcome> {
  const toState: Stated[] = [...(page.how ?? [])];
  if (page.nested) toState.push('nested');
  if (page.inPage) toState.push('in the page');
  // The screen may show a code before its source has been read, which alone says how it was drawn.
  const first = await wait(
    (now) =>
      page.expected.every((text) => textsOf(now).includes(text)) &&
      (page.later !== undefined || toState.every((technique) => statedBy(now).has(technique))),
    TIMEOUT,
  );
  const all = [...first, ...(page.later ? await laterSightings(page, page.later, wait) : [])];
  const expected = [...page.expected, ...(page.later?.expected ?? [])];
  const stated = statedBy(all);
  return {
    page,
    missing: expected.filter((text) => !textsOf(all).includes(text)),
    wrong: textsOf(all).filter((text) => !expected.includes(text)),
    unstated: toState.filter((technique) => !stated.has(technique)),
    sightings: all,
  };
}

/** What the sightings say of how their codes were drawn. */
function statedBy(sightings: Sighting[]): Set<Stated> {
  return new Set(
    sightings.flatMap(({ how, nested, indirect }): Stated[] => [
      ...how,
      ...(nested ? (['nested'] as const) : []),
      ...(indirect ? [] : (['in the page'] as const)),
    ]),
  );
}

/** What is seen once the page's first codes have been replaced by others. */
function laterSightings(
  page: EvasionPage,
  later: NonNullable<EvasionPage['later']>,
  wait: (isDone: IsDone, ms: number) => Promise<Sighting[]>,
): Promise<Sighting[]> {
  const isReplaced = (now: Sighting[]) =>
    later.expected.every((text) => textsOf(now).includes(text)) &&
    !textsOf(now).some((text) => page.expected.includes(text));
  return wait(isReplaced, TIMEOUT + later.after);
}

/** All that the sightings say: one code may read differently on different phones. */
function textsOf(sightings: Sighting[]): string[] {
  return [...new Set(sightings.flatMap(({ text, otherTexts }) => [text, ...otherTexts]))];
}

async function waitForSightings(
  bed: TestBed,
  tabId: number,
  isDone: IsDone,
  ms: number,
): Promise<Sighting[]> {
  const end = Date.now() + ms;
  for (;;) {
    const key = `tab:${tabId}`;
    const stored = await bed.runInExtension(
      async (key) => (await chrome.storage.session.get(key)) as Record<string, unknown>,
      key,
    );
    const sightings = (stored[key] ?? []) as Sighting[];
    if (isDone(sightings) || Date.now() > end) return sightings;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
