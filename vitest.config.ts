import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', '.output/**', '.cache/**', 'e2e/**'],
    setupFiles: ['scripts/url-can-parse.ts', 'scripts/browser-language.ts'],
    // A core for each; of itself it leaves one of two to nobody.
    maxWorkers: 2,
    // A test that hangs is found by then; how long one takes says what else the machine does.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
});
