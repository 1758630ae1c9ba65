import { execFileSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AROUND, codeOf, commentsOf, filesIn, isTest, productSources, ROOT, textOf } from './sources';

const sources = productSources();
const around = AROUND.flatMap(filesIn);
const isData = (file: string) => /\/data\//.test(file);

function twice(names: Iterable<readonly [name: string, where: string]>): string[] {
  const places = new Map<string, string[]>();
  for (const [name, where] of names) places.set(name, [...(places.get(name) ?? []), where]);
  return [...places].filter(([, all]) => all.length > 1).map(([name, all]) => `${name}: ${all.join(', ')}`);
}

describe('files and folders', () => {
  it('are short enough to read at one go', () => {
    const long = [...sources, ...around]
      .filter((file) => !isData(file) && !isTest(file) && !/\.(e2e|long)\.ts$/.test(file))
      .map((file) => [file, textOf(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it('take nothing apart in the head of a loop, where the bundler does not see that it is read', () => {
    const found = sources.filter(
      (file) => !isTest(file) && /for \((?:let|const) [{[][^)]*\} = /.test(textOf(file)),
    );
    expect(found).toEqual([]);
  });

  it('are few enough to look through', () => {
    const counts = new Map<string, number>();
    for (const file of [...sources, ...around.filter((one) => !isTest(one))]) {
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    }
    // One rule a file, and lists as they grow.
    const full = [...counts].filter(
      ([folder, count]) => count > 15 && !/signals\/rules$|\/data$/.test(folder),
    );
    expect(full).toEqual([]);
  });

  it('have names of their own', () => {
    const names = sources
      .map((file) => [basename(file).replace(/\.tsx?$/, ''), file] as const)
      .filter(([name]) => !['index', 'main', 'words'].includes(name));
    expect(twice(names)).toEqual([]);
  });
});

describe('names and words', () => {
  it('gives each exported type one name', () => {
    const types = sources.flatMap((file) =>
      [...codeOf(file).matchAll(/^export (?:declare )?(?:interface|type|class) (\w+)/gm)].map(
        (match) => [match[1] ?? '', file] as const,
      ),
    );
    expect(twice(types)).toEqual([]);
  });

  it('cites in comments only what the repository holds', () => {
    const held = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n');
    const isHeld = (cited: string) =>
      held.some(
        (file) => file === cited || file.startsWith(`${cited}/`) || file.replace(/\.\w+$/, '') === cited,
      );
    const path =
      /(?<![\w/.-])(?:utils|components|entrypoints|bench|demo|e2e|scripts|stand-ins|docs)\/[\w./-]*\w/g;
    const wrong = [...sources, ...around].flatMap((file) =>
      commentsOf(file)
        .flatMap((comment) => comment.match(/facts sheet/g) ?? comment.match(path) ?? [])
        .filter((cited) => !isHeld(cited))
        .map((cited) => `${file}: ${cited}`),
    );
    expect(wrong).toEqual([]);
  });

  it('puts no stranger’s text into markup', () => {
    const wrong = sources.filter((file) =>
      /innerHTML|insertAdjacentHTML|document\.write/i.test(textOf(file)),
    );
    expect(wrong).toEqual([]);
  });
});
