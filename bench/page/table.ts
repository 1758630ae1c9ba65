import type { DemoCost } from './demo-cost';
import type { Figures } from './measure';

export type Way = 'alone' | 'ours' | 'naive';

const NAMES: Record<Way, string> = {
  alone: 'page alone',
  ours: 'with this extension',
  naive: 'naive: jsQR in the page',
};

/** The medians of one gallery, by way. */
export interface GalleryResult {
  pictures: number;
  codes: number;
  ways: Record<Way, Figures>;
}

/** The middle one of several runs, figure by figure; undefined where nothing was measured. */
export function medians(runs: Figures[]): Figures {
  const [first] = runs;
  if (!first) throw new Error('no runs');
  const middle = Object.entries(first).map(([name, value]) => {
    const values = runs
      .map((run) => run[name as keyof Figures])
      .filter((one): one is number => typeof one === 'number')
      .toSorted((a, b) => a - b);
    return [name, values.length > 0 ? values[Math.floor(values.length / 2)] : value];
  });
  return Object.fromEntries(middle) as Figures;
}

/** The galleries as a Markdown table; what "more" is, is more than the page alone. */
export function galleryTable(results: GalleryResult[]): string {
  const lines = [
    '| pictures | way | marks / codes | first screen marked after | mark after its picture is in view: median, longest | long tasks more | blocking time more | layout shift more | fetched again | memory more: end, peak | … after the tab is closed |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const { pictures, codes, ways } of results) {
    for (const way of ['ours', 'naive'] as const) {
      const [own, base] = [ways[way], ways.alone];
      const cells = [
        pictures,
        NAMES[way],
        `${own.marks} / ${codes}`,
        ms(own.firstScreenMs),
        `${ms(own.lateMedianMs)}, ${ms(own.lateMostMs)}`,
        own.longTasks - base.longTasks,
        ms(own.blockingMs - base.blockingMs),
        (own.layoutShift - base.layoutShift).toFixed(3),
        own.requestsAgain === 0 ? '–' : `${own.requestsAgain} pictures, ${kB(own.bytesAgain)}`,
        `${more(own.memory, base.memory)}, ${more(own.memoryPeak, base.memoryPeak)}`,
        more(own.memoryClosed, base.memoryClosed),
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  }
  return lines.join('\n');
}

/** What the content script costs on the demo page, as a Markdown table. */
export function demoTable(alone: DemoCost, ours: DemoCost, scriptBytes: number): string {
  const tasks = ({ longTasks }: DemoCost) =>
    longTasks.map((load) => (load.length === 0 ? 'none' : load.map(ms).join(' + '))).join('; ');
  return [
    '| demo page | |',
    '|---|---|',
    `| content script | ${(scriptBytes / 1000).toFixed(1)} kB |`,
    `| long tasks by load, page alone | ${tasks(alone)} |`,
    `| long tasks by load, with this extension | ${tasks(ours)} |`,
    `| content script: all its time, longest stretch at a time | ${ms(ours.script?.totalMs)}, ${ms(ours.script?.longestMs)} |`,
    `| layout shift, alone and with this extension | ${Math.max(...alone.layoutShift).toFixed(3)}, ${Math.max(...ours.layoutShift).toFixed(3)} |`,
  ].join('\n');
}

const ms = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(value)} ms`);
const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
const more = (own: number | undefined, base: number | undefined) =>
  own === undefined || base === undefined ? '–' : `${Math.round(own - base)} MB`;
