/** Words by name, each asked for anew when it is read: a table that is made once speaks the language of the moment. */
export function wordTable<Name extends string>(
  words: {
    [Each in Name]: () => string;
  },
): Readonly<Record<Name, string>> {
  const table = {} as Record<Name, string>;
  for (const name of Object.keys(words) as Name[]) {
    Object.defineProperty(table, name, { enumerable: true, get: words[name] });
  }
  return table;
}
