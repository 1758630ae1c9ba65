import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles, languagesOnDisk, wordFiles } from '../words/generate';
import { codeOf, importGraph, productSources, ROOT } from './sources';

const languages = languagesOnDisk();
const others = languages.filter((language) => language !== 'en');
const english = wordFiles('en');
const messagesOf = (language: string) =>
  new Map(wordFiles(language).flatMap(({ messages }) => [...messages]));
const englishMessages = messagesOf('en');

const sources = productSources().filter((file) => !file.startsWith('utils/words/'));
/** Where words are asked for: `t('id'` and `<Words id="id"`. */
const uses = sources.flatMap((file) =>
  [...codeOf(file).matchAll(/\bt\(\s*'([\w-]+)'|<Words\s+id="([\w-]+)"/g)].map(
    ([, call, element]) => call ?? element ?? '',
  ),
);

describe('the English words', () => {
  it('are each used, and nothing is asked for that is not there', () => {
    expect(uses.length).toBeGreaterThan(10);
    expect([...new Set(uses)].sort()).toEqual([...englishMessages.keys()].sort());
  });

  it('are asked for by ids that are written out', () => {
    const wrong = sources.flatMap((file) =>
      [...codeOf(file).matchAll(/(?<![.\w])t\(\s*(?!')\S[^\n]*|<Words\s+(?!id=")\S[^\n]*/g)].map(
        ([call]) => `${file}: ${call}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(languages)('the words in %s', (language) => {
  const files = wordFiles(language);

  it('are all understood, none twice, each named after its file', () => {
    const ids: string[] = [];
    for (const { area, text, messages } of files) {
      const written = [...text.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id ?? '');
      expect([...messages.keys()].sort()).toEqual([...written].sort());
      expect(written.filter((id) => !id.startsWith(`${area}-`))).toEqual([]);
      ids.push(...written);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a form for each number the language tells apart, and no other', () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const [id, { plurals }] of messagesOf(language)) {
      for (const cases of plurals) expect([...cases].sort(), id).toEqual(categories);
    }
  });

  it('hold no blank at an end and no half of a sentence', () => {
    for (const { text } of files) expect(text).not.toMatch(/\ue000|\{ ?" +" ?\}/);
  });
});

describe.each(others)('%s', (language) => {
  it('has what English has, file by file', () => {
    const shape = (files: typeof english) =>
      Object.fromEntries(files.map(({ area, messages }) => [area, [...messages.keys()].sort()]));
    expect(shape(wordFiles(language))).toEqual(shape(english));
  });

  it('fills in and sets apart the same', () => {
    const own = messagesOf(language);
    for (const [id, { variables, parts }] of englishMessages) {
      const there = own.get(id);
      expect([...(there?.variables.keys() ?? [])].sort(), id).toEqual([...variables.keys()].sort());
      expect([...(there?.parts ?? [])].sort(), id).toEqual([...parts].sort());
    }
  });
});

describe('the modules made of the words', () => {
  it.each([...generatedFiles()])('%s is as `npm run words` writes it', (name, text) => {
    expect(readFileSync(join(ROOT, 'utils/words/data', name), 'utf8')).toBe(text);
  });

  it('are no part of the content script, which every frame of every page pays for', () => {
    const graph = importGraph(productSources());
    const reached = new Set(['entrypoints/scan/index.ts']);
    for (const file of reached) for (const next of graph.get(file) ?? []) reached.add(next);
    expect(reached.size).toBeGreaterThan(20);
    expect([...reached].filter((file) => file.startsWith('utils/words/'))).toEqual([]);
  });
});
