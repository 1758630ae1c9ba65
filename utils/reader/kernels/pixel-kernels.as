// The loops over all pixels of an image, in AssemblyScript; `npm run kernels` makes `wasm.ts` of it.
// All work on bytes in the module's own memory, at the addresses they are given. What each must give is said by the
// function of the same job in `utils/reader/image` or `utils/reader/detect`, which is held against it by a test.

/** RGBA to lightness, Rec. 601 in 256ths, of `count` pixels; 1 when every alpha is at least 250, else 0. `to` has room for 15 more. */
export function luminance(from: usize, to: usize, count: i32): i32 {
  const weights = i16x8(77, 150, 29, 0, 77, 150, 29, 0);
  const colour = i32x4.splat(0x00ffffff);
  let alphas = i8x16.splat(-1);
  let at = 0;
  for (; at + 16 <= count; at += 16, from += 64) {
    const a = v128.load(from);
    const b = v128.load(from, 16);
    const c = v128.load(from, 32);
    const d = v128.load(from, 48);
    alphas = i8x16.min_u(alphas, v128.or(i8x16.min_u(i8x16.min_u(a, b), i8x16.min_u(c, d)), colour));
    const ab = i16x8.narrow_i32x4_s(four(a, weights), four(b, weights));
    const cd = i16x8.narrow_i32x4_s(four(c, weights), four(d, weights));
    v128.store(to + at, i8x16.narrow_i16x8_u(ab, cd));
  }
  let least: u32 = 255;
  for (let lane = 0; lane < 4; lane++) {
    const word = <u32>i32x4.extract_lane(alphas, 0);
    least = min(least, word >> 24);
    alphas = v128.shuffle<i32>(alphas, alphas, 1, 2, 3, 0);
  }
  for (; at < count; at++, from += 4) {
    const word = load<u32>(from);
    least = min(least, word >> 24);
    store<u8>(to + at, ((word & 255) * 77 + ((word >> 8) & 255) * 150 + ((word >> 16) & 255) * 29) >> 8);
  }
  return least >= 250 ? 1 : 0;
}

// @ts-ignore: decorator
@inline
function four(pixels: v128, weights: v128): v128 {
  const low = i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(pixels), weights);
  const high = i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(pixels), weights);
  return i32x4.shr_u(i32x4.add(v128.shuffle<i32>(low, high, 0, 2, 4, 6), v128.shuffle<i32>(low, high, 1, 3, 5, 7)), 8);
}

/** RGBA of `count` pixels laid on an opaque colour (a pixel as a word), in their place; each share of 255 rounded. */
export function lay(pixels: usize, count: i32, background: i32): void {
  const under = i16x8.extend_low_i8x16_u(i32x4.splat(background));
  const opaque = i32x4.splat(0xff000000);
  let at = 0;
  for (; at + 4 <= count; at += 4, pixels += 16) v128.store(pixels, laid(v128.load(pixels), under, opaque));
  for (; at < count; at++, pixels += 4)
    store<i32>(pixels, i32x4.extract_lane(laid(i32x4.splat(load<i32>(pixels)), under, opaque), 0));
}

// @ts-ignore: decorator
@inline
function laid(over: v128, under: v128, opaque: v128): v128 {
  const alphas = v128.shuffle<u8>(over, over, 3, 3, 3, 3, 7, 7, 7, 7, 11, 11, 11, 11, 15, 15, 15, 15);
  const low = mixed(i16x8.extend_low_i8x16_u(over), under, i16x8.extend_low_i8x16_u(alphas));
  const high = mixed(i16x8.extend_high_i8x16_u(over), under, i16x8.extend_high_i8x16_u(alphas));
  return v128.or(i8x16.narrow_i16x8_u(low, high), opaque);
}

// @ts-ignore: decorator
@inline
function mixed(over: v128, under: v128, alpha: v128): v128 {
  const rest = i16x8.sub(i16x8.splat(255), alpha);
  const sum = i16x8.add(i16x8.add(i16x8.mul(over, alpha), i16x8.mul(under, rest)), i16x8.splat(127));
  // A 255th, exact for all that these can come to.
  return i16x8.shr_u(i16x8.add(i16x8.add(sum, i16x8.splat(1)), i16x8.shr_u(sum, 8)), 8);
}

/** The mean of each square of 2 × 2, rounded down. */
export function halve(from: usize, to: usize, width: i32, height: i32): void {
  const across = width >> 1;
  const down = height >> 1;
  for (let y = 0; y < down; y++) {
    const upper = from + 2 * y * width;
    const lower = upper + width;
    const row = to + y * across;
    let x = 0;
    for (; x + 8 <= across; x += 8) {
      const sum = i16x8.add(
        i16x8.extadd_pairwise_i8x16_u(v128.load(upper + 2 * x)),
        i16x8.extadd_pairwise_i8x16_u(v128.load(lower + 2 * x)),
      );
      const mean = i16x8.shr_u(sum, 2);
      v128.store64_lane(row + x, i8x16.narrow_i16x8_u(mean, mean), 0);
    }
    for (; x < across; x++) {
      const sum = <i32>load<u8>(upper + 2 * x) + load<u8>(upper + 2 * x + 1) + load<u8>(lower + 2 * x) + load<u8>(lower + 2 * x + 1);
      store<u8>(row + x, sum >> 2);
    }
  }
}

