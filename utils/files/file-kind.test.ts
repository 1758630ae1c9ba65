import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the kind of a file', () => {
  it.each([
    ['picture', 'a.pdf', '\x89PNG\r\n\x1a\n'],
    ['picture', 'a', 'GIF89a'],
    ['picture', 'a.txt', '\xff\xd8\xff\xe0'],
    ['picture', 'a', 'RIFF\0\0\0\0WEBPVP8 '],
    ['picture', 'a', 'BM\x10\0\0\0\0\0\0\0'],
    ['picture', 'a.ico', '\0\0\x01\0\x01\0'],
    ['picture', 'a.heic', '\0\0\0\x20ftypavif\0\0\0\0avifmif1'],
    ['heic', 'a.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['unknown', 'a.mp4', '\0\0\0\x18ftypisom\0\0\0\0isomiso2'],
    ['tiff', 'a', 'II*\0'],
    ['tiff', 'a', 'MM\0*'],
    ['pdf', 'a.jpg', '%PDF-1.7'],
    ['pdf', 'a.pdf', 'junk before it\n%PDF-1.4'],
    ['zip', 'letter.docx', 'PK\x03\x04'],
    ['old-office', 'a.doc', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on'],
    ['outlook', 'a', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1__${[...'__properties_version1.0'].join('\0')}\0`],
    ['picture', 'a', '<?xml version="1.0"?>\n<!-- made by hand --><svg xmlns="…">'],
    ['picture', 'a', '  <svg:svg xmlns:svg="…">'],
    ['html', 'a', '<!DOCTYPE html><svg>'],
    ['mail', 'a.eml', 'From: a@b.example\r\nSubject: x\r\n\r\nhello'],
    ['mail', 'a', 'Received: from x\r\nFrom: a@b.example\r\n\r\n'],
    ['mail', 'a.mbox', 'From a@b Mon Jan 1\nFrom: a@b.example\nTo: c\n\n'],
    ['unknown', 'list.txt', 'From: here to there'],
    ['unknown', 'a.txt', 'hello'],
    ['unknown', 'a', ''],
  ] as const)('is %s for %s', (kind, name, head) => {
    expect(fileKind(bytes(head), name)).toBe(kind);
  });

  it('is told in no time of a long text without line breaks', () => {
    const long = bytes(`<!--${' <!--'.repeat(20_000)}`);
    const began = performance.now();
    fileKind(long, 'a.svg');
    expect(performance.now() - began).toBeLessThan(500);
  });
});
