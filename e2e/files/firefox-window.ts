import type { Browser } from 'puppeteer-core';
import { EXTENSION_ID } from '../harness/firefox';
import { retry } from '../harness/retry';

/** WebDriver BiDi, which the driver has no calls for where Firefox's own window is meant. */
interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** How the browser names what is ours in its window. */
const OWN = EXTENSION_ID.replace(/[^\w-]/g, '_');

/** Runs a function in Firefox's own window; it may use nothing from around it. Needs `reachesWindow`. */
async function runInWindow<A, R>(browser: Browser, run: (input: A) => R, input: A): Promise<R> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  const expression = `JSON.stringify([(${run})(${JSON.stringify(input)})])`;
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: false,
  });
  const { result } = answer.result as { result: { value: string } };
  return JSON.parse(result.value)[0];
}

/** Chooses an item of the extension in the menu that a right-click has opened, once it is there. */
export async function chooseInMenu(browser: Browser, item: string): Promise<void> {
  const wanted = `${OWN}-menuitem-_${item}`;
  await retry(async () => {
    const isChosen = await runInWindow(
      browser,
      (id) => {
        const menu = document.getElementById('contentAreaContextMenu') as HTMLElement & { hidePopup(): void };
        const shown = menu.querySelector<HTMLElement & { doCommand(): void }>(`[id="${id}"]:not([hidden])`);
        // It may be in a menu below, which need not be opened for this.
        shown?.doCommand();
        if (shown) menu.hidePopup();
        return shown !== null;
      },
      wanted,
    );
    if (!isChosen) throw new Error(`The menu has no ${item}`);
  });
}

/** Presses the key that stands for the toolbar button, which opens the popup and gives access to the tab in front. */
export async function pressToolbarKey(browser: Browser): Promise<void> {
  await runInWindow(
    browser,
    (own) => {
      // Over a popup that is open the key closes that.
      for (const panel of document.querySelectorAll<HTMLElement & { hidePopup(): void }>('panel'))
        panel.hidePopup();
      const keys = [...document.querySelectorAll('key')].filter((key) => key.parentElement?.id.includes(own));
      (keys.find((key) => key.getAttribute('key') === 'Q') as Element & { doCommand(): void }).doCommand();
    },
    OWN,
  );
}