/** The mean of each square of `factor` on a side, rounded down. `sums` has room for a word for each pixel of a row of `to`. */
export function reduce(from: usize, to: usize, width: i32, height: i32, factor: i32, sums: usize): void {
  const across = width / factor;
  const down = height / factor;
  const count = factor * factor;
  for (let y = 0; y < down; y++) {
    memory.fill(sums, 0, across << 2);
    for (let line = 0; line < factor; line++) {
      let pixel = from + (y * factor + line) * width;
      for (let x = 0; x < across; x++) {
        let sum = 0;
        for (const end = pixel + factor; pixel < end; pixel++) sum += <i32>load<u8>(pixel);
        const at = sums + (x << 2);
        store<i32>(at, load<i32>(at) + sum);
      }
    }
    const row = to + y * across;
    for (let x = 0; x < across; x++) store<u8>(row + x, load<i32>(sums + (x << 2)) / count);
  }
}

/** Each of `length` bytes replaced in its place through a table of 256. */
export function mapTones(pixels: usize, length: i32, table: usize): void {
  for (const end = pixels + length; pixels < end; pixels++)
    store<u8>(pixels, load<u8>(table + load<u8>(pixels)));
}

/** The darkest of each pixel and those one `stride` before and after; the first and the last `stride` stay as they are in `to`. */
export function darkest(from: usize, to: usize, length: i32, stride: i32): void {
  let at = stride;
  for (; at + 16 <= length - stride; at += 16) {
    const least = i8x16.min_u(v128.load(from + at - stride), v128.load(from + at + stride));
    v128.store(to + at, i8x16.min_u(least, v128.load(from + at)));
  }
  for (; at < length - stride; at++)
    store<u8>(to + at, min(min(load<u8>(from + at - stride), load<u8>(from + at + stride)), load<u8>(from + at)));
}

/** The same for the lightest. */
export function lightest(from: usize, to: usize, length: i32, stride: i32): void {
  let at = stride;
  for (; at + 16 <= length - stride; at += 16) {
    const most = i8x16.max_u(v128.load(from + at - stride), v128.load(from + at + stride));
    v128.store(to + at, i8x16.max_u(most, v128.load(from + at)));
  }
  for (; at < length - stride; at++)
    store<u8>(to + at, max(max(load<u8>(from + at - stride), load<u8>(from + at + stride)), load<u8>(from + at)));
}

/** Weights 1, 2, 3, 2, 1 along a `stride`; two of it at either end stay as they are in `to`. */
export function tent(from: usize, to: usize, length: i32, stride: i32): void {
  const far = 2 * stride;
  const ninth = i16x8.splat(57);
  const half = i32x4.splat(256);
  let at = far;
  for (; at + 8 <= length - far; at += 8) {
    const outer = i16x8.add(v128.load8x8_u(from + at - far), v128.load8x8_u(from + at + far));
    const inner = i16x8.add(v128.load8x8_u(from + at - stride), v128.load8x8_u(from + at + stride));
    const own = v128.load8x8_u(from + at);
    const sum = i16x8.add(i16x8.add(outer, i16x8.shl(inner, 1)), i16x8.add(own, i16x8.shl(own, 1)));
    const low = i32x4.shr_u(i32x4.add(i32x4.extmul_low_i16x8_u(sum, ninth), half), 9);
    const high = i32x4.shr_u(i32x4.add(i32x4.extmul_high_i16x8_u(sum, ninth), half), 9);
    const words = i16x8.narrow_i32x4_u(low, high);
    v128.store64_lane(to + at, i8x16.narrow_i16x8_u(words, words), 0);
  }
  for (; at < length - far; at++) {
    const outer = <i32>load<u8>(from + at - far) + load<u8>(from + at + far);
    const inner = <i32>load<u8>(from + at - stride) + load<u8>(from + at + stride);
    store<u8>(to + at, ((outer + 2 * inner + 3 * <i32>load<u8>(from + at)) * 57 + 256) >> 9);
  }
}

// @ts-ignore: decorator
@inline
function moveRow(columns: usize, row: usize, width: i32, sign: i32): void {
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const values = v128.load8x8_u(row + x);
    const low = columns + (x << 2);
    const a = i32x4.extend_low_i16x8_u(values);
    const b = i32x4.extend_high_i16x8_u(values);
    v128.store(low, sign > 0 ? i32x4.add(v128.load(low), a) : i32x4.sub(v128.load(low), a));
    v128.store(low, sign > 0 ? i32x4.add(v128.load(low, 16), b) : i32x4.sub(v128.load(low, 16), b), 16);
  }
  for (; x < width; x++) {
    const at = columns + (x << 2);
    store<i32>(at, load<i32>(at) + sign * <i32>load<u8>(row + x));
  }
}

