import type { DemoCost } from './demo-cost';
import type { Figures } from './measure';

/** How a gallery is visited: without an extension, with ours, with the one that it is compared with. */
export type Variant = 'alone' | 'ours' | 'baseline';

const NAMES: Record<Variant, string> = {
  alone: 'page alone',
  ours: 'with this extension',
  baseline: 'baseline: jsQR in the page',
};

/** The medians of one gallery, by variant. */
export interface GalleryResult {
  pictures: number;
  codes: number;
  variants: Record<Variant, Figures>;
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
    '| pictures | variant | marks / codes | first screen marked after | mark after its picture is in view: median, longest | long tasks more | blocking time more | layout shift more | fetched again | memory more: end, peak | … after the tab is closed |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const { pictures, codes, variants } of results) {
    for (const variant of ['ours', 'baseline'] as const) {
      const [own, alone] = [variants[variant], variants.alone];
      const cells = [
        pictures,
        NAMES[variant],
        `${own.marks} / ${codes}`,
        ms(own.firstScreenMs),
        `${ms(own.delayMedianMs)}, ${ms(own.delayMaxMs)}`,
        own.longTasks - alone.longTasks,
        ms(own.blockingMs - alone.blockingMs),
        (own.layoutShift - alone.layoutShift).toFixed(3),
        `${(own.refetches / pictures).toFixed(2)} × as many as pictures, ${kB(own.refetchedBytes)}`,
        `${more(own.memory, alone.memory)}, ${more(own.memoryPeak, alone.memoryPeak)}`,
        more(own.memoryClosed, alone.memoryClosed),
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
const more = (own: number | undefined, alone: number | undefined) =>
  own === undefined || alone === undefined ? '–' : `${Math.round(own - alone)} MB`;
