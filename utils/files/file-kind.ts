/** What a file is, by its first bytes and not by its name. */
export type FileKind =
  | 'picture'
  | 'tiff'
  | 'heic'
  | 'pdf'
  | 'zip'
  | 'mail'
  | 'outlook'
  | 'html'
  | 'old-office'
  | 'unknown';

/** A compound file's name for a message's properties (MS-OXMSG 2.2), in UTF-16. */
const MESSAGE_STREAM = '__properties_version1.0';
/** How far into a file a PDF may begin (PDF 1.7, implementation note 13). */
const PDF_WITHIN = 1024;
/** Header fields that a mail begins with (RFC 5322). */
const MAIL_FIELD =
  /^(?:received|return-path|delivered-to|from|to|cc|date|subject|message-id|mime-version|content-type|dkim-signature|authentication-results|reply-to|x-[\w-]{1,60}|arc-[\w-]{1,40}):/i;
const HEIF_BRANDS = /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/;

/**
 * Tells what a file is.
 *
 * @param bytes all of it, or its first kilobytes
 * @param name only for mails and pages, which are plain text
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  const head = latin1(bytes.subarray(0, PDF_WITHIN));
  if (isPicture(head)) return 'picture';
  if (/^(?:II[*+]\0|MM\0[*+])/.test(head)) return 'tiff';
  if (head.slice(4, 8) === 'ftyp') return isoKind(head);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return isMessage(bytes) ? 'outlook' : 'old-office';
  if (head.includes('%PDF-')) return 'pdf';
  return textKind(head.replace(/^\xef\xbb\xbf/, ''), name);
}

function isPicture(head: string): boolean {
  return (
    /^(?:\x89PNG|GIF8|\xff\xd8\xff|\0\0\x01\0)/.test(head) ||
    (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  );
}

/** AVIF is read by browsers, other pictures in the same container are not (ISO 23008-12). */
function isoKind(head: string): FileKind {
  const brands = head.slice(8, 64).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'picture';
  return brands.some((brand) => HEIF_BRANDS.test(brand)) ? 'heic' : 'unknown';
}

function textKind(head: string, name: string): FileKind {
  const isMarkup = /^\s*</.test(head);
  const isPage = /^\s*<(?:!doctype html|html)/i.test(head);
  if (isMarkup && !isPage && (/<(?:[\w.-]{1,40}:)?svg[\s>]/i.test(head) || /\.svg$/i.test(name)))
    return 'picture';
  if (isPage || (isMarkup && /\.x?html?$/i.test(name))) return 'html';
  const isNamedMail = /\.(?:eml|mht|mhtml|mbox)$/i.test(name);
  // Mailboxes begin with a line of their own.
  const fields = head.replace(/^From [^\r\n]*\r?\n/, '');
  if (MAIL_FIELD.test(fields) && (isNamedMail || /\n[\w-]{1,80}:/.test(fields))) return 'mail';
  // A mail may begin with a field that nobody knows.
  return isNamedMail && /^[\w-]{1,80}:/.test(fields) ? 'mail' : 'unknown';
}

function isMessage(bytes: Uint8Array): boolean {
  const name = Uint8Array.from([...MESSAGE_STREAM].flatMap((letter) => [letter.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(0x5f); at >= 0; at = bytes.indexOf(0x5f, at + 1)) {
    if (bytes[at + 2] === 0x5f && name.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
