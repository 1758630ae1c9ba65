import { readdirSync, readFileSync } from 'node:fs';

/** Empty for a process that has ended in the meantime. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The processes of the browser with this profile folder. */
function processesOf(profile: string): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const members = new Set(pids.filter((pid) => read(`/proc/${pid}/cmdline`).includes(profile)));
  for (let before = 0; before < members.size; ) {
    before = members.size;
    for (const pid of pids) {
      // The second field is a name in brackets, which may hold anything.
      const stat = read(`/proc/${pid}/stat`);
      if (members.has(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))) members.add(pid);
    }
  }
  return [...members];
}

/**
 * Watches how much memory of its own a browser takes, in all processes that it has now; a worker lives in one of them.
 *
 * @returns what to call at the end, which tells how much more it was at most than at the beginning, in megabytes
 */
export function watchMemory(profile: string): () => number | undefined {
  if (process.platform !== 'linux') return () => undefined;
  const pids = processesOf(profile);
  const now = () => {
    let kilobytes = 0;
    for (const pid of pids)
      kilobytes += Number(/^RssAnon:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
    return kilobytes / 1000;
  };
  const before = now();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, now());
  }, 20);
  return () => {
    clearInterval(timer);
    return most - before;
  };
}
