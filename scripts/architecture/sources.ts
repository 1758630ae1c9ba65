import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The repository's folder, absolute. */
export const ROOT = join(import.meta.dirname, '../..');

/** The folders of the product; all others only test and show it. */
export const PRODUCT = ['utils', 'components', 'entrypoints'] as const;

/** The folders that are not part of the product. */
export const AROUND = ['bench', 'demo', 'e2e', 'scripts', 'stand-ins'] as const;

const isSource = (name: string) => /\.tsx?$/.test(name) && !/\.d\.ts$/.test(name);

/** Test code that stands beside the sources: tests, their fixtures and their helpers. */
export const isTest = (file: string) => /\.(test|testing|fixtures)\.tsx?$|\/fixtures\//.test(file);

/** Every TypeScript file below a folder, as a path from the root with slashes; tests among them. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The product's own sources, without tests. */
export function productSources(): string[] {
  return PRODUCT.flatMap(filesIn).filter((file) => !isTest(file));
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** A file's text without comments; what stands in a string may be cut as well, which no rule here minds. */
export function codeOf(file: string): string {
  return textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{(])\/\/.*/gm, '');
}

/** A file's comments, one text each. */
export function commentsOf(file: string): string[] {
  return textOf(file).match(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{(])\/\/.*/gm) ?? [];
}

/**
 * What a file imports, types included: a relative import as the path of the file in the repository, anything else as
 * it is written.
 */
export function importsOf(file: string, known: ReadonlySet<string>): string[] {
  const matches = codeOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|(?:^|\n)\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'/g,
  );
  return [...matches].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (!target.startsWith('.')) return target;
    const path = join(dirname(file), target).split(sep).join('/');
    return ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((one) => known.has(one)) ?? path;
  });
}

/** The graph of imports among these files, outside ones left out. */
export function importGraph(files: string[]): Map<string, string[]> {
  const known = new Set(files);
  return new Map(files.map((file) => [file, importsOf(file, known).filter((target) => known.has(target))]));
}

/** One circle of imports, if there is any, as the files along it. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return undefined;
}
