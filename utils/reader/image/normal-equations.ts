/** Sums of a linear least-squares problem: as many rows as are added, for so many unknowns. */
export class NormalEquations {
  /** How many rows were added. */
  rows = 0;
  /** Sum of the squares of what the rows are to come to. */
  squares = 0;
  /** Sums of the products of each two values of a row, and of each with what the row is to come to. */
  readonly products: Float64Array;
  readonly targets: Float64Array;

  readonly unknowns: number;

  constructor(unknowns: number) {
    this.unknowns = unknowns;
    this.products = new Float64Array(unknowns * unknowns);
    this.targets = new Float64Array(unknowns);
  }

  /** Adds that the sum of `values`, each times its unknown, is to come to `target`. */
  add(values: Float64Array, target: number): void {
    const { unknowns, products, targets } = this;
    this.rows++;
    this.squares += target * target;
    for (let i = 0; i < unknowns; i++) {
      const value = values[i] ?? 0;
      if (value === 0) continue;
      targets[i] = (targets[i] ?? 0) + value * target;
      for (let j = 0; j < unknowns; j++) {
        products[i * unknowns + j] = (products[i * unknowns + j] ?? 0) + value * (values[j] ?? 0);
      }
    }
  }

  /** Adds to the sum of the products of two values. */
  addTo(one: number, other: number, product: number): void {
    const at = one * this.unknowns + other;
    this.products[at] = (this.products[at] ?? 0) + product;
  }

  /** By how much the sum of the squares of what is left grows when the unknowns are these, from where all are zero. */
  changeBy(solution: Float64Array): number {
    const { unknowns, products, targets } = this;
    let sum = 0;
    for (let i = 0; i < unknowns; i++) {
      sum -= 2 * (targets[i] ?? 0) * (solution[i] ?? 0);
      for (let j = 0; j < unknowns; j++)
        sum += (products[i * unknowns + j] ?? 0) * (solution[i] ?? 0) * (solution[j] ?? 0);
    }
    return sum;
  }

  /**
   * The unknowns for which the rows come closest, each held to its value in `near` as firmly as `hold` says for it.
   * Nothing where the rows do not determine them.
   */
  solve(near?: { values: Float64Array; hold: Float64Array }): Float64Array | undefined {
    const { unknowns } = this;
    const matrix = this.products.slice();
    const right = this.targets.slice();
    for (let i = 0; near && i < unknowns; i++) {
      const hold = near.hold[i] ?? 0;
      matrix[i * unknowns + i] = (matrix[i * unknowns + i] ?? 0) + hold;
      right[i] = (right[i] ?? 0) + hold * (near.values[i] ?? 0);
    }
    return solveSymmetric(matrix, right);
  }
}

const leastPivot = 1e-9;

/** Solves a positive definite system in place, by elimination. */
function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const count = right.length;
  for (let i = 0; i < count; i++) {
    const pivot = matrix[i * count + i] ?? 0;
    if (!(pivot > leastPivot)) return undefined;
    for (let j = i + 1; j < count; j++) {
      const factor = (matrix[j * count + i] ?? 0) / pivot;
      if (factor === 0) continue;
      for (let k = i; k < count; k++) {
        matrix[j * count + k] = (matrix[j * count + k] ?? 0) - factor * (matrix[i * count + k] ?? 0);
      }
      right[j] = (right[j] ?? 0) - factor * (right[i] ?? 0);
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    let rest = right[i] ?? 0;
    for (let j = i + 1; j < count; j++) rest -= (matrix[i * count + j] ?? 0) * (right[j] ?? 0);
    right[i] = rest / (matrix[i * count + i] ?? 1);
  }
  return right;
}
