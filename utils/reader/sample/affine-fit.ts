import type { AffineFit, SamplingGrid } from './grid-types';

const stiffness = 2; // how much a slope must be borne out by nodes before it is believed

/** Least squares over the fitted nodes near by; held towards no slope where they are few. */
export function affineAt(grid: SamplingGrid, fitted: Uint8Array, column: number, row: number): AffineFit {
  const { size, spacing, dx, dy } = grid;
  let count = 0;
  const sum = { i: 0, j: 0, ii: 0, jj: 0, ij: 0, x: 0, y: 0, ix: 0, iy: 0, jx: 0, jy: 0 };
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      const [c, r] = [column + i, row + j];
      if (c < 0 || r < 0 || c >= size || r >= size) continue;
      const other = r * size + c;
      if (!fitted[other]) continue;
      const [x, y] = [dx[other] ?? 0, dy[other] ?? 0];
      count++;
      sum.i += i;
      sum.j += j;
      sum.ii += i * i;
      sum.jj += j * j;
      sum.ij += i * j;
      sum.x += x;
      sum.y += y;
      sum.ix += i * x;
      sum.iy += i * y;
      sum.jx += j * x;
      sum.jy += j * y;
    }
  }
  if (count === 0) return { x: 0, y: 0, xByColumn: 0, xByRow: 0, yByColumn: 0, yByRow: 0 };
  const a = sum.ii - (sum.i * sum.i) / count + stiffness;
  const b = sum.ij - (sum.i * sum.j) / count;
  const d = sum.jj - (sum.j * sum.j) / count + stiffness;
  const determinant = a * d - b * b;
  const [px, qx] = [sum.ix - (sum.i * sum.x) / count, sum.jx - (sum.j * sum.x) / count];
  const [py, qy] = [sum.iy - (sum.i * sum.y) / count, sum.jy - (sum.j * sum.y) / count];
  const [xi, xj] = [(px * d - qx * b) / determinant, (qx * a - px * b) / determinant];
  const [yi, yj] = [(py * d - qy * b) / determinant, (qy * a - py * b) / determinant];
  return {
    x: (sum.x - xi * sum.i - xj * sum.j) / count,
    y: (sum.y - yi * sum.i - yj * sum.j) / count,
    xByColumn: xi / spacing,
    xByRow: xj / spacing,
    yByColumn: yi / spacing,
    yByRow: yj / spacing,
  };
}
