import { LETTER_PLACES, PLACES } from '../../../utils/signals/name-model/features';
import type { Example } from './examples';

export interface Model {
  weights: Float32Array;
  bias: number;
}

/** Chosen by cross-validation, coarsely: doubling or halving any of them changes little. */
const RATE = 0.1;
const SPARSITY = 0.5;
const SHRINKAGE = 8;
const PASSES = 5;

/**
 * Logistic regression by follow-the-regularised-leader (McMahan et al., "Ad Click Prediction", 2013): a rate for each
 * weight that falls as it is learnt, and pulls to zero that leave rare features without weight.
 */
export function learn(examples: readonly Example[], random: () => number): Model {
  const pulls = new Float64Array(PLACES);
  const squares = new Float64Array(PLACES);
  const weights = new Float32Array(PLACES);
  const model = { weights, bias: 0 };
  let biasSquares = 1;
  const settle = (place: number): number => {
    const pull = pulls[place] ?? 0;
    if (Math.abs(pull) <= SPARSITY) return 0;
    return -(pull - Math.sign(pull) * SPARSITY) / ((1 + Math.sqrt(squares[place] ?? 0)) / RATE + SHRINKAGE);
  };
  const order = examples.map((_, at) => at);
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const one = examples[at];
      if (!one) continue;
      let score = model.bias;
      for (const place of one.places) {
        weights[place] = settle(place);
        score += weights[place] ?? 0;
      }
      const gradient = (1 / (1 + Math.exp(-score)) - (one.kind === 'deceptive' ? 1 : 0)) * one.weight;
      for (const place of one.places) {
        const before = squares[place] ?? 0;
        const after = before + gradient * gradient;
        const change = (Math.sqrt(after) - Math.sqrt(before)) / RATE;
        pulls[place] = (pulls[place] ?? 0) + gradient - change * (weights[place] ?? 0);
        squares[place] = after;
      }
      biasSquares += gradient * gradient;
      model.bias -= (RATE * gradient) / Math.sqrt(biasSquares);
    }
  }
  for (let place = 0; place < PLACES; place += 1) weights[place] = settle(place);
  return model;
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

export function score({ weights, bias }: Model, { places }: Example): number {
  let sum = bias;
  for (const place of places) sum += weights[place] ?? 0;
  return sum;
}

/** A part of a model in few levels. */
export interface Quantised {
  levels: number[];
  /** 0 for none, from 1 on the levels, and on for the same below zero. */
  numbers: number[];
}

/** The model with its weights brought to levels, and both tables' levels. */
export function quantise(
  model: Model,
  examples: readonly Example[],
): { model: Model; letters: Quantised; facts: Quantised } {
  const times = new Float64Array(PLACES);
  for (const { places } of examples) for (const place of places) times[place] = (times[place] ?? 0) + 1;
  const letters = toLevels(model.weights.subarray(0, LETTER_PLACES), times.subarray(0, LETTER_PLACES), 4);
  const facts = toLevels(model.weights.subarray(LETTER_PLACES), times.subarray(LETTER_PLACES), 31);
  const weights = Float32Array.from(
    [letters, facts].flatMap(({ levels, numbers }) => {
      const values = [0, ...levels, ...levels.map((level) => -level)];
      return numbers.map((number) => values[number] ?? 0);
    }),
  );
  return { model: { weights, bias: model.bias }, letters, facts };
}

/** Levels that lie where the weights do (Lloyd 1957), each weight counting by the root of how often it is seen. */
function toLevels(weights: Float32Array, times: Float64Array, count: number): Quantised {
  const sizes = Array.from(weights, (weight, at) => ({
    size: Math.abs(weight),
    much: Math.sqrt(times[at] ?? 0),
  }))
    .filter(({ size, much }) => size > 0 && much > 0)
    .sort((a, b) => a.size - b.size);
  const all = sizes.reduce((sum, { much }) => sum + much, 0);
  let levels: number[] = [];
  let reached = 0;
  for (const { size, much } of sizes) {
    reached += much;
    while (levels.length < count && reached >= (all * (levels.length + 1)) / (count + 0.5)) levels.push(size);
  }
  while (levels.length < count) levels.push(sizes.at(-1)?.size ?? 1);
  for (let round = 0; round < 60; round += 1) {
    const sums = new Float64Array(count + 1);
    const counts = new Float64Array(count + 1);
    for (const { size, much } of sizes) {
      const level = nearest(levels, size);
      sums[level] = (sums[level] ?? 0) + size * much;
      counts[level] = (counts[level] ?? 0) + much;
    }
    levels = levels.map((level, at) =>
      counts[at + 1] ? (sums[at + 1] ?? 0) / (counts[at + 1] ?? 1) : level,
    );
  }
  levels = levels.map((level) => Math.round(level * 1000) / 1000);
  const numbers = Array.from(weights, (weight) => {
    const level = nearest(levels, Math.abs(weight));
    return level > 0 && weight < 0 ? level + count : level;
  });
  return { levels, numbers };
}

/** The number of the nearest level, 0 for nothing. */
function nearest(levels: readonly number[], size: number): number {
  let level = 0;
  while (level < levels.length) {
    const above = levels[level] ?? 0;
    const below = level === 0 ? 0 : (levels[level - 1] ?? 0);
    if (size < (above + below) / 2) break;
    level += 1;
  }
  return level;
}
