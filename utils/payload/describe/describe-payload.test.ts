import { afterAll, beforeAll, expect, it } from 'vitest';
import { setLanguage } from '../../words/translate';
import { fixtureLines, unescapeFixture } from '../fixtures/read-fixtures';
import { parsePayload } from '../parse-payload';
import { describePayload } from './describe-payload';

const texts = fixtureLines(new URL('../fixtures/examples.txt', import.meta.url)).map((line) =>
  unescapeFixture(line.split('\t')[1] ?? ''),
);

beforeAll(() => setLanguage('ko'));
afterAll(() => setLanguage('en'));

it('has words of the current language for every kind of code, its labels included', () => {
  expect(texts.length).toBeGreaterThan(200);
  const untranslated = texts.flatMap((text) => {
    const { title, does, fields } = describePayload(parsePayload(text));
    return [title, does, ...fields.map(({ label }) => label)].filter(
      (words) => !/\p{sc=Hangul}/u.test(words),
    );
  });
  expect([...new Set(untranslated)]).toEqual([]);
});
