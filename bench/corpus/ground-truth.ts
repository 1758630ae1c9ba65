import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Point } from '../../utils/reader/code';

/** One picture of a corpus folder and what is known of it: the texts of its codes, or where they are. */
export interface GroundTruth {
  file: string;
  /** The kind of picture, where the corpus sorts its pictures by kind. */
  group?: string;
  texts?: string[];
  quads?: Point[][];
}

/** The entries of a folder's `truth.json`, in its order. Throws when the file is missing or not of that form. */
export async function readGroundTruth(folder: string): Promise<GroundTruth[]> {
  const groundTruth: unknown = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
  if (typeof groundTruth !== 'object' || groundTruth === null)
    throw new Error(`${folder}/truth.json is not an object`);
  const present = new Set(await readdir(folder, { recursive: true }));
  return Object.entries(groundTruth).map(([file, value]) => {
    if (!present.has(file)) console.error(`missing: ${join(folder, file)}`);
    return groundTruthOf(file, value);
  });
}

function groundTruthOf(file: string, value: unknown): GroundTruth {
  const { texts, quads, group } = (value ?? {}) as { texts?: unknown; quads?: unknown; group?: unknown };
  const kind = typeof group === 'string' ? { group } : {};
  if (Array.isArray(texts)) return { file, ...kind, texts: texts.map(String) };
  if (Array.isArray(quads)) return { file, ...kind, quads: quads as Point[][] };
  throw new Error(`${file}: neither texts nor quads`);
}

/** How many codes the picture holds. */
export function codesIn(entry: GroundTruth): number {
  return entry.texts?.length ?? entry.quads?.length ?? 0;
}
