import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_CASES, RULES_ELSEWHERE } from '../../utils/signals/rule-cases.testing';
import { RULE_NAMES } from '../../utils/signals/rule-names';
import { explainSignal } from '../../utils/signals/words';
import { codeOf, ROOT, textOf } from './sources';

const files = readdirSync(join(ROOT, 'utils/signals/rules'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));

/** `plain-http` exports `plainHttp`. */
const exported = (file: string) => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('the rules', () => {
  it('are each run', () => {
    const code = codeOf('utils/signals/find-signals.ts');
    const list = /const RULES: Rule\[\] = \[([^\]]*)\]/.exec(code)?.[1]?.match(/\w+/g) ?? [];
    expect([...list].sort()).toEqual(files.map(exported).sort());
    for (const file of files) expect(code).toContain(`import { ${exported(file)} } from './rules/${file}'`);
  });

  it('give names that are known', () => {
    const names = files.flatMap((file) =>
      [...codeOf(`utils/signals/rules/${file}.ts`).matchAll(/(?:rule: |finding\()'([a-z-]+)'/g)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !RULE_NAMES.some((known) => known === name))).toEqual([]);
  });

  it.each(RULE_NAMES)('%s has words, a case for it and one against it', (rule) => {
    expect(explainSignal({ rule, level: 'info', evidence: {} })).not.toMatch(/another version/);
    const elsewhere = RULES_ELSEWHERE[rule];
    if (elsewhere) {
      expect(textOf(`${elsewhere}.ts`)).toContain(`rule: '${rule}'`);
      expect(textOf(`${elsewhere}.test.ts`)).toContain(`'${rule}'`);
      expect(RULE_CASES[rule]).toBeUndefined();
      return;
    }
    const cases = RULE_CASES[rule];
    expect(cases?.for.length, 'cases for it in utils/signals/rule-cases.testing.ts').toBeGreaterThan(0);
    expect(cases?.against.length, 'cases against it').toBeGreaterThan(0);
  });
});
