import type { NamedFile } from './file-scan';

/** More files of one folder than anybody waits for. */
const MAX_FILES = 20_000;
/** Files that could not be had and are named. */
const MAX_UNREAD = 100;

/** What came in: its files, the names of those that could not be had, and whether there were more than are taken. */
export interface DroppedFiles {
  files: NamedFile[];
  unread: string[];
  isCut: boolean;
}

/** The files of a drop or of the clipboard, those in folders too, with their paths as names. */
export async function filesIn(transfer: DataTransfer): Promise<DroppedFiles> {
  // Asked for at once: after the event has been handled, nothing is left of it.
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const plain = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) return chosenFiles(plain);
  const all: DroppedFiles = { files: [], unread: [], isCut: false };
  for (const entry of entries) if (entry) await collect(entry, all);
  return all;
}

/** Files of a field, under their names or their paths in the folder that was chosen. */
export function chosenFiles(files: readonly File[]): DroppedFiles {
  const named = files.slice(0, MAX_FILES).map((file) => ({
    name: file.webkitRelativePath || file.name || 'picture',
    file,
  }));
  return { files: named, unread: [], isCut: files.length > MAX_FILES };
}

/** One that cannot be had, as without the right to read it, stops no other. */
async function collect(entry: FileSystemEntry, all: DroppedFiles): Promise<void> {
  if (all.files.length >= MAX_FILES) {
    all.isCut = true;
    return;
  }
  const name = entry.fullPath.replace(/^\//, '');
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      all.files.push({ name, file });
    } else if (isFolder(entry)) await collectFolder(entry, all);
  } catch {
    if (all.unread.length < MAX_UNREAD) all.unread.push(name);
    else all.isCut = true;
  }
}

async function collectFolder(folder: FileSystemDirectoryEntry, all: DroppedFiles): Promise<void> {
  const reader = folder.createReader();
  while (!all.isCut) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    for (const one of some) await collect(one, all);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
