import { readdir, readFile } from 'node:fs/promises';

interface Process {
  pid: number;
  parent: number;
}

/**
 * The memory of a browser and all its processes: the sum of their proportional set sizes, which counts what
 * several share once.
 *
 * @param profile the `--user-data-dir` that distinguishes this browser from others
 * @returns megabytes; undefined where there is no `/proc`
 */
export async function memoryOf(profile: string): Promise<number | undefined> {
  const pids = await readdir('/proc').catch(() => []);
  const processes: Process[] = [];
  const members = new Set<number>();
  for (const pid of pids.map(Number).filter(Number.isInteger)) {
    const stat = await read(`/proc/${pid}/stat`);
    if (!stat) continue;
    // The second field is a name in brackets, which may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    processes.push({ pid, parent });
    if ((await read(`/proc/${pid}/cmdline`)).includes(profile)) members.add(pid);
  }
  if (members.size === 0) return undefined;
  for (let before = 0; before < members.size; ) {
    before = members.size;
    for (const { pid, parent } of processes) if (members.has(parent)) members.add(pid);
  }
  let kilobytes = 0;
  for (const pid of members) {
    const rollup = await read(`/proc/${pid}/smaps_rollup`);
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1000;
}

/** Empty for a process that has ended in the meantime. */
function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
