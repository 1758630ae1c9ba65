/** The most of one file that is read, whatever it claims: fences against files that are made to exhaust memory or time. */
export const FILE_LIMITS = {
  /** Bytes of a file, and of all that is unpacked from it. */
  bytes: 512_000_000,
  /** Files in files: a mail in a mail in an archive is three. */
  depth: 5,
  /** Files that lie within one, in all. */
  files: 2_000,
  /** Pages of one document. */
  pages: 1_000,
  /** Pictures of one animation. */
  frames: 1_000,
} as const;

/** What is left of the limits of one outermost file. */
export interface FileBudget {
  /** Takes one file of so many bytes; false where there is no room for it. */
  take(bytes: number): 'ok' | 'too-many' | 'unpacks-too-large';
}

export function createFileBudget(): FileBudget {
  let files: number = FILE_LIMITS.files;
  let bytes: number = FILE_LIMITS.bytes;
  return {
    take(size) {
      if (files === 0) return 'too-many';
      if (size > bytes) return 'unpacks-too-large';
      files -= 1;
      bytes -= size;
      return 'ok';
    },
  };
}
