import { processesOf, pssOf } from '../page/processes';

/** What the processes of one kind have used: seconds of one core since they began, and megabytes now. */
export interface Usage {
  seconds: number;
  megabytes: number;
}

/** The processes that draw pages, and those of the extension, of the browser with this profile. */
export async function usageOf(profile: string): Promise<{ page: Usage; extension: Usage }> {
  const page = { seconds: 0, megabytes: 0 };
  const extension = { seconds: 0, megabytes: 0 };
  for (const { pid, commandLine, cpuMs } of await processesOf(profile)) {
    if (!commandLine.includes('--type=renderer')) continue;
    const sum = commandLine.includes('--extension-process') ? extension : page;
    sum.seconds += cpuMs / 1000;
    sum.megabytes += await pssOf(pid);
  }
  return { page, extension };
}
