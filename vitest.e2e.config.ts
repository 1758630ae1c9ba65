import { defineConfig } from 'vitest/config';

/** The unchanged production build in real browsers: one file at a time, each starts browsers of its own. */
export default defineConfig({
  test: {
    setupFiles: ['scripts/url-can-parse.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Real browsers on a busy machine: a test that fails twice is broken, one that fails once may have been starved.
    retry: 1,
    projects: [
      // Part of `npm test`.
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.e2e.ts'] } },
      // What takes minutes and guards one part by itself, for `npm run test:long`.
      { extends: true, test: { name: 'long', include: ['e2e/**/*.long.ts', 'scripts/**/*.long.ts'] } },
    ],
  },
});
