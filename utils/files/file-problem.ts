import type { UnreadableImageReason } from '../images/image-source';

/** Why a file, or a part of it, was not read. Each has its own words in the interface. */
export type FileProblem =
  | UnreadableImageReason
  | 'unknown-kind' // nothing that can be read
  | 'heic' // no library may be built in that reads it
  | 'old-office' // documents of the time before 2007
  | 'needs-password'
  | 'wrong-password'
  | 'locked' // an archive that is encrypted
  | 'too-deep' // files in files in files
  | 'too-many' // more parts than are read
  | 'unpacks-too-large' // small itself, and made to fill the memory
  | 'too-much-memory' // parts that take more than one file may
  | 'remote-pictures' // pictures of a mail that lie on a server
  | 'local-file' // browsers let no extension load it
  | 'no-access' // the computer does not hand it out
  | 'took-too-long';
