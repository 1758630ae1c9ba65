import { describe, expect, it } from 'vitest';
import { chosenFiles, filesIn } from './dropped-files';

const one = new File(['x'], 'x');

/** An entry as a browser hands it out for what was dropped. */
type Entry = Partial<FileSystemFileEntry & FileSystemDirectoryEntry>;

const file = (fullPath: string): Entry => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve) => resolve(one),
});
const refused = (fullPath: string): Entry => ({
  ...file(fullPath),
  file: (_, reject) => reject?.(new DOMException('no', 'NotReadableError')),
});
const folder = (fullPath: string, entries: Entry[], fails = false): Entry => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader() {
    let rest = entries;
    return {
      readEntries(resolve, reject) {
        if (fails) return reject?.(new DOMException('no', 'NotReadableError'));
        const some = rest.slice(0, 100);
        rest = rest.slice(100);
        resolve(some as FileSystemEntry[]);
      },
    };
  },
});
const drop = async (...entries: Entry[]) => {
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }));
  const { files, ...rest } = await filesIn({ items, files: [] } as unknown as DataTransfer);
  return { ...rest, names: files.map(({ name }) => name) };
};

describe('what is dropped', () => {
  it('comes without the files and folders that cannot be had, which are named', async () => {
    const entries = [file('/a/1'), refused('/a/2'), folder('/a/b', [], true), file('/a/3')];
    expect(await drop(folder('/a', entries))).toEqual({
      names: ['a/1', 'a/3'],
      unread: ['a/2', 'a/b'],
      isCut: false,
    });
  });

  it('is cut at twenty thousand, and says so', async () => {
    const many = (count: number) =>
      folder(
        '/a',
        Array.from({ length: count }, (_, i) => file(`/a/${i}`)),
      );
    const { names, isCut } = await drop(many(20_001));
    expect([names.length, isCut]).toEqual([20_000, true]);
    expect((await drop(many(20_000))).isCut).toBe(false);
  });

  it('may be chosen instead, which is cut alike', () => {
    const files = Array.from({ length: 20_001 }, () => one);
    expect(chosenFiles(files)).toMatchObject({ isCut: true, unread: [] });
    expect(chosenFiles(files.slice(0, 2))).toMatchObject({ isCut: false, files: [{ name: 'x' }, {}] });
  });
});
