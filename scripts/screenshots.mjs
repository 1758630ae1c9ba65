// npm run screenshots: pictures of the real product for the README and for the shops, with a Korean font where none is.
import { findBrowser } from './browsers.mjs';
import { ensurePackages, run } from './ensure.mjs';
import { ensureKoreanFont } from './fonts.mjs';

try {
  ensurePackages();
  await findBrowser('chromium');
  ensureKoreanFont();
  run('npx wxt build', { quiet: true });
  run('npx tsx demo/screenshots.ts');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
