import { processesOf, pssOf } from './processes';

/**
 * The memory of a browser and all its processes: the sum of their proportional set sizes, which counts what
 * several share once.
 *
 * @param profile the `--user-data-dir` that distinguishes this browser from others
 * @returns megabytes; undefined where there is no `/proc`
 */
export async function memoryOf(profile: string): Promise<number | undefined> {
  const processes = await processesOf(profile);
  if (processes.length === 0) return undefined;
  let megabytes = 0;
  for (const { pid } of processes) megabytes += await pssOf(pid);
  return megabytes;
}
