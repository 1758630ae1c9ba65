// npm run test:e2e [PART …]: the tests in real browsers whose file's path contains a part, the long ones too; without a
// part those that `npm test` runs. Builds first what is older than its sources.
import { readdirSync, statSync } from 'node:fs';
import { ensureBrowsers, ensurePackages, quote, run } from './ensure.mjs';

const ROOT = new URL('..', import.meta.url).pathname;
/** What a build is made of. */
const SOURCES = [
  'entrypoints',
  'components',
  'utils',
  'public',
  'assets',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];

/** When the newest file of what a build is made of was written, in milliseconds since 1970. */
function newestSource() {
  const files = SOURCES.flatMap((source) => {
    const path = `${ROOT}${source}`;
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`);
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** When a browser's build was made; the script is written anew each time. */
function builtAt(browser) {
  return statSync(`${ROOT}.output/${browser}-mv3/background.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

const parts = process.argv.slice(2);
try {
  ensurePackages();
  await ensureBrowsers();
  const changed = newestSource();
  for (const browser of ['chrome', 'firefox']) {
    if (builtAt(browser) > changed) continue;
    console.log(`Building for ${browser} …`);
    run(`npx wxt build -b ${browser}`, { quiet: true });
  }
  const which = parts.length > 0 ? parts.map(quote).join(' ') : '--project e2e';
  run(`npx vitest run --config vitest.e2e.config.ts ${which}`);
} catch (error) {
  // Tests that failed have said so themselves.
  if (error?.stderr) console.error(String(error.stderr));
  else if (error?.status === undefined) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
