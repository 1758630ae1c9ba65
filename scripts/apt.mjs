import { spawnSync } from 'node:child_process';

/**
 * Installs packages of Debian and its relatives.
 *
 * @param {...string} packages
 * @returns {boolean} false where there is no such installer, and where it fails
 */
export function installWithApt(...packages) {
  if (spawnSync('apt-get', ['--version']).status !== 0) return false;
  const sudo =
    process.getuid?.() === 0 || spawnSync('sudo', ['-n', 'true']).status !== 0 ? [] : ['sudo', '-n'];
  const run = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return spawnSync(command, rest, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run('update');
  return run('install', '-y', '--no-install-recommends', ...packages).status === 0;
}
