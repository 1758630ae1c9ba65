// Draws the toolbar and store icons from assets/icon.svg. Run by hand when the drawing changes.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const svg = await readFile(new URL('../assets/icon.svg', import.meta.url));
for (const size of [16, 32, 48, 96, 128]) {
  const file = new URL(`../public/icon/${size}.png`, import.meta.url).pathname;
  await sharp(svg, { density: 300 }).resize(size, size).png({ compressionLevel: 9 }).toFile(file);
}
