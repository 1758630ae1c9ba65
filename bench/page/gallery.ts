import sharp from 'sharp';
import { photo, svgOf } from '../../demo/qr';
import type { Page, Routes } from '../../stand-ins/pages';
import { random } from '../generated/random';

export const GALLERY_HOST = 'gallery.test';
const WIDTH = 300;
const HEIGHT = 200;
/** One picture in so many holds a code. */
const ONE_IN = 10;

/** A page of pictures, each with an address and a content of its own. */
export interface Gallery {
  pictures: number;
  /** Which pictures hold a code, by their index. */
  withCode: number[];
  routes: Routes;
  /** Bytes of each picture, by its path. */
  bytes: Map<string, number>;
}

/** Draws a gallery. The same `pictures` gives the same gallery every time. */
export async function gallery(pictures: number): Promise<Gallery> {
  const routes: Routes = {};
  const bytes = new Map<string, number>();
  const withCode: number[] = [];
  const paths: string[] = [];
  for (let i = 0; i < pictures; i++) {
    // Not every tenth: codes would all stand in one column.
    const hasCode = i % ONE_IN === Math.floor(i / ONE_IN) % ONE_IN;
    if (hasCode) withCode.push(i);
    const path = `/p/${i}.${isPhoto(i) ? 'jpg' : 'png'}`;
    const picture = await draw(i, hasCode);
    paths.push(path);
    bytes.set(path, picture.length);
    routes[`${GALLERY_HOST}${path}`] = {
      headers: {
        'content-type': isPhoto(i) ? 'image/jpeg' : 'image/png',
        'cache-control': 'public, max-age=3600',
      },
      body: picture,
    } satisfies Page;
  }
  routes[`${GALLERY_HOST}/`] = html(paths);
  return { pictures, withCode, routes, bytes };
}

/** What the code in a gallery's picture says. */
const textOf = (i: number) => `https://shop.example.com/offers/${i}`;

/** JPEG photographs and PNG drawings, in no column of the page only one kind. */
const isPhoto = (i: number) => (i + Math.floor(i / 4)) % 2 === 0;

async function draw(i: number, hasCode: boolean): Promise<Uint8Array> {
  const background = isPhoto(i) ? await photo(WIDTH, HEIGHT, i + 1) : Buffer.from(drawing(i + 1));
  const code = hasCode
    ? [{ input: Buffer.from(svgOf(textOf(i), { scale: 4 })), left: 20 + (i % 120), top: 20 }]
    : [];
  const picture = sharp(background).composite(code);
  return new Uint8Array(
    await (isPhoto(i) ? picture.jpeg({ quality: 80 }) : picture.png({ compressionLevel: 6 })).toBuffer(),
  );
}

/** A coloured drawing with boxes and lines of what could be text. */
function drawing(seed: number): string {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const boxes = Array.from(
    { length: 14 },
    () =>
      `<rect x="${below(WIDTH)}" y="${below(HEIGHT)}" width="${below(120)}" height="${below(70)}" fill="hsl(${below(360)} 60% ${30 + below(60)}%)"/>`,
  );
  const words = Array.from(
    { length: 5 },
    (_, row) =>
      `<text x="${below(90)}" y="${30 + row * 34}" font-size="${10 + below(16)}">${seed} ${below(1e9)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="hsl(${below(360)} 40% 90%)"/>${boxes.join('')}${words.join('')}</svg>`;
}

function html(paths: string[]): string {
  const images = paths.map((path) => `<img src="${path}" width="${WIDTH}" height="${HEIGHT}" alt="">`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>
<style>body { margin: 0; background: #f4f4f4; } main { width: 1240px; margin: 0 auto; display: grid;
grid-template-columns: repeat(4, 300px); gap: 13px; } img { display: block; }</style>
<main>${images.join('\n')}</main></html>`;
}
