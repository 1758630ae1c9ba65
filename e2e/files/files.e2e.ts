import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBed, type Tab, type TestBed } from '../harness/test-bed';
import { dropFiles, mismatches, scannerState, waitForEnd } from './drop-files';
import { fileSet } from './set/file-set';
import type { GeneratedFile } from './set/generated-file';

const files: GeneratedFile[] = (await fileSet()).filter(({ isSlow }) => !isSlow);
/** One of each way in which a file is taken apart. */
const FEW = [
  'plain.png',
  'plain.avif',
  'moving.webp',
  'vector.svg',
  'fax.tiff',
  'plain.bmp',
  'vector.pdf',
  'launch.pdf',
  'many-pictures.pdf',
  'huge-picture.pdf',
  'large-picture.pdf',
  'hidden-size.gif',
  'with-invoice.eml',
  'in-characters.eml',
  'in-cells.eml',
  'attached.msg',
  'letter.docx',
  'archive-in-archive.zip',
  'bomb.zip',
  'photo.heic',
  'cut-off.png',
];

describe.each(['Chromium', 'Firefox'] as const)('files dropped on the scanner page of %s', (browser) => {
  let bed: TestBed;
  let tab: Tab;
  beforeAll(async () => {
    bed = await startTestBed(browser, { routes: { 'tracker.test/': 'Nobody comes here' } });
    tab = await bed.open('scanner.html');
  });
  afterAll(() => bed?.close());

  it('end as their codes or with a reason, and ask nobody', async () => {
    const few = files.filter(({ name }) => FEW.includes(name));
    expect(few).toHaveLength(FEW.length);
    await dropFiles(tab, few);
    await waitForEnd(tab, few.length);
    expect(mismatches(await scannerState(tab), few)).toEqual([]);
    expect(bed.requests()).toEqual([]);
    expect(bed.problems).toEqual([]);
  });
});
