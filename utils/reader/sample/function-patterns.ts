/**
 * What ISO/IEC 18004 fixes in a symbol of this many modules a side, row by row, 1 for dark, 0 for light and -1
 * where data may stand: the finder patterns with their separators, the timing and the alignment patterns.
 */
export function functionPatterns(modules: number): Int8Array {
  const known = drawn.get(modules) ?? draw(modules);
  drawn.set(modules, known);
  return known;
}

// What passes for a symbol and is none (text, squares in squares) would take all that is tried on symbols longer than any
// code, and the standard's own modules give it away: half of them are right by chance, seven in ten at most where finder
// patterns are drawn; of damaged, bent and blurred symbols more than eight in ten.
const leastAgreement = 0.75;

/**
 * Whether modules may be those of a symbol, by how many of those that the standard fixes are as it says.
 *
 * @param dark row by row, 1 for dark
 * @param modules on a side
 */
export function looksLikeSymbol(dark: Uint8Array, modules: number): boolean {
  let [right, all] = [0, 0];
  functionPatterns(modules).forEach((tone, at) => {
    if (tone < 0) return;
    all++;
    if (dark[at] === tone) right++;
  });
  return right >= leastAgreement * all;
}

// Forty sizes at most, each needed for every symbol of its version.
const drawn = new Map<number, Int8Array>();

function draw(modules: number): Int8Array {
  const known = new Int8Array(modules * modules).fill(-1);
  const set = (x: number, y: number, tone: number) => {
    if (x >= 0 && y >= 0 && x < modules && y < modules) known[y * modules + x] = tone;
  };
  const square = (cx: number, cy: number, radius: number, isDark: (ring: number) => boolean) => {
    for (let j = -radius; j <= radius; j++) {
      for (let i = -radius; i <= radius; i++) {
        set(cx + i, cy + j, isDark(Math.max(Math.abs(i), Math.abs(j))) ? 1 : 0);
      }
    }
  };
  for (let i = 8; i < modules - 8; i++) {
    set(i, 6, i % 2 === 0 ? 1 : 0);
    set(6, i, i % 2 === 0 ? 1 : 0);
  }
  const far = modules - 4;
  for (const [x, y] of alignmentCentres(modules)) square(x, y, 2, (ring) => ring !== 1);
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const)
    square(x, y, 4, (ring) => ring < 2 || ring === 3);
  return known;
}

/** The middles of the alignment patterns: evenly spaced from the far edge, an even number of modules apart. */
function alignmentCentres(modules: number): [number, number][] {
  const version = (modules - 17) / 4;
  if (version < 2) return [];
  const count = Math.floor(version / 7) + 2;
  // Version 32 is the one that the standard's table does not space by the rule.
  const step = version === 32 ? 26 : Math.ceil((modules - 13) / (2 * count - 2)) * 2;
  const line = Array.from({ length: count - 1 }, (_, i) => modules - 7 - i * step);
  line.push(6);
  const atFinder = (x: number, y: number) =>
    (x === 6 && y === 6) || (x === 6 && y === modules - 7) || (x === modules - 7 && y === 6);
  return line.flatMap((y) => line.map((x): [number, number] => [x, y])).filter(([x, y]) => !atFinder(x, y));
}