/**
 * Each pixel and the mean of the square of `radius` around it, by running sums: what is left of the difference between the
 * two, in quarters, times `gain`, with 128 for none; without a gain (0) the mean, rounded. `columns` has room for twice
 * `width` words.
 */
export function means(from: usize, to: usize, width: i32, height: i32, radius: i32, gain: f32, columns: usize): void {
  if (radius === 1 && !gain) return smooth(from, to, width, height, columns);
  const sums = columns + (width << 2);
  memory.fill(columns, 0, width << 2);
  for (let y = 0; y < min(radius, height); y++) moveRow(columns, from + y * width, width, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) moveRow(columns, from + (y + radius) * width, width, 1);
    if (y - radius - 1 >= 0) moveRow(columns, from + (y - radius - 1) * width, width, -1);
    const rows = min(height - 1, y + radius) - max(0, y - radius) + 1;
    sumRow(columns, sums, width, radius);
    meansOfSums(sums, width, radius, rows);
    writeRow(from + y * width, to + y * width, width, gain, sums);
  }
}

/** The mean of the square of three pixels on a side around each, rounded, in 16-bit sums. */
function smooth(from: usize, to: usize, width: i32, height: i32, columns: usize): void {
  const ninth = i16x8.splat(3641);
  for (let y = 0; y < height; y++) {
    const row = from + y * width;
    const above = y > 0 ? row - width : 0;
    const below = y + 1 < height ? row + width : 0;
    sumOfRows(row, above, below, width, columns);
    const rows = 1 + i32(above > 0) + i32(below > 0);
    const out = to + y * width;
    let x = 0;
    for (; x < width; x++) {
      if (x > 0 && rows === 3 && x + 9 <= width) {
        const at = columns + (x << 1);
        const sum = i16x8.add(i16x8.add(v128.load(at - 2), v128.load(at)), v128.load(at + 2));
        // Of nine, a mean never lies in the middle between two numbers, and is near enough to none for this to be exact.
        const mean = i16x8.q15mulr_sat_s(sum, ninth);
        v128.store64_lane(out + x, i8x16.narrow_i16x8_u(mean, mean), 0);
        x += 7;
        continue;
      }
      let sum = <i32>load<u16>(columns + (x << 1));
      let count = rows;
      if (x > 0) {
        sum += load<u16>(columns + ((x - 1) << 1));
        count += rows;
      }
      if (x + 1 < width) {
        sum += load<u16>(columns + ((x + 1) << 1));
        count += rows;
      }
      store<u8>(out + x, (2 * sum + count) / (2 * count));
    }
  }
}

/** The sum of a row with those before and after it, where there are any (not 0), as 16-bit numbers. */
function sumOfRows(row: usize, above: usize, below: usize, width: i32, sums: usize): void {
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    let sum = v128.load8x8_u(row + x);
    if (above) sum = i16x8.add(sum, v128.load8x8_u(above + x));
    if (below) sum = i16x8.add(sum, v128.load8x8_u(below + x));
    v128.store(sums + (x << 1), sum);
  }
  for (; x < width; x++) {
    let sum = <i32>load<u8>(row + x);
    if (above) sum += load<u8>(above + x);
    if (below) sum += load<u8>(below + x);
    store<u16>(sums + (x << 1), sum);
  }
}

/** The sum of the columns within `radius` of each. */
function sumRow(columns: usize, sums: usize, width: i32, radius: i32): void {
  let sum = 0;
  for (let x = 0; x < min(radius, width); x++) sum += load<i32>(columns + (x << 2));
  let x = 0;
  for (; x <= min(radius, width - 1); x++) {
    if (x + radius < width) sum += load<i32>(columns + ((x + radius) << 2));
    store<i32>(sums + (x << 2), sum);
  }
  for (; x < width - radius; x++) {
    sum += load<i32>(columns + ((x + radius) << 2)) - load<i32>(columns + ((x - radius - 1) << 2));
    store<i32>(sums + (x << 2), sum);
  }
  for (; x < width; x++) {
    sum -= load<i32>(columns + ((x - radius - 1) << 2));
    store<i32>(sums + (x << 2), sum);
  }
}

/** Sums turned into means, as 32-bit floats in their place. */
function meansOfSums(sums: usize, width: i32, radius: i32, rows: i32): void {
  const share = 1.0 / <f64>(rows * (2 * radius + 1));
  const shares = f64x2.splat(share);
  const end = width - radius;
  for (let x = 0; x < width; x++) {
    const at = sums + (x << 2);
    if (x > radius && x + 4 <= end) {
      v128.store(at, meansOfFour(v128.load(at), shares));
      x += 3;
      continue;
    }
    const columns = min(width - 1, x + radius) - max(0, x - radius) + 1;
    store<f32>(at, <f32>(<f64>load<i32>(at) / <f64>(rows * columns)));
  }
}

