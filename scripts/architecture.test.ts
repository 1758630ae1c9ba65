import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Each folder of `utils`, and the ones it may import from besides itself. The order is the way of the data. */
const MAY_IMPORT: Record<string, string[]> = {
  sources: ['reader/code', 'reader/matrix', 'payload/public-host'],
  reader: [],
  payload: [],
  signals: ['payload', 'reader/code'],
  verdict: ['payload', 'signals', 'virustotal/report', 'virustotal/look-up'],
  virustotal: ['store'],
  store: ['reader/code', 'signals/signal', 'virustotal'],
  registration: ['payload/public-host', 'signals/signal'],
  preview: ['payload/public-host', 'signals/signal'],
  pool: ['reader', 'sources', 'extension-api', 'messages'],
  marks: ['reader/code', 'messages'],
};

/** Folders that decide and touch nothing: no browser API, no document, and they run in plain Node. */
const PURE = ['reader', 'payload', 'signals', 'verdict', 'registration'];
const PURE_FILES = [
  'virustotal/map-v3',
  'virustotal/map-v2',
  'virustotal/redact',
  'virustotal/machine',
  'virustotal/budget',
  'virustotal/freshness',
  'virustotal/address',
  'virustotal/words',
  'virustotal/disclosure',
];

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What a file imports, as paths from the root where they are relative. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/(?:^|\n)(?:import|export)[^'"`;]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    (match) => {
      const target = match[1] ?? match[2] ?? '';
      return target.startsWith('.')
        ? relative(ROOT, join(ROOT, dirname(file), target))
            .split(sep)
            .join('/')
        : target;
    },
  );
}

const isTestHelp = (file: string) => /(testing|test-help|\.fixtures?)/.test(file);

describe('the way of the data', () => {
  it.each(Object.keys(MAY_IMPORT))('utils/%s imports only what stands before it', (folder) => {
    const allowed = [folder, ...(MAY_IMPORT[folder] ?? [])].map((one) => `utils/${one}`);
    const wrong = [...sourcesIn('utils')]
      .filter((file) => file.startsWith(`utils/${folder}/`) || file === `utils/${folder}.ts`)
      .filter((file) => !isTestHelp(file))
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (target) =>
              target.startsWith('utils/') || /^(components|entrypoints|e2e|demo|stand-ins)\//.test(target),
          )
          .filter((target) => !allowed.some((one) => target === one || target.startsWith(`${one}/`)))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('knows every folder of utils', () => {
    const folders = readdirSync(join(ROOT, 'utils'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('keeps the product apart from what tests and shows it', () => {
    const wrong = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
      sourcesIn(folder).flatMap((file) =>
        importsOf(file)
          .filter((target) => /^(e2e|demo|stand-ins|bench|scripts)\//.test(target))
          .map((target) => `${file} → ${target}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the pure parts', () => {
  const files = sourcesIn('utils').filter(
    (file) =>
      PURE.some((folder) => file.startsWith(`utils/${folder}/`) || file === `utils/${folder}.ts`) ||
      PURE_FILES.some((one) => file === `utils/${one}.ts`),
  );

  it('use no browser API', () => {
    const wrong = files.filter((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /'#imports'|\b(browser|chrome)\.\w+[.(]|\b(document|window)\.\w|localStorage|indexedDB/.test(
        code,
      );
    });
    expect(wrong).toEqual([]);
  });

  it('run in plain Node, with the network refused', () => {
    const script = `
      import { Socket } from 'node:net';
      const refuse = () => { throw new Error('no network'); };
      Socket.prototype.connect = refuse;
      for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
        Object.defineProperty(globalThis, name, { value: refuse });
      }
      const root = ${JSON.stringify(`${ROOT}/`)};
      for (const file of ${JSON.stringify(files)}) await import(root + file);
      const { parsePayload } = await import(root + 'utils/payload/payload.ts');
      const { describePayload } = await import(root + 'utils/payload/describe.ts');
      const { readAddress } = await import(root + 'utils/payload/address.ts');
      const { findSignals } = await import(root + 'utils/signals/find.ts');
      const { decide } = await import(root + 'utils/verdict.ts');
      const { fixtureLines, unescapeFixture } = await import(root + 'utils/payload/fixtures/read.ts');
      const kinds = new Set();
      for (const line of fixtureLines(new URL('utils/payload/fixtures/examples.txt', 'file://' + root))) {
        const payload = parsePayload(unescapeFixture(line.split('\\t')[1]));
        kinds.add(payload.kind);
        describePayload(payload);
        if (payload.kind === 'web') readAddress(payload.url, { written: payload.written });
        decide({ payload, signals: findSignals({ payload }) });
      }
      const payload = parsePayload('https://paypal.com@evil.example/');
      console.log(kinds.size, decide({ payload, signals: findSignals({ payload }) }).level);
    `;
    const out = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: ROOT });
    expect(out.toString().trim()).toBe('19 suspicious');
  }, 60_000);
});

describe('the rules for every file', () => {
  const files = ['utils', 'components', 'entrypoints'].flatMap(sourcesIn);

  it('puts no stranger’s text into markup', () => {
    const wrong = files.filter((file) =>
      /innerHTML|insertAdjacentHTML|document\.write/i.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps files short enough to read at one go', () => {
    const long = files
      .filter((file) => !/\/data\/|fixtures/.test(file))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });
});
