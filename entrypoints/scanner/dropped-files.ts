import type { NamedFile } from './file-scan';

/** More files of one folder than anybody waits for. */
const MAX_FILES = 20_000;

/** The files of a drop or of the clipboard, those in folders too, with their paths as names. */
export async function filesIn(transfer: DataTransfer): Promise<NamedFile[]> {
  // Asked for at once: after the event has been handled, nothing is left of it.
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = [...transfer.files].map(named);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const all: NamedFile[] = [];
  for (const entry of entries) if (entry) await collect(entry, all);
  return all;
}

/** A file under its name, or under its path in the folder that was chosen. */
export function named(file: File): NamedFile {
  return { name: file.webkitRelativePath || file.name || 'picture', file };
}

async function collect(entry: FileSystemEntry, all: NamedFile[]): Promise<void> {
  if (all.length >= MAX_FILES) return;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    all.push({ name: entry.fullPath.replace(/^\//, ''), file });
    return;
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return;
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, all);
  }
}
