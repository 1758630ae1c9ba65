// Draws the toolbar and store icons. Run by hand when a drawing changes. Where there are few pixels a drawing of its own is
// taken, whose lines lie on them, with a light edge that sets it off from a dark toolbar.
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const DRAWINGS = {
  'icon-small.svg': [16, 32],
  'icon.svg': [48, 96, 128],
};

for (const [drawing, sizes] of Object.entries(DRAWINGS)) {
  const svg = await readFile(new URL(`../assets/${drawing}`, import.meta.url));
  for (const size of sizes) {
    const file = new URL(`../public/icon/${size}.png`, import.meta.url).pathname;
    await sharp(svg, { density: 1200 }).resize(size, size).png({ compressionLevel: 9 }).toFile(file);
  }
}
