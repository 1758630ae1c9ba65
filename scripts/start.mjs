// npm start: installs what is missing, builds, and runs the main job in a real browser on a demo page.
import { findBrowser } from './browsers.mjs';
import { ensurePackages, run } from './ensure.mjs';

try {
  ensurePackages();
  await findBrowser('chromium');
  run('npx wxt build', { quiet: true });
  run('npx tsx demo/run.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
