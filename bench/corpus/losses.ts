import { codesIn, type GroundTruth } from './ground-truth';
import type { ReaderName } from './readers';

/** What this reader found of one kind of picture. */
export interface GroupResult {
  codes: number;
  found: number;
}

/** A code that this reader lost although the engines named read it alone. */
export interface Loss {
  file: string;
  /** Its text, or its place in the ground truth where only positions are known. */
  code: string;
  engines: ReaderName[];
}

/** A picture and the milliseconds that each reader took for it. */
export interface TimedPicture {
  file: string;
  ms: Record<ReaderName, number>;
}

const engines: ReaderName[] = ['jsqr', 'zxing'];

/** The codes of a picture that an engine alone found and this reader did not. */
export function lossesOf(entry: GroundTruth, found: Record<ReaderName, boolean[]>): Loss[] {
  return found.this.flatMap((isFound, at) => {
    const by = engines.filter((name) => found[name][at]);
    if (isFound || by.length === 0) return [];
    return [{ file: entry.file, code: entry.texts?.[at] ?? `#${at}`, engines: by }];
  });
}

/** Counts a picture into its group; a picture without one, or without codes, into none. */
export function tallyGroup(groups: Record<string, GroupResult>, entry: GroundTruth, found: boolean[]): void {
  const codes = codesIn(entry);
  if (entry.group === undefined || codes === 0) return;
  const group = groups[entry.group] ?? { codes: 0, found: 0 };
  group.codes += codes;
  group.found += found.filter(Boolean).length;
  groups[entry.group] = group;
}

/** Mean of the groups' shares, 0 to 1, each group counted alike however many codes it has; nothing without groups. */
export function macroAverage(groups: Record<string, GroupResult>): number | undefined {
  const shares = Object.values(groups).map(({ codes, found }) => found / codes);
  return shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : undefined;
}

/** The ten pictures that took this reader longest, longest first. */
export function slowest(pictures: TimedPicture[]): TimedPicture[] {
  return pictures.toSorted((a, b) => b.ms.this - a.ms.this).slice(0, 10);
}