/** What becomes of a row of pixels by their means. */
function writeRow(from: usize, to: usize, width: i32, gain: f32, means: usize): void {
  let x = 0;
  for (; x + 8 <= width; x += 8) {
    const own = v128.load8x8_u(from + x);
    const a = v128.load(means + (x << 2));
    const b = v128.load(means + (x << 2), 16);
    const low = gain ? lifted(i32x4.extend_low_i16x8_u(own), a, gain) : rounded(a);
    const high = gain ? lifted(i32x4.extend_high_i16x8_u(own), b, gain) : rounded(b);
    const words = i16x8.narrow_i32x4_s(low, high);
    v128.store64_lane(to + x, i8x16.narrow_i16x8_u(words, words), 0);
  }
  for (; x < width; x++) {
    const mean = f32x4.splat(load<f32>(means + (x << 2)));
    const value = gain ? lifted(i32x4.splat(load<u8>(from + x)), mean, gain) : rounded(mean);
    store<u8>(to + x, min(255, max(0, i32x4.extract_lane(value, 0))));
  }
}

// @ts-ignore: decorator
@inline
function meansOfFour(sums: v128, share: v128): v128 {
  const low = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(sums), share));
  const upper = v128.shuffle<i32>(sums, sums, 2, 3, 2, 3);
  const high = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(upper), share));
  return v128.shuffle<i32>(low, high, 0, 1, 4, 5);
}

// @ts-ignore: decorator
@inline
function lifted(own: v128, mean: v128, gain: f32): v128 {
  const quarters = i32x4.sub(i32x4.shl(own, 2), i32x4.trunc_sat_f32x4_s(f32x4.mul(mean, f32x4.splat(4))));
  const lift = f32x4.mul(f32x4.convert_i32x4_s(quarters), f32x4.splat(gain / 4));
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.add(lift, f32x4.splat(128))));
}

// @ts-ignore: decorator
@inline
function rounded(mean: v128): v128 {
  const whole = i32x4.trunc_sat_f32x4_s(mean);
  const rest = f32x4.sub(mean, f32x4.convert_i32x4_s(whole));
  return i32x4.sub(whole, f32x4.ge(rest, f32x4.splat(0.5)));
}

// The last five runs of a line, the newest in `runE`.
let runA: i32, runB: i32, runC: i32, runD: i32, runE: i32;

// @ts-ignore: decorator
@inline
function append(run: i32): void {
  runA = runB;
  runB = runC;
  runC = runD;
  runD = runE;
  runE = run;
}

// @ts-ignore: decorator
@inline
function isFinder(a: i32, b: i32, c: i32, d: i32, e: i32, slack: f64): bool {
  if (a === 0) return false;
  const sum = <f64>(a + b + c + d + e);
  const most = sum * slack + 3.5;
  return (
    abs(7 * <f64>c - 3 * sum) < 2 * most &&
    abs(7 * <f64>a - sum) < most &&
    abs(7 * <f64>b - sum) < most &&
    abs(7 * <f64>d - sum) < most &&
    abs(7 * <f64>e - sum) < most
  );
}

/**
 * Where five runs along a row, dark below `threshold`, have the finder pattern's ratio: writes x, the middle, and y and
 * the length as 32-bit floats, as many as fit into `room`, for every `step`th row from `y` to before `end`; only those whose core is
 * dark unless `both`. Answers how many there are.
 */
export function finderRuns(
  from: usize, width: i32, y: i32, end: i32, step: i32, threshold: f64, slack: f64, both: i32, found: usize, room: i32,
): i32 {
  const limit = <i32>ceil(threshold);
  if (limit < 1 || limit > 255) return 0; // all of one tone
  const limits = i8x16.splat(<i8>limit);
  let count = 0;
  for (; y < end; y += step) {
    const row = from + y * width;
    runA = runB = runC = runD = runE = 0;
    let dark = <i32>load<u8>(row) < limit;
    let start = 0;
    let x = 0;
    for (; x + 16 <= width; x += 16) {
      // A bit for each pixel that is dark, then for each that is not as the one before.
      const tones = i8x16.bitmask(i8x16.lt_u(v128.load(row + x), limits));
      let changes = (tones ^ ((tones << 1) | i32(dark))) & 0xffff;
      for (; changes; changes &= changes - 1) {
        const end = x + ctz(changes);
        append(end - start);
        start = end;
        if ((dark || both) && count < room && isFinder(runA, runB, runC, runD, runE, slack))
          writeRuns(found + count++ * 12, end, y);
        dark = !dark;
      }
    }
    for (; x <= width; x++) {
      const now = x < width ? <i32>load<u8>(row + x) < limit : !dark;
      if (now === dark) continue;
      append(x - start);
      start = x;
      if ((dark || both) && count < room && isFinder(runA, runB, runC, runD, runE, slack))
        writeRuns(found + count++ * 12, x, y);
      dark = now;
    }
  }
  return count;
}

