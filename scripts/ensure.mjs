import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';

const ROOT = new URL('..', import.meta.url).pathname;
const LOCK = `${ROOT}package-lock.json`;
/** A copy of the lock file that node_modules was made from. */
const STAMP = `${ROOT}node_modules/.installed-lock.json`;

/** Installs the packages that are missing or no longer the locked ones, and the generated types. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
  const lock = readFileSync(LOCK, 'utf8');
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
    console.log('Installing packages …');
    execSync('npm ci', { cwd: ROOT, stdio: 'inherit' });
    writeFileSync(STAMP, lock);
  }
  run('npx wxt prepare', { quiet: true });
}

/** Looks for both browsers and installs what is missing. */
export async function ensureBrowsers() {
  await findBrowser('chromium');
  await findBrowser('firefox');
}

/** An argument as a shell takes it. @param {string} text */
export const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Runs a command in the project's folder.
 *
 * @param {string} command
 * @param {{ quiet?: boolean }} [options] `quiet` keeps its output for the error
 * @throws when it fails
 */
export function run(command, { quiet = false } = {}) {
  execSync(command, { cwd: ROOT, stdio: quiet ? 'pipe' : 'inherit' });
}
