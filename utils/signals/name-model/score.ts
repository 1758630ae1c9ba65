import { BIAS, FACTS, LETTERS, SURPRISE, THRESHOLD } from '../data/name-model';
import type { AddressParts } from './address-parts';
import { eachFeature, type FeaturePart, LETTER_PLACES, PLACES } from './features';
import { SURPRISE_FORM, type SurpriseTable } from './oddness';
import { readNumbers, readWeights } from './weights';

/** What the model makes of an address. */
export interface NameScore {
  /** How much likelier a deceptive page is, as a logarithm; at `THRESHOLD` and above a person is warned. */
  score: number;
  isSuspect: boolean;
  /** What each part adds to the score. */
  parts: Record<FeaturePart, number>;
}

let weights: Float32Array | undefined;
let surprise: SurpriseTable | undefined;

function modelWeights(): Float32Array {
  if (weights) return weights;
  weights = new Float32Array(PLACES);
  readWeights(LETTERS, weights, 0);
  readWeights(FACTS, weights, LETTER_PLACES);
  return weights;
}

function surpriseTable(): SurpriseTable {
  surprise ??= Uint8Array.from(readNumbers(SURPRISE, SURPRISE_FORM), (number) => number + 1);
  return surprise;
}

/**
 * Scores an address by how its name and path are written: a logistic regression over runs of letters, words and
 * shapes (scripts/data/name-model). It knows no site and asks nothing.
 */
export function scoreAddress(address: AddressParts): NameScore {
  const all = modelWeights();
  const seen = new Set<number>();
  const parts: NameScore['parts'] = { name: 0, before: 0, suffix: 0, path: 0 };
  let score = BIAS;
  eachFeature(address, surpriseTable(), (place, part) => {
    if (seen.has(place)) return;
    seen.add(place);
    const weight = all[place] ?? 0;
    score += weight;
    parts[part] += weight;
  });
  return { score, isSuspect: score >= THRESHOLD, parts };
}
