import { ensureBrowsers, ensurePackages, run } from './ensure.mjs';

/** One command of a longer run; with `quiet` its output is shown only where it fails. */
/** @typedef {{ name: string, command: string, quiet?: boolean }} Step */

/** Builds of both browsers, without which no test in a real browser can run. @type {Step[]} */
export const BUILDS = [
  { name: 'Build for Chrome', command: 'npx wxt build', quiet: true },
  { name: 'Build for Firefox', command: 'npx wxt build -b firefox', quiet: true },
];

/**
 * Installs what is missing and runs the steps one after the other; stops at the first failure, and then lets the
 * process end with 1. Says in its last line how many steps passed and failed.
 *
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  let passed = 0;
  try {
    ensurePackages();
    await ensureBrowsers();
    for (const { name, command, quiet = false } of steps) {
      const start = Date.now();
      console.log(`\n── ${name}`);
      run(command, { quiet });
      passed++;
      console.log(`   ${name}: passed in ${Math.round((Date.now() - start) / 1000)} s`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (error?.stdout) console.error(String(error.stdout), String(error.stderr ?? ''));
    process.exitCode = 1;
  }
  console.log(`\nsteps: ${passed} passed, ${steps.length - passed} failed`);
}
