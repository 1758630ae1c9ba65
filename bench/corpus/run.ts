import { join } from 'node:path';
import { codesIn, type GroundTruth, readGroundTruth } from './ground-truth';
import { loadPicture } from './load';
import { type GroupResult, type Loss, lossesOf, slowest, type TimedPicture, tallyGroup } from './losses';
import { type ReaderName, readers } from './readers';
import { foundCodes, type Score, score } from './score';

/** A reader's figures on a corpus; times in milliseconds. */
export interface Result extends Score {
  medianMs: number;
  p95Ms: number;
  totalMs: number;
}

export interface CorpusResult {
  corpus: string;
  images: number;
  codes: number;
  readers: Record<ReaderName, Result>;
  /** What this reader found of each kind of picture, where the corpus sorts its pictures by kind. */
  groups: Record<string, GroupResult>;
  /** Codes that an engine alone reads and this reader does not. */
  lostToEngines: Loss[];
  /** The pictures that took this reader longest. */
  slowest: TimedPicture[];
}

interface Tally {
  score: Score;
  times: number[];
}

/** Called with what each reader made of one picture, and the milliseconds that it took. */
export type OnPicture = (
  entry: GroundTruth,
  scores: Record<ReaderName, Score>,
  ms: Record<ReaderName, number>,
) => void;

/** Reads every picture of `folder` with every reader, picture by picture in turns, and sums up. */
export async function runCorpus(folder: string, onPicture?: OnPicture): Promise<CorpusResult> {
  const entries = await readGroundTruth(folder);
  const names = Object.keys(readers) as ReaderName[];
  const tallies = perReader<Tally>(() => ({ score: { found: 0, wrong: 0, falseReads: 0 }, times: [] }));
  const groups: Record<string, GroupResult> = {};
  const lostToEngines: Loss[] = [];
  const timed: TimedPicture[] = [];
  let images = 0;
  let codes = 0;
  for (const entry of entries) {
    const picture = await loadPicture(join(folder, entry.file)).catch((error: unknown) => {
      console.error(`unreadable: ${join(folder, entry.file)}: ${String(error)}`);
    });
    if (!picture) continue;
    images++;
    codes += codesIn(entry);
    const scores = perReader<Score>(() => ({ found: 0, wrong: 0, falseReads: 0 }));
    const ms = perReader(() => 0);
    const found = perReader<boolean[]>(() => []);
    // Each picture starts with another reader, so that none always profits from warm caches.
    for (let offset = 0; offset < names.length; offset++) {
      const name = names[(images + offset) % names.length] as ReaderName;
      const start = performance.now();
      const reads = await readers[name](picture);
      ms[name] = performance.now() - start;
      scores[name] = score(reads, entry);
      found[name] = foundCodes(reads, entry);
      add(tallies[name], scores[name], ms[name]);
    }
    tallyGroup(groups, entry, found.this);
    lostToEngines.push(...lossesOf(entry, found));
    timed.push({ file: entry.file, ms });
    onPicture?.(entry, scores, ms);
  }
  const sums = mapReaders(tallies, summary);
  return { corpus: folder, images, codes, readers: sums, groups, lostToEngines, slowest: slowest(timed) };
}

function add(tally: Tally, one: Score, ms: number): void {
  tally.score.found += one.found;
  tally.score.wrong += one.wrong;
  tally.score.falseReads += one.falseReads;
  tally.times.push(ms);
}

function summary({ score, times }: Tally): Result {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { ...score, medianMs: at(0.5), p95Ms: at(0.95), totalMs: round(sorted.reduce((a, b) => a + b, 0)) };
}

const round = (value: number) => Math.round(value * 100) / 100;

function perReader<T>(create: () => T): Record<ReaderName, T> {
  return { this: create(), jsqr: create(), zxing: create() };
}

function mapReaders<T, U>(from: Record<ReaderName, T>, change: (value: T) => U): Record<ReaderName, U> {
  return { this: change(from.this), jsqr: change(from.jsqr), zxing: change(from.zxing) };
}
