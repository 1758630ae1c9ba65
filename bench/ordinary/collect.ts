import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { Pixels } from '../../utils/reader/code';
import { loadPicture } from '../corpus/load';

/** A picture that holds no code, by the file or the drawing it comes from. */
export interface OrdinaryPicture {
  name: string;
  picture: Pixels;
}

const pictureFile = /\.(png|jpe?g|gif|webp|svg|tiff?)$/i;
// A package about codes may well ship one.
const aboutCodes = /qr|barcode/i;
const smallest = 100; // bytes: below that a picture is a dot or a line
const largest = 8_000_000;
const shortestSide = 16; // pixels

/**
 * Pictures that the packages under `folders` ship, each content once and at most `perFolder` of a folder, so that no
 * family of icons outweighs all others; in the order of their paths. Files that cannot be decoded are passed over.
 */
export async function* collectPictures(
  folders: string[],
  perFolder: number,
): AsyncGenerator<OrdinaryPicture> {
  const seen = new Set<string>();
  for (const folder of folders) {
    for await (const { files } of walk(folder)) {
      let taken = 0;
      for (const file of spread(files)) {
        if (taken >= perFolder) break;
        const bytes = await readPicture(file);
        if (!bytes) continue;
        const digest = createHash('sha256').update(bytes).digest('hex');
        if (seen.has(digest)) continue;
        seen.add(digest);
        const picture = await decode(file, bytes);
        if (!picture || Math.min(picture.width, picture.height) < shortestSide) continue;
        taken++;
        yield { name: file, picture };
      }
    }
  }
}

/** Every folder below one that holds pictures, with them; links are not followed. */
async function* walk(folder: string): AsyncGenerator<{ files: string[] }> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.filter((entry) => entry.isFile() && pictureFile.test(entry.name));
  if (files.length > 0) yield { files: files.map(({ name }) => join(folder, name)) };
  for (const entry of entries) if (entry.isDirectory()) yield* walk(join(folder, entry.name));
}

/** The same files in another order: names close to each other are pictures alike. */
function spread(files: string[]): string[] {
  const stride = Math.max(1, Math.floor(files.length / 12));
  return Array.from({ length: stride }, (_, first) => files.filter((_, at) => at % stride === first)).flat();
}

async function readPicture(file: string): Promise<Buffer | undefined> {
  if (aboutCodes.test(basename(file))) return undefined;
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  return size >= smallest && size <= largest ? readFile(file) : undefined;
}

/** A drawing without a size of its own in pixels is shown as large as a page mostly shows one. */
async function decode(file: string, bytes: Buffer): Promise<Pixels | undefined> {
  try {
    if (!/\.svg$/i.test(file)) return await loadPicture(bytes);
    return await loadPicture(await sharp(bytes).resize({ width: 256 }).png().toBuffer());
  } catch {
    return undefined;
  }
}
