import type { CDPSession, Page } from 'playwright-core';

/** What the page itself noticed; times in milliseconds since it began. */
export interface Noticed {
  longTasks: { at: number; ms: number }[];
  layoutShift: number;
}

/** A mark, and where it stands on the page in CSS pixels. */
export interface SeenMark {
  at: number;
  x: number;
  y: number;
}

const NOTICE = `{
  const noticed = { longTasks: [], layoutShift: 0 };
  globalThis.benchNoticed = noticed;
  performance.setResourceTimingBufferSize(10000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noticed.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) noticed.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}`;

/** Runs where the content script does, the only place from which its closed shadow root can be opened. */
const NOTE_MARKS = `{
  const marks = [];
  globalThis.benchMarks = marks;
  let watched;
  const note = (node) => {
    if (node.localName === 'button') marks.push({ node, at: performance.now() });
  };
  const enter = () => {
    const host = document.querySelector('html > qr-code-previewer');
    if (!host || host === watched) return;
    watched = host;
    const root = chrome.dom.openOrClosedShadowRoot(host);
    root.querySelectorAll('button').forEach(note);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(note);
    }).observe(root, { childList: true });
  };
  new MutationObserver(enter).observe(document.documentElement, { childList: true });
  enter();
}`;

const TELL_MARKS = `(globalThis.benchMarks ?? []).map(({ node, at }) => ({
  at, x: parseFloat(node.style.left), y: parseFloat(node.style.top),
}))`;

/** Notes long tasks and layout shifts from the page's first moment, and marks from the content script's. */
export async function observe(page: Page) {
  await page.addInitScript(NOTICE);
  const session = await page.context().newCDPSession(page);
  let world: number | undefined;
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      ...(world !== undefined && { contextId: world }),
    });
    return result.value;
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension://')) return;
    world = context.id;
    void evaluate(NOTE_MARKS).catch(() => undefined);
  });
  await session.send('Runtime.enable');
  return {
    session: session as CDPSession,
    noticed: (): Promise<Noticed> => page.evaluate('benchNoticed'),
    async marks(): Promise<SeenMark[]> {
      return world === undefined ? [] : ((await evaluate(TELL_MARKS)) as SeenMark[]);
    },
  };
}
