// npm run dev: installs what is missing and opens a browser with the extension in which edits show at once.
// npm run dev:firefox: the same in Firefox.
import { findBrowser } from './browsers.mjs';
import { ensurePackages } from './ensure.mjs';

const browser = process.argv[2] === 'firefox' ? 'firefox' : 'chrome';
try {
  ensurePackages();
  await findBrowser(browser === 'firefox' ? 'firefox' : 'chromium');
  // One process for everything, so that whatever ends it leaves nothing behind.
  const { register } = await import('tsx/esm/api');
  register();
  const { dev } = await import('../demo/dev.ts');
  await dev(browser);
  process.exit();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