// @ts-ignore: decorator
@inline
function writeRuns(at: usize, end: i32, y: i32): void {
  store<f32>(at, <f32>(end - runE - runD) - <f32>runC / 2);
  store<f32>(at + 4, <f32>y);
  store<f32>(at + 8, <f32>(runA + runB + runC + runD + runE));
}

// The three runs from a point, newest last.
let firstRun: i32, secondRun: i32, thirdRun: i32;

/** The runs from `at` on along a column, by edges of `swing`; false where one is longer than `most`. */
function columnRuns(at: usize, steps: i32, stride: i32, swing: i32, most: f64): bool {
  let low: i32 = load<u8>(at);
  let high = low;
  let tone = 0;
  let index = 0;
  let length = 0;
  for (let step = 0; step < steps; step++, at += stride) {
    const value: i32 = load<u8>(at);
    const rises = tone <= 0 && value - low >= swing;
    if (rises || (tone >= 0 && high - value >= swing)) {
      if (index === 0) firstRun = length;
      else if (index === 1) secondRun = length;
      else thirdRun = length;
      if (++index === 3) return true;
      tone = rises ? 1 : -1;
      low = high = value;
      length = 0;
    } else if (value < low) low = value;
    else if (value > high) high = value;
    if (<f64>length > most) return false;
    length++;
  }
  thirdRun = length;
  return index === 2;
}

/**
 * The first pixel of a row from `x` on that is an edge or a new extreme of its tone: none else changes what counts as an
 * edge. `width` where there is none.
 */
// @ts-ignore: decorator
@inline
function nextChange(row: usize, x: i32, width: i32, low: i32, high: i32, tone: i32, least: i32): i32 {
  // Below the one and above the other lies what changes something; before the first edge that is every new extreme.
  const floor = tone > 0 ? high - least + 1 : low;
  const ceiling = tone < 0 ? low + least - 1 : high;
  const floors = i8x16.splat(<i8>max(0, floor));
  const ceilings = i8x16.splat(<i8>min(255, ceiling));
  for (; x + 16 <= width; x += 16) {
    const values = v128.load(row + x);
    const changes = v128.or(i8x16.lt_u(values, floors), i8x16.gt_u(values, ceilings));
    if (v128.any_true(changes)) return x + ctz(i8x16.bitmask(changes));
  }
  for (; x < width; x++) {
    const value: i32 = load<u8>(row + x);
    if (value < floor || value > ceiling) return x;
  }
  return width;
}

/**
 * Places of runs of 1, 1, 3, 1, 1 along a row and through their middle along the column, by edges of `swing`: writes x, y of
 * the middle, the module's length across and down, and 1 where the core is light, as 32-bit floats, as many as fit
 * into `room`, for every third row from `y` to before `end`. Answers how many there are.
 */
export function finderPlaces(
  from: usize, width: i32, height: i32, y: i32, end: i32, swing: f64, slack: f64, reach: f64, found: usize, room: i32,
): i32 {
  const least = <i32>ceil(swing);
  let count = 0;
  for (; y < end; y += 3) {
    const row = from + y * width;
    runA = runB = runC = runD = runE = 0;
    let start = 0;
    let low: i32 = load<u8>(row);
    let high = low;
    let tone = 0;
    let isAlike = false;
    for (let x = 0; x < width; x++) {
      // After a pixel that changed nothing more such are likely: on to the next that does.
      if (isAlike) {
        x = nextChange(row, x, width, low, high, tone, least);
        if (x === width) break;
      }
      isAlike = false;
      const value: i32 = load<u8>(row + x);
      const rises = tone <= 0 && value - low >= least;
      if (rises || (tone >= 0 && high - value >= least)) {
        append(x - start);
        if (count < room && isFinder(runA, runB, runC, runD, runE, slack)) {
          const module = <f64>(runA + runB + runC + runD + runE) / 7;
          const middle = <f64>(x - runE - runD) - <f64>runC / 2;
          const column = min(width - 1, max(0, <i32>floor(middle + 0.5)));
          const at = row + column;
          if (columnRuns(at, y + 1, -width, least, reach * module)) {
            const core = firstRun;
            const gap = secondRun;
            const ring = thirdRun;
            if (
              columnRuns(at, height - y, width, least, reach * module) &&
              isFinder(ring, gap, core + firstRun - 1, secondRun, thirdRun, slack)
            ) {
              const out = found + count * 20;
              store<f32>(out, <f32>middle);
              store<f32>(out, <f32>y + <f32>(firstRun - core) / 2, 4);
              store<f32>(out, <f32>module, 8);
              store<f32>(out, <f32>(ring + gap + core + firstRun - 1 + secondRun + thirdRun) / 7, 12);
              store<f32>(out, rises ? 0 : 1, 16);
              count++;
            }
          }
        }
        start = x;
        tone = rises ? 1 : -1;
        low = high = value;
      } else if (value < low && tone <= 0) low = value;
      else if (value > high && tone >= 0) high = value;
      else isAlike = true;
    }
  }
  return count;
}

