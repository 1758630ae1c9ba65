import { readdir, readFile } from 'node:fs/promises';

/** What the processes of one kind have used: seconds of one core since they began, and megabytes now. */
export interface Usage {
  seconds: number;
  megabytes: number;
}

/** The kernel counts processor time in hundredths of a second on every Linux that Chromium runs on. */
const TICKS = 100;

/** The processes that draw pages, and those of the extension, of the browser with this profile. */
export async function usageOf(profile: string): Promise<{ page: Usage; extension: Usage }> {
  const page = { seconds: 0, megabytes: 0 };
  const extension = { seconds: 0, megabytes: 0 };
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await read(pid, 'cmdline');
    if (!command.includes('--type=renderer') || !(await belongsTo(pid, profile))) continue;
    const stat = await read(pid, 'stat');
    // The second field is a name in brackets, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const sum = command.includes('--extension-process') ? extension : page;
    sum.seconds += (Number(fields[11]) + Number(fields[12])) / TICKS;
    sum.megabytes += Number(/^Pss:\s+(\d+)/m.exec(await read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1000;
  }
  return { page, extension };
}

/** Renderers do not name the profile; one of their parents does. */
async function belongsTo(pid: string, profile: string): Promise<boolean> {
  for (let at = pid, depth = 0; Number(at) > 1 && depth < 5; depth++) {
    if ((await read(at, 'cmdline')).includes(profile)) return true;
    const stat = await read(at, 'stat');
    at = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '0';
  }
  return false;
}

/** Empty for a process that has ended in the meantime. */
function read(pid: string, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}
