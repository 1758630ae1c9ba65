import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

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

/**
 * Runs a command in the project's folder.
 *
 * @param {string} command
 * @param {{ quiet?: boolean, env?: Record<string, string> }} [options]
 * @throws when it fails
 */
export function run(command, { quiet = false, env = {} } = {}) {
  execSync(command, { cwd: ROOT, stdio: quiet ? 'pipe' : 'inherit', env: { ...process.env, ...env } });
}
