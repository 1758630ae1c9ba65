import { retry } from '../harness/retry';
import { type Tab, waitForSelector } from '../harness/test-bed';
import type { GeneratedFile } from './set/generated-file';

/** What the scanner page shows: a row for each file, and the codes with the places where they were found. */
export interface ScannerState {
  rows: { name: string; state: string; problems: string[]; links: string[] }[];
  codes: { text: string; places: string[] }[];
}

/** Drops files on the page, as a person would from another window. */
export async function dropFiles(
  tab: Tab,
  files: readonly Pick<GeneratedFile, 'name' | 'bytes'>[],
): Promise<void> {
  const packed = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes).toString('base64') }));
  // A page that has not begun does nothing with a drop.
  await waitForSelector(tab, 'h1');
  await tab.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, data } of all) {
      transfer.items.add(new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name));
    }
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    );
  }, packed);
}

/** Waits until every file has been read or given up. */
export async function waitForEnd(tab: Tab, count: number, timeout = 80_000): Promise<void> {
  await retry(
    async () => {
      const open = await tab.evaluate(() => {
        const rest = document.querySelector('[data-open]')?.getAttribute('data-open');
        return { rest, files: document.querySelectorAll('.file-row').length };
      }, undefined);
      if (open.rest !== '0' || open.files < Math.min(count, 100))
        throw new Error(`Still ${open.rest} of ${count}`);
    },
    { timeout },
  );
}

/** All that the page shows, once every card is there. */
export async function scannerState(tab: Tab): Promise<ScannerState> {
  return retry(async () => {
    const state = await tab.evaluate(() => {
      const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
      const more = document.querySelector<HTMLButtonElement>('section > button[data-more]');
      more?.click();
      return {
        isAll: !more,
        rows: all(document, '.file-row').map((row) => ({
          name: row.getAttribute('data-file') ?? '',
          state: row.getAttribute('data-state') ?? '',
          problems: all(row, '[data-problem]').map((one) => one.getAttribute('data-problem') ?? ''),
          links: all(row, '.link-row bdi').map((one) => one.textContent ?? ''),
        })),
        expected: Number(document.querySelector('[data-found]')?.getAttribute('data-found') ?? 0),
        codes: all(document, '.found-code').map((one) => ({
          text: one.querySelector('article')?.getAttribute('data-text') ?? '',
          places: all(one, '[data-place]').map((place) => place.getAttribute('data-place') ?? ''),
        })),
      };
    }, undefined);
    if (!state.isAll || state.codes.length < state.expected) throw new Error('Not all cards are there');
    return state;
  });
}

/** What is not as the set says. */
export function mismatches({ rows, codes }: ScannerState, files: readonly GeneratedFile[]): string[] {
  return files.flatMap((file) => {
    const row = rows.find(({ name }) => name === file.name);
    const wrong: string[] = [];
    const expect = (what: string, got: unknown, wanted: unknown) => {
      if (JSON.stringify(got) !== JSON.stringify(wanted))
        wrong.push(`${file.name}: ${what} ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`);
    };
    expect('row', row?.name, file.name);
    if (file.isAnyEnd) return wrong;
    expect('state', row?.state, file.password === undefined ? file.state : 'needs-password');
    expect('problems', row?.problems, file.problems ?? []);
    expect('links', row?.links, file.links ?? []);
    for (const { text, place } of file.password === undefined ? file.codes : []) {
      const found = codes.find((one) => one.text === text);
      expect(`code ${text}`, found !== undefined, true);
      if (place !== undefined && found) expect('place', found.places.includes(place) || found.places, true);
    }
    return wrong;
  });
}
