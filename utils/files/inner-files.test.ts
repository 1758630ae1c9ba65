import { deflateRawSync } from 'node:zlib';
import * as fflate from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { createFileBudget, FILE_LIMITS } from './file-budget';
import type { FileProblem } from './file-problem';
import { UNUSED_TOOLS } from './file-tools.testing';
import type { FileReader, FileTools, NamedBytes, ReadContext } from './read-context';
import { readHtml } from './read-html';
import { readMail } from './read-mail';
import { readZip } from './read-zip';

/** Runs a reader with the libraries themselves and notes which files it finds within. */
async function innerFiles(reader: FileReader, bytes: Uint8Array) {
  const inner: NamedBytes[] = [];
  const problems: FileProblem[] = [];
  const tools: FileTools = {
    ...UNUSED_TOOLS,
    libraries: {
      ...UNUSED_TOOLS.libraries,
      fflate: async () => fflate,
      postalMime: async () => ({ default: PostalMime }),
    },
    problem: (problem) => problems.push(problem),
  };
  const context: ReadContext = {
    place: { path: ['outer'] },
    tools,
    budget: createFileBudget(),
    async readInner(file) {
      inner.push(file);
    },
  };
  const outcome = await reader({ name: 'outer', bytes: new Uint8Array(bytes) }, context);
  return {
    outcome,
    problems,
    inner: inner.map(({ name, bytes }) => `${name}: ${Buffer.from(bytes).toString('latin1').slice(0, 40)}`),
  };
}

/** Where a file's name stands in the directory at an archive's end. */
const inDirectory = (zip: Buffer, name: string) => zip.indexOf(name, zip.indexOf('PK\x01\x02', 0, 'latin1'));

/** An archive in whose directory a file has another name of the same length. */
function renamed(zip: Uint8Array, name: string, other: string): Buffer {
  const bytes = Buffer.from(zip);
  bytes.write(other, inDirectory(bytes, name));
  return bytes;
}

describe('an archive', () => {
  it('gives its files but for those that hold no picture', async () => {
    const zip = fflate.zipSync({
      'word/document.xml': Buffer.from('<x/>'),
      'word/media/a.png': Buffer.from('PNG'),
      'b/c.pdf': Buffer.from('PDF'),
    });
    expect(await innerFiles(readZip, zip)).toEqual({
      outcome: undefined,
      problems: [],
      inner: ['word/media/a.png: PNG', 'b/c.pdf: PDF'],
    });
  });

  it('that would fill the memory is left out, and said so', async () => {
    const zip = fflate.zipSync({ 'zeros.bmp': new Uint8Array(25_000_000), 'a.png': Buffer.from('PNG') });
    expect(await innerFiles(readZip, zip)).toEqual({
      outcome: undefined,
      problems: ['unpacks-too-large'],
      inner: ['a.png: PNG'],
    });
  });

  it('that claims to be smaller than it is gives no more than it claims', async () => {
    const zip = Buffer.from(fflate.zipSync({ 'a.png': new Uint8Array(deflateRawSync('x')) }));
    const directory = zip.indexOf('PK\x01\x02', 0, 'latin1');
    zip.writeUInt32LE(1, directory + 24);
    expect((await innerFiles(readZip, zip)).inner[0]?.length).toBeLessThanOrEqual('a.png: '.length + 1);
  });

  it('that would fill the memory is left out where another file has its name', async () => {
    const large = new Uint8Array(25_000_000);
    const zip = fflate.zipSync({ 'a.png': Buffer.from('PNG'), 'b.png': large, 'c.png': Buffer.from('3') });
    expect(await innerFiles(readZip, renamed(zip, 'b.png', 'a.png'))).toEqual({
      outcome: undefined,
      problems: ['unpacks-too-large'],
      inner: ['a.png: PNG', 'c.png: 3'],
    });
  });

  it('gives each of several files of one name', async () => {
    const zip = fflate.zipSync({ 'a.png': Buffer.from('1'), 'b.png': Buffer.from('2') });
    expect(await innerFiles(readZip, renamed(zip, 'b.png', 'a.png'))).toEqual({
      outcome: undefined,
      problems: [],
      inner: ['a.png: 1', 'a.png: 2'],
    });
  });

  it('gives the files beside one that is packed in another way, or damaged', async () => {
    const files = { 'a.png': Buffer.from('1'), 'b.png': Buffer.alloc(900, 'b'), 'c.png': Buffer.from('3') };
    const expected = { outcome: undefined, problems: ['broken'], inner: ['a.png: 1', 'c.png: 3'] };
    const other = Buffer.from(fflate.zipSync(files));
    other.writeUInt16LE(93, inDirectory(other, 'b.png') - 36); // Zstandard
    expect(await innerFiles(readZip, other)).toEqual(expected);
    const damaged = Buffer.from(fflate.zipSync(files));
    damaged.fill(0xff, damaged.indexOf('b.png') + 5, damaged.indexOf('b.png') + 12);
    expect(await innerFiles(readZip, damaged)).toEqual(expected);
  });

  it('that is locked or broken says so', async () => {
    const zip = Buffer.from(fflate.zipSync({ 'a.png': Buffer.from('PNG') }));
    expect((await innerFiles(readZip, zip.subarray(0, 40))).outcome).toBe('broken');
    zip[6] = 1;
    expect((await innerFiles(readZip, zip)).outcome).toBe('locked');
  });
});

