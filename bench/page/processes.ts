import { readdir, readFile } from 'node:fs/promises';

/** A process of a browser. */
export interface BrowserProcess {
  pid: number;
  commandLine: string;
  /** Time on a processor since it began, in milliseconds, to ten. */
  cpuMs: number;
}

/** What Linux counts processor time in, per second. */
const TICKS = 100;

/**
 * A browser and all its processes.
 *
 * @param profile the `--user-data-dir` that distinguishes this browser from others
 * @returns none where there is no `/proc`
 */
export async function processesOf(profile: string): Promise<BrowserProcess[]> {
  const pids = await readdir('/proc').catch(() => []);
  const all: (BrowserProcess & { parent: number })[] = [];
  const members = new Set<number>();
  for (const pid of pids.map(Number).filter(Number.isInteger)) {
    const stat = await readProcFile(`/proc/${pid}/stat`);
    if (!stat) continue;
    // The second field is a name in brackets, which may hold anything.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [, parent = 0] = fields;
    const [user = 0, system = 0] = fields.slice(11);
    const commandLine = await readProcFile(`/proc/${pid}/cmdline`);
    all.push({ pid, parent, commandLine, cpuMs: ((user + system) * 1000) / TICKS });
    if (commandLine.includes(profile)) members.add(pid);
  }
  for (let before = -1; before < members.size; ) {
    before = members.size;
    for (const { pid, parent } of all) if (members.has(parent)) members.add(pid);
  }
  return all.filter(({ pid }) => members.has(pid));
}

/** Empty for a process that has ended in the meantime. */
export function readProcFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** The proportional set size of a process, which counts what several share once, in megabytes. */
export async function pssOf(pid: number): Promise<number> {
  const rollup = await readProcFile(`/proc/${pid}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1000;
}
