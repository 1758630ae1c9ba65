import qrcode from 'qrcode-generator';

export type Level = 'L' | 'M' | 'Q' | 'H';

export interface ModuleOptions {
  /** Error correction; M if the text fits, else L, by default. */
  level?: Level;
  /** 1 to 40; the smallest that fits by default. */
  version?: number;
  /** Light modules around the symbol; none by default. */
  quietZone?: number;
}

/** More bytes do not fit into a code with error correction M, which helps on bad screens and paper (ISO/IEC 18004, table 7). */
const MAX_BYTES_M = 2331;

/**
 * A text as rows of modules, true for dark, in byte mode and UTF-8.
 *
 * @throws when it does not fit
 */
export function modulesOf(
  text: string,
  { level, version = 0, quietZone = 0 }: ModuleOptions = {},
): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const code = qrcode(version as TypeNumber, level ?? (bytes.length <= MAX_BYTES_M ? 'M' : 'L'));
  // The library takes a letter for each byte.
  code.addData(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''), 'Byte');
  code.make();
  const count = code.getModuleCount();
  const side = count + 2 * quietZone;
  return Array.from({ length: side }, (_, y) =>
    Array.from({ length: side }, (_, x) => {
      const [row, column] = [y - quietZone, x - quietZone];
      return row >= 0 && column >= 0 && row < count && column < count && code.isDark(row, column);
    }),
  );
}

/** Makes something of each dark module, row by row. */
export function mapDarkModules<T>(modules: boolean[][], make: (x: number, y: number) => T): T[] {
  return modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [make(x, y)] : [])));
}

/** The dark modules as the data of an SVG path, a unit square each. */
export function modulePath(modules: boolean[][]): string {
  return mapDarkModules(modules, (x, y) => `M${x} ${y}h1v1h-1z`).join('');
}
