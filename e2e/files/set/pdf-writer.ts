import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An object of a PDF file: its dictionary or another value, and a stream's bytes. */
export interface PdfObject {
  value: string;
  stream?: Uint8Array;
}

interface PdfOptions {
  /** Encrypts all streams with 40 bits (PDF 1.7, 7.6.3, algorithm 2), to be opened by this password. */
  password?: string;
}

/** The padding of passwords (PDF 1.7, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
/** The file's identity, which goes into the key. */
const ID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PERMISSIONS = -4;

const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** RC4, which today's libraries of cryptography leave out. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0);
    }),
  );
}

function encryption(password: string): { dictionary: string; encrypt(id: number, data: Uint8Array): Buffer } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded, owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /P ${PERMISSIONS} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
    encrypt: (id, data) => rc4(md5(key, Buffer.from([id & 255, id >> 8, 0, 0, 0])).subarray(0, 10), data),
  };
}

/**
 * Writes a PDF file.
 *
 * @param objects numbered from 1; the first is the catalogue
 */
function writePdf(objects: readonly PdfObject[], { password }: PdfOptions = {}): Buffer {
  const locked = password === undefined ? undefined : encryption(password);
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const write = (text: string | Buffer) => {
    const part = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
    parts.push(part);
    length += part.length;
  };
  const all = locked ? [...objects, { value: locked.dictionary }] : objects;
  all.forEach(({ value, stream }, at) => {
    const id = at + 1;
    offsets.push(length);
    write(`${id} 0 obj\n`);
    if (stream) {
      const data = locked ? locked.encrypt(id, stream) : Buffer.from(stream);
      write(value.replace(/^<</, `<< /Length ${data.length}`));
      write('\nstream\n');
      write(data);
      write('\nendstream');
    } else write(value);
    write('\nendobj\n');
  });
  const start = length;
  write(`xref\n0 ${all.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  const extra = locked
    ? ` /Encrypt ${all.length} 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`
    : '';
  write(`trailer\n<< /Size ${all.length + 1} /Root 1 0 R${extra} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A page: what it draws, by which names it knows what it draws, and what else its dictionary says. */
export interface PdfPage {
  drawing: string | Uint8Array;
  size?: [width: number, height: number];
  /** Objects by their names as XObjects. */
  pictures?: Record<string, PdfObject>;
  /** More of the page's dictionary. */
  more?: string;
}

/**
 * A document of pages.
 *
 * @param more of the catalogue, in which `NEXT` stands for the number of the first of `extra`
 */
export function writePages(
  pages: readonly PdfPage[],
  { more = '', extra = [], ...options }: PdfOptions & { more?: string; extra?: PdfObject[] } = {},
): Buffer {
  const objects: PdfObject[] = [{ value: '' }, { value: '' }];
  const add = (object: PdfObject) => objects.push(object);
  const ids = pages.map(({ drawing, size = [595, 842], pictures = {}, more: own = '' }) => {
    const names = Object.entries(pictures).map(([name, picture]) => `/${name} ${add(picture)} 0 R`);
    const content = add({
      value: '<< /Filter /FlateDecode >>',
      stream: deflateSync(typeof drawing === 'string' ? Buffer.from(drawing, 'latin1') : drawing),
    });
    return add({
      value: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /XObject << ${names.join(' ')} >> >> /Contents ${content} 0 R ${own} >>`,
    });
  });
  objects[0] = {
    value: `<< /Type /Catalog /Pages 2 0 R ${more.replace(/NEXT/g, String(objects.length + 1))} >>`,
  };
  objects[1] = {
    value: `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] /Count ${ids.length} >>`,
  };
  return writePdf([...objects, ...extra], options);
}
