import { type Drawn, drawBitmap } from '../sources/pixels';

/** A picture's file, fetched but not decoded. */
export interface Bytes {
  blob: Blob;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Decodes a file; a vector picture is handed back as what it is. */
export async function drawBytes({ blob, bytes }: Bytes): Promise<Drawn> {
  if (isSvg(blob.type, bytes)) return { svg: new TextDecoder().decode(bytes) };
  const bitmap = await createImageBitmap(blob).catch(() => undefined);
  return bitmap ? drawBitmap(bitmap) : { unreadable: 'broken' };
}

/** By what the server says, else by how the file begins. */
function isSvg(type: string, bytes: Uint8Array): boolean {
  if (type.startsWith('image/')) return type.includes('svg');
  return /^\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
