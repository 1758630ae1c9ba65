// npm test: installs what is missing and runs everything but the long tests, the quickest first; stops at the first
// failure.
import { BUILDS, runSteps } from './steps.mjs';

await runSteps([
  { name: 'Types', command: 'npx tsc --noEmit' },
  { name: 'Lint', command: 'npx biome check --error-on-warnings .' },
  { name: 'Unused code', command: 'npx knip' },
  { name: 'Unit tests', command: 'npx vitest run' },
  ...BUILDS,
  { name: 'Check of the Firefox package', command: 'node scripts/lint-package.mjs' },
  {
    name: 'Whole product in Chromium and Firefox',
    command: 'npx vitest run --config vitest.e2e.config.ts --project e2e',
  },
]);
