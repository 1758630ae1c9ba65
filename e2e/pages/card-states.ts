import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Routes } from '../../stand-ins/pages';
import { codePage } from '../harness/code-page';
import { setSettings } from '../harness/environment';
import { waitForSightings } from '../harness/sightings';
import { FOLDER, MEDIA } from './look';
import type { Pages } from './set-up';
import { type CodeName, TEXTS } from './shown-codes';

/** A mark of each state, and what can spoil a card's layout. */
const MARKED: CodeName[] = [
  'malicious',
  'doubtful',
  'clean',
  'unknown',
  'waiting',
  'unasked',
  'longName',
  'koreanPath',
  'wifi',
  'login',
];
const SIGHTS = [
  { language: 'ko', width: 320, theme: 'dark' },
  { language: 'en', width: 1280, theme: 'light' },
] as const;
const HEIGHT = 640;
const PATIENT = { timeout: 15_000, interval: 200 };

/** A page with the codes, one below the other, and one for what is taken out of it. */
export async function cardRoutes(): Promise<Routes> {
  const apart = 'width="180" style="display:block;margin:60px 20px 320px"';
  return {
    ...(await codePage(
      'cards.test',
      MARKED.map((name) => TEXTS[name]),
      apart,
    )),
    'copy.test/': '<!doctype html><title>Copy</title>',
  };
}

interface SeenMark {
  id: string;
  state: string;
  x: number;
  y: number;
}

/** The marks' closed shadow root, into which the debugger alone sees. Each expression has it as `this`. */
async function rootOfMarks(page: Page) {
  const session = await page.context().newCDPSession(page);
  async function run<T>(expression: string): Promise<T> {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const nodeId = shadowBelow(root);
    if (nodeId === undefined) throw new Error('There are no marks');
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () { return ${expression} }`,
      returnByValue: true,
    });
    return result.value;
  }
  return {
    marks: () =>
      run<SeenMark[]>(`[...this.querySelectorAll('button[data-state]')].map((one) => {
        const { id } = one;
        const { x, y, width, height } = one.getBoundingClientRect();
        return { id, state: one.dataset.state, x: x + width / 2, y: y + height / 2 };
      })`),
    card: () => run<string>(`this.querySelector('#card')?.outerHTML ?? ''`),
    style: () => run<string>(`[...this.querySelectorAll('style')].map((one) => one.textContent).join('')`),
    covers: () => run<number>(`this.querySelectorAll('.cover').length`),
  };
}

type DomNode = Awaited<ReturnType<typeof documentOf>>;
const documentOf = async (session: CDPSession) => (await session.send('DOM.getDocument')).root;

function shadowBelow(node: DomNode): number | undefined {
  if (node.nodeName.toLowerCase() === 'qr-code-previewer') return node.shadowRoots?.[0]?.nodeId;
  for (const child of node.children ?? []) {
    const found = shadowBelow(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Root = Awaited<ReturnType<typeof rootOfMarks>>;

/** Brings a mark into view and the pointer onto it. @returns its card, as markup */
async function pointAt(page: Page, root: Root, id: string): Promise<string> {
  const find = async () => (await root.marks()).find((one) => one.id === id);
  await expect
    .poll(async () => {
      // Somewhere else each time, or nobody would hear of it.
      for (const y of [1, 3]) await page.mouse.move(2, y);
      return root.card();
    }, PATIENT)
    .toBe('');
  await page.evaluate((y) => scrollBy(0, y), ((await find())?.y ?? 0) - 120);
  await expect
    .poll(async () => {
      const { x = 0, y = 0 } = (await find()) ?? {};
      await page.mouse.move(x, y);
      return root.card();
    }, PATIENT)
    .not.toBe('');
  return root.card();
}

/** The card in a page of its own, with its words in its elements, where it can be looked at from inside. */
async function putInto(copy: Page, style: string, card: string): Promise<void> {
  await copy.evaluate(
    ([rules, markup]) => {
      document.body.innerHTML = `<style>${rules} #card { translate: none !important }</style><main><h1 class="only-spoken">Card</h1>${markup}</main>`;
      for (const one of document.querySelectorAll<HTMLElement>('[data-text]')) {
        one.textContent = one.dataset.text ?? '';
        delete one.dataset.text;
      }
    },
    [style, card] as const,
  );
}

/** The cards of marks of all states, where they stand and taken out of there; and the covers of dangerous codes. */
export async function cards({ environment, inspect, audit, faults, visit }: Pages): Promise<void> {
  const { page } = await visit('http://cards.test/');
  const { page: copy } = await visit('http://copy.test/');
  await page.bringToFront();
  for (const { language, width, theme } of SIGHTS) {
    await setSettings(environment, { language });
    await page.setViewportSize({ width, height: HEIGHT });
    await copy.setViewportSize({ width, height: HEIGHT });
    await copy.evaluate((tag) => document.documentElement.setAttribute('lang', tag), language);
    await page.emulateMedia({ ...MEDIA[theme], reducedMotion: 'reduce' });
    await page.reload();
    // Each comes into view before it is read.
    for (let y = 0; y < 6000; y += 500) {
      await page.evaluate((top) => scrollTo(0, top), y);
      await page.waitForTimeout(100);
    }
    await waitForSightings(environment, MARKED.length);
    const root = await rootOfMarks(page);
    await expect.poll(async () => (await root.marks()).length, { timeout: 20_000 }).toBe(MARKED.length);
    const states = new Set<string>();
    for (const [at, { id, state }] of (await root.marks()).entries()) {
      const card = await pointAt(page, root, id);
      const isFirst = !states.has(state);
      states.add(state);
      const name = `card-${state}-${at}-${language}-${width}`;
      await page.screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
      await page.emulateMedia({ ...MEDIA['forced colours'], reducedMotion: 'reduce' });
      await page.screenshot({ path: `${FOLDER}/${name}-forced.png` });
      await page.emulateMedia({ ...MEDIA[theme], reducedMotion: 'reduce' });
      await putInto(copy, await root.style(), card);
      await inspect(copy, name);
      if (language === 'en' && isFirst) await audit(copy, name);
    }
    // One that is being checked may be done by now.
    states.delete('checking');
    if (states.size < 5) faults.push(`only cards of these states: ${[...states]}`);
  }
  await setSettings(environment, { coverDangerous: true });
  const root = await rootOfMarks(page);
  await expect.poll(root.covers, PATIENT).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${FOLDER}/cover-light.png` });
  await page.emulateMedia({ ...MEDIA['forced colours'], reducedMotion: 'reduce' });
  await page.screenshot({ path: `${FOLDER}/cover-forced.png` });
  await setSettings(environment, { coverDangerous: false });
  await copy.close();
  await page.close();
}
