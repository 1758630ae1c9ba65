import type { Motion } from './moving-pages';
import type { Watched, WatchedBy } from './witness-cost';

/** What looking at one page costs, the middle of several runs. */
export interface WitnessRow {
  motion: Motion;
  captures: number;
  workerMs: number;
  /** Of all processes of the browser, with the extension as a multiple of without. */
  cpuRatio: number;
  cpuMs: Record<WatchedBy, number>;
  longTasks: Record<WatchedBy, number>;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The medians of all runs, by what moves on the page. */
export function witnessRows(results: Record<Motion, Record<WatchedBy, Watched[]>>): WitnessRow[] {
  return (Object.entries(results) as [Motion, Record<WatchedBy, Watched[]>][]).map(
    ([motion, { alone, ours }]) => {
      const of = (runs: Watched[], name: keyof Watched) => median(runs.map((run) => run[name]));
      const cpuMs = { alone: of(alone, 'cpuMs'), ours: of(ours, 'cpuMs') };
      return {
        motion,
        captures: of(ours, 'captures'),
        workerMs: of(ours, 'workerMs'),
        cpuRatio: cpuMs.ours / cpuMs.alone,
        cpuMs,
        longTasks: { alone: of(alone, 'longTasks'), ours: of(ours, 'longTasks') },
      };
    },
  );
}

/** What looking at the screen costs, as a Markdown table. */
export function witnessTable(rows: WitnessRow[]): string {
  const lines = rows.map(({ motion, captures, workerMs, cpuRatio, cpuMs, longTasks }) =>
    [
      '',
      motion,
      captures.toFixed(0),
      `${workerMs.toFixed(0)} ms`,
      `${cpuRatio.toFixed(2)} × (${cpuMs.ours.toFixed(0)} ms, ${cpuMs.alone.toFixed(0)} ms)`,
      `${longTasks.ours.toFixed(0)}, ${longTasks.alone.toFixed(0)}`,
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return [
    '| a page, for a minute | captures | workers | processor time of the browser: with, without this extension | long tasks: with, without |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
