import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  AROUND,
  circleIn,
  codeOf,
  filesIn,
  importGraph,
  importsOf,
  isTest,
  PRODUCT,
  productSources,
  ROOT,
} from './sources';

/** The folders of `utils` in the order in which they may build on each other: each only on those before it. */
const ORDER = [
  'words',
  'shared',
  'reader',
  'payload',
  'threat-lists',
  'signals',
  'virustotal',
  'verdict',
  'registration',
  'preview',
  'images',
  'page-images',
  'files',
  'platform',
  'reader-pool',
  'sent-requests',
  'store',
  'history',
  'threat-list-store',
  'look-ups',
  'marks',
  'codes',
  'background',
];

/** Folders that decide and touch nothing: no browser API, no document, and they run in plain Node. */
const PURE = [
  'shared',
  'words',
  'reader',
  'payload',
  'threat-lists',
  'signals',
  'virustotal',
  'verdict',
  'registration',
];
/** Where the browser's extension API may be called. */
const EXTENSION_API = ['platform', 'reader-pool', 'codes', 'background'];
/** Where a page's document may be touched. */
const DOCUMENT = ['preview', 'images', 'page-images', 'marks'];

const sources = productSources();
const everything = [...PRODUCT, ...AROUND].flatMap(filesIn);
const known = new Set(everything);
const folderOf = (file: string) => /^utils\/([^/]+)\//.exec(file)?.[1];
const inFolders = (folders: string[]) => sources.filter((file) => folders.includes(folderOf(file) ?? ''));

describe('the order of folders', () => {
  it('names every folder of utils, which holds folders only', () => {
    const names = filesIn('utils').map((file) => file.split('/')[1] ?? '');
    expect([...new Set(names)].sort()).toEqual([...ORDER].sort());
  });

  it.each(ORDER.map((folder, at) => ({ folder, at })))(
    'utils/$folder builds on those before it',
    ({ folder, at }) => {
      const allowed = ORDER.slice(0, at + 1);
      const wrong = inFolders([folder]).flatMap((file) =>
        importsOf(file, known)
          .filter((target) => known.has(target) && !allowed.includes(folderOf(target) ?? ''))
          .map((target) => `${file} → ${target}`),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('keeps components from entry points, and the product from what tests and shows it', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file, known)
        .filter(
          (target) =>
            isTest(target) ||
            AROUND.some((folder) => target.startsWith(`${folder}/`)) ||
            (file.startsWith('components/') && target.startsWith('entrypoints/')),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circle, types included', () => {
    expect(circleIn(importGraph(everything))).toBeUndefined();
  });

  it('would see a circle', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(circleIn(graph)).toEqual(['b', 'd', 'b']);
  });
});

describe('the world', () => {
  const extensionApi = /'#imports'|\b(?:browser|chrome|api)\.[a-z]\w+\.|\bindexedDB\b|\blocalStorage\b/;
  const documentApi = /\bdocument\.\w|\bwindow\.\w|\bnew (?:DOMParser|MutationObserver|XMLSerializer)\b/;

  it('is reached through the browser’s API only where that is named', () => {
    const allowed = new Set(inFolders(EXTENSION_API));
    const wrong = sources.filter(
      (file) => file.startsWith('utils/') && !allowed.has(file) && extensionApi.test(codeOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('is a document only where that is named', () => {
    const allowed = new Set(inFolders(DOCUMENT));
    const wrong = sources.filter(
      (file) => file.startsWith('utils/') && !allowed.has(file) && documentApi.test(codeOf(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('is not there for the pure folders: they run in plain Node, with the network refused', () => {
    const script = `
      import { Socket } from 'node:net';
      const refuse = () => { throw new Error('no network'); };
      Socket.prototype.connect = refuse;
      for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
        Object.defineProperty(globalThis, name, { value: refuse });
      }
      const root = ${JSON.stringify(`${ROOT}/`)};
      for (const file of ${JSON.stringify(inFolders(PURE))}) await import(root + file);
      const { parsePayload } = await import(root + 'utils/payload/parse-payload.ts');
      const { describePayload } = await import(root + 'utils/payload/describe/describe-payload.ts');
      const { readAddress } = await import(root + 'utils/payload/url/address.ts');
      const { findSignals } = await import(root + 'utils/signals/find-signals.ts');
      const { verdictOf } = await import(root + 'utils/verdict/verdict.ts');
      const { fixtureLines, unescapeFixture } = await import(root + 'utils/payload/fixtures/read-fixtures.ts');
      const kinds = new Set();
      for (const line of fixtureLines(new URL('utils/payload/fixtures/examples.txt', 'file://' + root))) {
        const payload = parsePayload(unescapeFixture(line.split('\\t')[1]));
        kinds.add(payload.kind);
        describePayload(payload);
        if (payload.kind === 'web') readAddress(payload.url, { written: payload.written });
        verdictOf({ payload, signals: findSignals({ payload }) });
      }
      const payload = parsePayload('https://paypal.com@evil.example/');
      console.log(kinds.size, verdictOf({ payload, signals: findSignals({ payload }) }).level);
    `;
    const out = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: ROOT });
    expect(out.toString().trim()).toBe('20 suspicious');
  }, 60_000);
});
