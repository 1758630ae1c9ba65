/** Makes a function that does one thing after the other, each key's by themselves; what fails holds up nothing. */
export function turns<Key>(): <T>(key: Key, act: () => Promise<T>) => Promise<T> {
  const last = new Map<Key, Promise<unknown>>();
  return (key, act) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act);
    const done = mine.catch(() => undefined);
    last.set(key, done);
    void done.then(() => last.get(key) === done && last.delete(key));
    return mine;
  };
}
