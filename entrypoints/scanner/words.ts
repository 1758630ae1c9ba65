import type { FileProblem } from '../../utils/files/file-problem';
import type { FoundIn } from '../../utils/files/found-in';

/** All that this page says. */
export const WORDS = {
  title: 'Read QR codes from files',
  drop: 'Drop files or folders here',
  paste: 'You can also paste a picture, a file, a text or an address.',
  kinds:
    'Pictures, PDF documents, mails (.eml, .msg), Word, Excel, PowerPoint and OpenDocument files, ZIP archives. They are read on this device and sent nowhere.',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  clear: 'Clear the list',
  showMore: 'Show more',
  codes: 'Codes',
  files: 'Files',
  cancelled: 'Cancelled',
  waiting: 'Waiting',
  reading: 'Reading …',
  noCode: 'No QR code found.',
  password: 'Password of this document',
  passwordWrong: 'That was not the password.',
  unlock: 'Open',
  links: 'Links in it',
  checkLink: 'Check',
  failed: 'That did not work. Try again, or reload this page first.',
  nothingDropped: 'There was no file in it.',
  fetching: 'Loading the file …',
  progress: (done: number, total: number) => `${done} of ${total} files read`,
  finished: (files: number, codes: number) =>
    `${files === 1 ? 'One file' : `${files} files`} read, ${codes === 0 ? 'no QR code' : codes === 1 ? 'one QR code' : `${codes} QR codes`} found.`,
  codesIn: (count: number) => (count === 1 ? 'One code.' : `${count} codes.`),
  inPart: (place: string, problem: string) => `${place}: ${problem}`,
  morePlaces: (count: number) => (count === 1 ? 'and in one more place' : `and in ${count} more places`),
};

const PROBLEMS: Record<FileProblem, string> = {
  'too-large': 'This is too large to read.',
  undrawn: 'Parts of this picture can be drawn by browsers only. Open it in a tab and use “Scan what I see”.',
  broken: 'This is damaged and cannot be read.',
  timeout: 'This took too long to load.',
  refused: 'The site does not hand this file out. Save it, then choose it here.',
  redirected: 'The site sends on to another address for this file. Save it, then choose it here.',
  offline: 'This cannot be loaded without a network connection.',
  'forbidden-address': 'This lies at an address that is not read.',
  empty: 'This is empty.',
  'unknown-kind': 'This kind of file is not read.',
  heic: 'Pictures in HEIC format are not read. Save it as JPEG or PNG, or take a picture of the screen.',
  'old-office': 'Documents in this old format are not read. Save it as .docx, .xlsx, .pptx or PDF first.',
  'needs-password': 'This document is protected by a password.',
  'wrong-password': 'That was not the password.',
  locked: 'This archive is protected by a password. Unpack it first, then choose what was in it.',
  'too-deep': 'This lies in too many files within each other. Save it, then choose it here.',
  'too-many': 'There is more in it than is read; the rest was left out.',
  'unpacks-too-large': 'This is small, but made to fill the memory when it is unpacked. It was left out.',
  'remote-pictures': 'Some pictures of this mail lie on a server and were not loaded.',
  'took-too-long': 'This took too long and was given up.',
};

/** Why a file was not read, in one or two plain sentences. */
export function problemWords(problem: FileProblem): string {
  return PROBLEMS[problem];
}

/** Where a code was found: "mail.eml › invoice.pdf, page 3". */
export function placeWords(place: FoundIn): string {
  if (place.kind === 'camera') return 'Camera';
  if (place.kind === 'screen') return 'Screen';
  if (place.kind === 'text') return 'Pasted text';
  const { path, page, frame } = place;
  const name = path.join(' › ');
  if (page !== undefined) return `${name}, page ${page}`;
  return frame === undefined ? name : `${name}, picture ${frame}`;
}
