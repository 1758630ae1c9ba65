import { expect, it } from 'vitest';
import { type FilePreview, NOTHING_REMOVED, type PagePreview, type RequestedUrl } from './preview';
import { fileWords, pageWords, requestedWords } from './words';

it('says what was asked of whom', () => {
  const of = (kind: RequestedUrl['kind'], host: string): RequestedUrl => ({ kind, url: `https://${host}/x` });
  expect(requestedWords([])).toBe('Nothing was asked of any site.');
  expect(requestedWords([of('page', 'a.example')])).toBe('Asked for 1 page from a.example.');
  expect(
    requestedWords([
      of('page', 'a.example'),
      of('picture', 'b.example'),
      of('picture', 'a.example'),
      of('style', 'a.example'),
    ]),
  ).toBe('Asked for 1 page, 2 pictures, 1 style file from a.example, b.example.');
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => of('picture', `${name}.example`));
  expect(requestedWords(many)).toMatch(/e\.example and 2 more\.$/);
});

it('names a file', () => {
  const file: FilePreview = {
    kind: 'file',
    at: 0,
    hops: [],
    asked: [],
    type: 'application/pdf',
    download: false,
  };
  expect(fileWords({ ...file, size: 1_234_567 })).toBe(
    'This address is a file, not a page: application/pdf, 1.2 MB. It was not opened.',
  );
  expect(fileWords({ ...file, type: '', download: true, name: 'run.exe', size: 4 })).toBe(
    'This address starts a download: “run.exe”, 4 bytes. It was not opened.',
  );
});

it('says what is missing from a page', () => {
  const page: PagePreview = {
    kind: 'page',
    at: 0,
    hops: [],
    asked: [],
    status: 200,
    title: '',
    text: '',
    html: '',
    findings: [],
    stripped: NOTHING_REMOVED,
  };
  expect(pageWords(page)).toEqual([]);
  expect(pageWords({ ...page, status: 404, cut: 'time' })).toEqual([
    'The site answered with an error (404).',
    'Only the beginning is shown: the page came too slowly.',
  ]);
  expect(pageWords({ ...page, stripped: { ...NOTHING_REMOVED, beyond: 1 } })).toHaveLength(1);
});
