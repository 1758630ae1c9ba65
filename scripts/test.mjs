// npm test: installs what is missing and runs everything, the quickest first; stops at the first failure.
import { findBrowser } from './browsers.mjs';
import { ensurePackages, run } from './ensure.mjs';

const STEPS = [
  ['Types', 'npx tsc --noEmit'],
  ['Lint', 'npx biome check --error-on-warnings .'],
  ['Unit tests', 'npx vitest run'],
  ['Build for Chrome', 'npx wxt build', true],
  ['Build for Firefox', 'npx wxt build -b firefox', true],
  ['Check of the Firefox package', 'node scripts/lint-package.mjs'],
  ['Whole product in Chromium and Firefox', 'npx vitest run --config vitest.e2e.config.ts'],
];

let passed = 0;
try {
  ensurePackages();
  await findBrowser('chromium');
  await findBrowser('firefox');
  for (const [name, command, quiet] of STEPS) {
    const start = Date.now();
    console.log(`\n── ${name}`);
    run(command, { quiet: quiet === true });
    passed++;
    console.log(`   ${name}: passed in ${Math.round((Date.now() - start) / 1000)} s`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error?.stdout) console.error(String(error.stdout), String(error.stderr ?? ''));
  process.exitCode = 1;
}
console.log(`\nsteps: ${passed} passed, ${STEPS.length - passed} failed`);
