// npm run test:long: the tests that take too long for everyday work, in both browsers: the files that end in `.long.ts`.
import { BUILDS, runSteps } from './steps.mjs';

await runSteps([
  ...BUILDS,
  {
    name: 'Long tests in Chromium and Firefox',
    command: 'npx vitest run --config vitest.e2e.config.ts --project long',
  },
]);