describe('a mail', () => {
  const mail = (type: string, body: string) =>
    Buffer.from(`From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`);

  it('gives its attachments, and a mail within it as a file', async () => {
    const body =
      '--x\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nUERG\r\n--x\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\n\r\ninner\r\n--x--\r\n';
    const { inner } = await innerFiles(readMail, mail('multipart/mixed; boundary=x', body));
    expect(inner).toEqual(['a.pdf: PDF', expect.stringMatching(/^mail\.eml: From: c@d\.example/)]);
  });

  it('gives the pictures in its text, and says what only a server has', async () => {
    const html =
      '<img src="data:image/png;base64,UE5HIHBpY3R1cmUgaGVyZQ=="><img src="http://tracker.example/a.png">';
    expect(await innerFiles(readMail, mail('text/html', html))).toEqual({
      outcome: undefined,
      problems: ['remote-pictures'],
      inner: ['picture.png: PNG picture here'],
    });
  });
});

describe('a page', () => {
  it('gives each picture once, drawings too, and not what is no base64', async () => {
    const picture = `data:image/svg+xml;utf8,<svg xmlns='x'></svg>`;
    const html = `<img src="${picture}"><i style="background:url('${'data:image/png;base64,QUJDREVGR0hJSktMTU5P'}')"><img src="${picture}"><img src="data:image/png;base64,!!!!!!!!!!!!!!!!!!!!!!!!">`;
    expect((await innerFiles(readHtml, Buffer.from(html))).inner).toEqual([
      `picture.svg: <svg xmlns='x'></svg>`,
      'picture.png: ABCDEFGHIJKLMNO',
    ]);
  });
});

describe('markup', () => {
  it('gives a picture of many megabytes', async () => {
    const html = `<img src="data:image/bmp;base64,${'QUJD'.repeat(3_500_000)}">`;
    expect((await innerFiles(readHtml, Buffer.from(html))).inner).toEqual([
      `picture.bmp: ${'ABC'.repeat(14).slice(0, 40)}`,
    ]);
  }, 15_000);

  it('that opens pictures without an end is read to its own', async () => {
    for (const part of [
      `"data:image/png,`,
      `'data:image/png,`,
      `"'=(data:image/png;`,
      `<img src=(data:image/`,
    ]) {
      // What takes time by the square of this does not come back within the test's own time.
      expect((await innerFiles(readHtml, Buffer.from(part.repeat(100_000)))).inner).toEqual([]);
    }
  }, 10_000);
});

describe('the budget of one file', () => {
  it('ends after so many files, and after so many bytes', () => {
    const many = createFileBudget();
    for (let i = 0; i < FILE_LIMITS.files; i++) expect(many.take(1)).toBe('ok');
    expect(many.take(1)).toBe('too-many');
    const large = createFileBudget();
    expect(large.take(FILE_LIMITS.bytes - 1)).toBe('ok');
    expect(large.take(2)).toBe('unpacks-too-large');
    expect(large.take(1)).toBe('ok');
  });
});