// Where the core, the gap and the ring of a finder pattern end along a line, in pixels from where it starts.
let coreEnd: f64, gapEnd: f64, ringEnd: f64;

/**
 * How far it is along a direction (a unit vector) from a dark point to the ends of core, gap and ring, or of the core alone
 * (`most` 1), to half a pixel: false where one is not met within `pixels`. An edge counts once `grain` levels beyond it are met.
 */
function edges(
  from: usize, width: i32, height: i32, threshold: f64, x: f64, y: f64, dx: f64, dy: f64, pixels: f64, most: i32, grain: f64,
): bool {
  if (dx === 0) return straightEdges(from + <i32>floor(x), width, height, floor(x) >= 0 && floor(x) < <f64>width, threshold, y, dy, pixels, most, grain);
  if (dy === 0)
    return straightEdges(from + <i32>floor(y) * width, 1, width, floor(y) >= 0 && floor(y) < <f64>height, threshold, x, dx, pixels, most, grain);
  let index = 0;
  let crossed = -1.0;
  for (let distance = 0.0; distance < pixels; distance += 0.5) {
    const column = <i32>floor(x + distance * dx);
    const row = <i32>floor(y + distance * dy);
    const isInside = column >= 0 && row >= 0 && column < width && row < height;
    if (!isInside && index < 2) return false;
    const lightness = isInside ? <f64>load<u8>(from + row * width + column) - threshold : grain;
    const beyond = index === 1 ? -lightness : lightness;
    if (beyond < 0) {
      crossed = -1;
      continue;
    }
    if (distance === 0) return false;
    if (crossed < 0) crossed = distance - 0.25;
    if (beyond < grain) continue;
    if (index === 0) coreEnd = crossed;
    else if (index === 1) gapEnd = crossed;
    else ringEnd = crossed;
    crossed = -1;
    if (++index === most) return true;
  }
  return false;
}

/** The first half pixel on the way from `share` within a pixel that lies so many pixels on. */
// @ts-ignore: decorator
@inline
function halfPixel(steps: i32, share: f64, sign: f64): f64 {
  if (steps === 0) return 0;
  return sign > 0 ? ceil(2 * (<f64>steps - share)) / 2 : (floor(2 * (share + <f64>(steps - 1))) + 1) / 2;
}

/** The same along a row or a column of `count` pixels `stride` apart, from `start` on in the direction of `sign`: each pixel once. */
function straightEdges(
  line: usize, stride: i32, count: i32, isInside: bool, threshold: f64, start: f64, sign: f64, pixels: f64, most: i32, grain: f64,
): bool {
  const first = <i32>floor(start);
  if (!isInside || first < 0 || first >= count) return false;
  const share = start - <f64>first;
  const step = sign > 0 ? 1 : -1;
  const inside = sign > 0 ? count - first : first + 1;
  let within = <i32>min(<f64>inside, pixels + 2);
  while (within > 0 && halfPixel(within - 1, share, sign) >= pixels) within--;
  let at = line + first * stride;
  const next = step * stride;
  let index = 0;
  let crossed = -1;
  for (let steps = 0; steps < within; steps++, at += next) {
    const lightness = <f64>load<u8>(at) - threshold;
    const beyond = index === 1 ? -lightness : lightness;
    if (beyond < 0) {
      crossed = -1;
      continue;
    }
    if (steps === 0) return false;
    if (crossed < 0) crossed = steps;
    if (beyond < grain) continue;
    const end = halfPixel(crossed, share, sign) - 0.25;
    if (index === 0) coreEnd = end;
    else if (index === 1) gapEnd = end;
    else ringEnd = end;
    crossed = -1;
    if (++index === most) return true;
  }
  // Where the image ends, the ring does.
  if (index < 2 || within < inside || halfPixel(inside, share, sign) >= pixels) return false;
  ringEnd = halfPixel(crossed < 0 ? inside : crossed, share, sign) - 0.25;
  return true;
}

