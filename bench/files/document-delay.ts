import { setTimeout as wait } from 'node:timers/promises';
import { pdfOf } from '../../e2e/screen/pdf-file';
import { startScreenBed } from '../../e2e/screen/screen-bed';

const RUNS = 5;
const LOOK_MS = 25;
/** Nobody waits longer than this for one, in milliseconds. */
const MOST_MS = 60_000;

/** Seconds from asking for a document to its code in the list, which the popup shows, and to the number on the button. */
interface DocumentDelay {
  listed: number;
  badge: number;
}

/**
 * Opens a document of one page in a tab, again and again.
 *
 * @returns a delay for each time; the first one is with a viewer and a reader that were never started
 */
export async function documentDelays(browser: 'Chromium' | 'Firefox'): Promise<DocumentDelay[]> {
  const documents = Array.from({ length: RUNS }, (_, i) => [
    `paper.test/${i}.pdf`,
    {
      headers: { 'content-type': 'application/pdf' },
      body: pdfOf([`https://example.com/pdf/${browser}/${i}`]),
    },
  ]);
  const bed = await startScreenBed(browser, Object.fromEntries(documents));
  const delays: DocumentDelay[] = [];
  try {
    for (let i = 0; i < RUNS; i++) {
      const began = performance.now();
      const shown = bed.show(`http://paper.test/${i}.pdf`);
      const until = async (isThere: () => Promise<boolean>) => {
        while (!(await isThere())) {
          if (performance.now() - began > MOST_MS)
            throw new Error(`${browser} shows nothing of document ${i}`);
          await wait(LOOK_MS);
        }
        return (performance.now() - began) / 1000;
      };
      const listed = await until(async () => (await bed.listed()).length > 0);
      delays.push({ listed, badge: await until(async () => (await bed.badge()) === '1') });
      await (await shown).close();
      await until(async () => (await bed.listed()).length === 0);
    }
  } finally {
    await bed.close();
  }
  return delays;
}
