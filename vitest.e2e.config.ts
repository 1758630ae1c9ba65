import { defineConfig } from 'vitest/config';

/**
 * The unchanged production build in real browsers: two files side by side, since most of a test is waiting; each starts
 * browsers and servers of its own.
 */
export default defineConfig({
  test: {
    setupFiles: ['scripts/url-can-parse.ts'],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Real browsers on a busy machine: whatever is waited for may take long.
    expect: { poll: { timeout: 20_000, interval: 100 } },
    projects: [
      // Part of `npm test`.
      { extends: true, test: { name: 'e2e', include: ['e2e/**/*.e2e.ts'] } },
      // What takes minutes and guards one part by itself, for `npm run test:long`.
      { extends: true, test: { name: 'long', include: ['e2e/**/*.long.ts', 'scripts/**/*.long.ts'] } },
    ],
  },
});
