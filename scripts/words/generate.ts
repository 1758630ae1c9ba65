import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { ROOT } from '../architecture/sources';
import { type MessageShape, shapeOf } from './message-shape';

const FOLDER = join(ROOT, 'utils/words');
const HEADER = '// Written by `npm run words` from the .ftl files of utils/words; edit those.\n';

/** One .ftl file of a language. */
export interface WordFile {
  /** Its name without ending: the first part of the ids in it. */
  area: string;
  text: string;
  messages: Map<string, MessageShape>;
}

/** The languages that have a folder, English first: it is what others are held to and what is shown without them. */
export function languagesOnDisk(): string[] {
  const folders = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'data')
    .map(({ name }) => name)
    .sort();
  return ['en', ...folders.filter((name) => name !== 'en')];
}

/** The files of a language, by name. */
export function wordFiles(language: string): WordFile[] {
  return readdirSync(join(FOLDER, language))
    .sort()
    .map((name) => {
      const text = readFileSync(join(FOLDER, language, name), 'utf8');
      const messages = new Map<string, MessageShape>();
      for (const { id, value } of new FluentResource(text).body) {
        if (value !== null) messages.set(id, shapeOf(value));
      }
      return { area: name.replace(/\.ftl$/, ''), text, messages };
    });
}

/** `ko` → `ko`, `pt-BR` → `ptBR`: a language's name as an identifier. */
const identifier = (language: string) => language.replaceAll('-', '');

function languageModule(language: string): string {
  // Comments are for translators; nobody has to load them.
  const text = wordFiles(language)
    .map((file) => file.text.replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n'))
    .join('\n');
  const escaped = text.replace(/[\\`]|\$\{/g, '\\$&');
  return `${HEADER}\nexport const ${identifier(language)} = \`${escaped}\`;\n`;
}

function languageList(languages: string[]): string {
  const imports = languages.map((one) => `import { ${identifier(one)} } from './${one}';`);
  const rows = languages.map((one) => `  '${one}': ${identifier(one)},`);
  return [
    HEADER,
    ...imports,
    '',
    '/** The words of each language, as Fluent text. */',
    'export const LANGUAGES = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

function messageTypes(): string {
  const rows = wordFiles('en').flatMap(({ messages }) =>
    [...messages].map(([id, { variables, parts }]) => {
      const vars = [...variables].map(([name, type]) => `${name}: ${type}`).join('; ');
      const tags = [...parts].map((tag) => `'${tag}'`).join(' | ');
      return `  '${id}': { vars: ${vars ? `{ ${vars} }` : 'Record<never, never>'}; parts: ${tags || 'never'} };`;
    }),
  );
  return [
    HEADER,
    '/** Each message, what has to be filled in, and the parts of its sentence that are set apart. */',
    'export interface Messages {',
    ...rows,
    '}',
    '',
  ].join('\n');
}

/** The files that belong into `utils/words/data`, by name. */
export function generatedFiles(): Map<string, string> {
  const languages = languagesOnDisk();
  return new Map([
    ...languages.map((language) => [`${language}.ts`, languageModule(language)] as const),
    ['languages.ts', languageList(languages)],
    ['message-types.ts', messageTypes()],
  ]);
}
