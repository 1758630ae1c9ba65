import { defineConfig } from 'vitest/config';

/** The unchanged production build in real browsers: one file at a time, each starts browsers of its own. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    setupFiles: ['scripts/url-can-parse.ts'],
    // The preview's engine by itself, request by request; the whole product's preview is in e2e/report. With
    // PREVIEW_ENGINE=1 it runs as well: a minute more, so it is for work on the engine.
    exclude: process.env.PREVIEW_ENGINE ? [] : ['e2e/preview-engine/**'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Real browsers on a busy machine: a test that fails twice is broken, one that fails once may have been starved.
    retry: 1,
  },
});
