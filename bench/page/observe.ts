import type { CDPSession, Page } from 'playwright-core';

/** What the page's own observers report; times in milliseconds since it began. */
export interface PageMetrics {
  longTasks: { at: number; ms: number }[];
  layoutShift: number;
}

/** A mark, and where it stands on the page in CSS pixels. */
export interface MarkSighting {
  at: number;
  x: number;
  y: number;
}

const OBSERVE_PAGE = `{
  const metrics = { longTasks: [], layoutShift: 0 };
  globalThis.benchMetrics = metrics;
  performance.setResourceTimingBufferSize(10000);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) metrics.longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) metrics.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}`;

/** Runs where the content script does, the only place from which its closed shadow root can be opened. */
const OBSERVE_MARKS = `{
  const marks = [];
  globalThis.benchMarks = marks;
  let observed;
  const collect = (node) => {
    if (node.localName === 'button') marks.push({ node, at: performance.now() });
  };
  const enter = () => {
    const host = document.querySelector('html > qr-code-previewer');
    if (!host || host === observed) return;
    observed = host;
    const root = chrome.dom.openOrClosedShadowRoot(host);
    root.querySelectorAll('button').forEach(collect);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach(collect);
    }).observe(root, { childList: true, subtree: true });
  };
  new MutationObserver(enter).observe(document.documentElement, { childList: true });
  enter();
}`;

const READ_MARKS = `(globalThis.benchMarks ?? []).map(({ node, at }) => {
  const [x = 0, y = 0] = node.style.translate.split(' ').map(parseFloat);
  return { at, x, y };
})`;

/** Collects long tasks and layout shifts from the page's first moment, and marks from the content script's. */
export async function observe(page: Page) {
  await page.addInitScript(OBSERVE_PAGE);
  const session = await page.context().newCDPSession(page);
  let contextId: number | undefined;
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      ...(contextId !== undefined && { contextId }),
    });
    return result.value;
  };
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (!context.origin.startsWith('chrome-extension://')) return;
    contextId = context.id;
    void evaluate(OBSERVE_MARKS).catch(() => undefined);
  });
  await session.send('Runtime.enable');
  return {
    session: session as CDPSession,
    metrics: (): Promise<PageMetrics> => page.evaluate('benchMetrics'),
    async marks(): Promise<MarkSighting[]> {
      return contextId === undefined ? [] : ((await evaluate(READ_MARKS)) as MarkSighting[]);
    },
  };
}