/** How long a finder pattern is along a direction through a point, in pixels; 0 where there is none. */
export function finderThrough(
  from: usize, width: i32, height: i32, threshold: f64, x: f64, y: f64, dx: f64, dy: f64, pixels: f64, slack: f64, grain: f64,
): f64 {
  if (!edges(from, width, height, threshold, x, y, dx, dy, pixels, 3, grain)) return 0;
  const core = coreEnd;
  const gap = gapEnd - core;
  const ring = ringEnd - gapEnd;
  if (!edges(from, width, height, threshold, x, y, -dx, -dy, pixels, 3, grain)) return 0;
  const a = ringEnd - gapEnd;
  const b = gapEnd - coreEnd;
  const c = coreEnd + core;
  const length = a + b + c + gap + ring;
  const most = length * slack + 3.5;
  const holds = a !== 0 && abs(7 * a - length) < most && abs(7 * b - length) < most && abs(7 * c - 3 * length) < 2 * most &&
    abs(7 * gap - length) < most && abs(7 * ring - length) < most;
  return holds ? length : 0;
}

/**
 * Which of `count` runs, as `finderRuns` writes them, a finder pattern goes through from top to bottom, each half of it at
 * most `steepest` times as long as they are: writes 1 for these, 0 for others.
 */
export function crossedRuns(
  from: usize, width: i32, height: i32, threshold: f64, runs: usize, count: i32, steepest: f64, slack: f64, grain: f64, to: usize,
): void {
  for (const end = to + count; to < end; to++, runs += 12) {
    const reach = steepest * <f64>load<f32>(runs, 8);
    const x = <f64>load<f32>(runs);
    const y = <f64>load<f32>(runs, 4) + 0.5;
    store<u8>(to, finderThrough(from, width, height, threshold, x, y, 0, 1, reach, slack, grain) > 0 ? 1 : 0);
  }
}

/**
 * From a point of a dark core to its middle, by the middles of its chords in the four directions, in up to `rounds`: writes x
 * and y as 64-bit floats; 0 where an end of the core is not met within `pixels`.
 */
export function middleOfCore(
  from: usize, width: i32, height: i32, threshold: f64, x: f64, y: f64, pixels: f64, rounds: i32, grain: f64, found: usize,
): i32 {
  let moved = 1.0;
  for (let round = 0; round < rounds && moved >= 1; round++) {
    moved = 0;
    for (let direction = 0; direction < 4; direction++) {
      const dx: f64 = direction === 0 ? 0 : direction === 1 ? 1 : Math.SQRT1_2;
      const dy: f64 = direction === 0 ? 1 : direction === 1 ? 0 : direction === 2 ? Math.SQRT1_2 : -Math.SQRT1_2;
      if (!edges(from, width, height, threshold, x, y, dx, dy, pixels, 1, grain)) return 0;
      const on = coreEnd;
      if (!edges(from, width, height, threshold, x, y, -dx, -dy, pixels, 1, grain)) return 0;
      const shift = (on - coreEnd) / 2;
      x += shift * dx;
      y += shift * dy;
      moved += abs(shift);
    }
  }
  store<f64>(found, x);
  store<f64>(found, y, 8);
  return 1;
}

/**
 * A symbol turned upright, sampled bilinearly: `side` pixels on a side, `step` a module of `modules`, with `margin` modules
 * around. `map` has eight 64-bit floats: the projective map from the unit square
 * to the image of `width` and `height`, by rows, its last one left out. `from` has the image's rows from `top` on.
 */
export function rectify(
  from: usize, width: i32, height: i32, top: i32, map: usize, to: usize, modules: f64, step: f64, margin: f64, side: i32,
): void {
  const a = load<f64>(map);
  const b = load<f64>(map, 8);
  const c = load<f64>(map, 16);
  const d = load<f64>(map, 24);
  const e = load<f64>(map, 32);
  const f = load<f64>(map, 40);
  const g = load<f64>(map, 48);
  const h = load<f64>(map, 56);
  const right = <f64>(width - 1);
  const bottom = <f64>(height - 1);
  for (let y = 0; y < side; y++) {
    const v = ((<f64>y + 0.5) / step - margin) / modules;
    for (let x = 0; x < side; x++) {
      const u = ((<f64>x + 0.5) / step - margin) / modules;
      const depth = g * u + h * v + 1;
      const cx = min(right, max(0.0, (a * u + b * v + c) / depth - 0.5));
      const cy = min(bottom, max(0.0, (d * u + e * v + f) / depth - 0.5));
      const left = <i32>cx;
      const row = <i32>cy;
      const fx = cx - <f64>left;
      const fy = cy - <f64>row;
      const next = min(width - 1, left + 1) - left;
      const one = from + (row - top) * width + left;
      const two = one + (min(height - 1, row + 1) - row) * width;
      const upper = <f64>load<u8>(one) * (1 - fx) + <f64>load<u8>(one + next) * fx;
      const lower = <f64>load<u8>(two) * (1 - fx) + <f64>load<u8>(two + next) * fx;
      store<u8>(to + y * side + x, <u8><i32>(upper * (1 - fy) + lower * fy));
    }
  }
}

/** Mean and variance of every box of `box` pixels on a side, by its top left, as 32-bit floats; `sums` has room for twice as many. */
export function boxes(from: usize, side: i32, box: i32, sums: usize, means: usize, variances: usize): void {
  const length = side * side;
  const squared = sums + (length << 2);
  for (let at = 0; at <= length - box; at++) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < box; i++) {
      const value: i32 = load<u8>(from + at + i);
      sum += value;
      squares += value * value;
    }
    store<i32>(sums + (at << 2), sum);
    store<i32>(squared + (at << 2), squares);
  }
  const count = <f64>(box * box);
  memory.fill(means, 0, length << 2);
  memory.fill(variances, 0, length << 2);
  for (let at = 0; at <= length - box * side; at++) {
    let sum = 0;
    let squares = 0;
    for (let line = 0; line < box; line++) {
      const place = (at + line * side) << 2;
      sum += load<i32>(sums + place);
      squares += load<i32>(squared + place);
    }
    const mean = <f64>sum / count;
    store<f32>(means + (at << 2), <f32>mean);
    store<f32>(variances + (at << 2), <f32>(<f64>squares / count - mean * mean));
  }
}

/**
 * Which squares of `size` pixels, `across` × `down` of them from the top left, are of two tones at least `least` apart with at
 * most `mostMiddle` of the pixels between them, that change about as often along rows as along columns: writes 1 for these, 0 for others.
 */
export function texturedBlocks(
  from: usize, width: i32, size: i32, across: i32, down: i32, least: f64, mostMiddle: f64, to: usize,
): void {
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const block = from + row * size * width + column * size;
      store<u8>(to + row * across + column, isTextured(block, width, size, least, mostMiddle) ? 1 : 0);
    }
  }
}

function isTextured(block: usize, width: i32, size: i32, least: f64, mostMiddle: f64): bool {
  const low = extremeOf(block, width, size, false);
  const high = extremeOf(block, width, size, true);
  if (<f64>(high - low) < least) return false;
  const contrast = <f64>(high - low);
  const dark = <i32>floor(<f64>low + contrast * 0.33);
  const light = <i32>ceil(<f64>low + contrast * 0.67);
  let middle = 0;
  for (let y = 0; y < size; y += 2) {
    for (let x = 0; x < size; x += 2) {
      const value: i32 = load<u8>(block + y * width + x);
      middle += i32(value > dark) & i32(value < light);
    }
  }
  const lines = <f64>((size + 1) >> 1);
  if (<f64>middle / (lines * lines) > mostMiddle) return false;
  const edgeDark = <i32>floor(<f64>low + contrast * 0.35);
  const edgeLight = <i32>ceil(<f64>low + contrast * 0.65);
  const along = <f64>crossings(block, size, 1, width, edgeDark, edgeLight) / lines;
  const downwards = <f64>crossings(block, size, width, 1, edgeDark, edgeLight) / lines;
  return along >= 0.4 && downwards >= 0.4 && along < downwards * 3.5 && downwards < along * 3.5;
}

/** The lightest or the darkest of every second pixel of every second row of a block. */
function extremeOf(block: usize, width: i32, size: i32, isLightest: bool): i32 {
  // Every second byte of sixteen counts; the others are made such as never decide.
  const others = isLightest ? i16x8.splat(0x00ff) : i16x8.splat(<i16>0xff00);
  let extremes = isLightest ? i8x16.splat(0) : i8x16.splat(-1);
  let extreme = isLightest ? 0 : 255;
  for (let y = 0; y < size; y += 2) {
    const row = block + y * width;
    let x = 0;
    for (; x + 16 <= size; x += 16) {
      const values = v128.load(row + x);
      extremes = isLightest
        ? i8x16.max_u(extremes, v128.and(values, others))
        : i8x16.min_u(extremes, v128.or(values, others));
    }
    for (; x < size; x += 2) {
      const value: i32 = load<u8>(row + x);
      extreme = isLightest ? max(extreme, value) : min(extreme, value);
    }
  }
  for (let lane = 0; lane < 8; lane++) {
    const value: i32 = <i32>i16x8.extract_lane_u(extremes, 0) & 255;
    extreme = isLightest ? max(extreme, value) : min(extreme, value);
    extremes = v128.shuffle<i16>(extremes, extremes, 1, 2, 3, 4, 5, 6, 7, 0);
  }
  return extreme;
}

/** How often every second line of a block goes from clearly dark to clearly light or back. */
function crossings(block: usize, size: i32, stride: i32, next: i32, dark: i32, light: i32): i32 {
  let count = 0;
  for (let line = 0; line < size; line += 2) {
    let at = block + line * next;
    let last = 0;
    for (let i = 0; i < size; i++, at += stride) {
      const value: i32 = load<u8>(at);
      const now = value <= dark ? 1 : value >= light ? 2 : last;
      count += i32(last !== 0) & i32(now !== last);
      last = now;
    }
  }
  return count;
}
