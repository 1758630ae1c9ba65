import sharp from 'sharp';
import type { Routes } from '../stand-ins/pages';
import { DEMO_CDN, DEMO_CODES, DEMO_HOST, DEMO_OTHER_SITE } from './codes';
import { demoHtml } from './html';
import { groupPng, photo, pngOf } from './qr';

const png = (body: Uint8Array) => ({ headers: { 'content-type': 'image/png' }, body });
const jpeg = (body: Uint8Array) => ({ headers: { 'content-type': 'image/jpeg' }, body });

/** A chess board: two tones and square, but no code. */
async function chessBoard(): Promise<Uint8Array> {
  const squares = Array.from({ length: 64 }, (_, i) =>
    (i + Math.floor(i / 8)) % 2
      ? `<rect x="${(i % 8) * 30}" y="${Math.floor(i / 8) * 30}" width="30" height="30"/>`
      : '',
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240"><rect width="240" height="240" fill="#fff"/>${squares.join('')}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}

/** The demo: a web mail page with codes in every form, its pictures on three hosts. */
export async function demoRoutes(): Promise<Routes> {
  const decoy = await sharp(await pngOf(DEMO_CODES.decoy.text))
    .jpeg({ quality: 60 })
    .toBuffer();
  const frame = await pngOf(DEMO_CODES.frame.text);
  return {
    [`${DEMO_HOST}/`]: await demoHtml(),
    [`${DEMO_HOST}/parcel.png`]: png(await pngOf(DEMO_CODES.png.text)),
    [`${DEMO_HOST}/menu-2x.png`]: png(await pngOf(DEMO_CODES.srcset.text, { scale: 8 })),
    [`${DEMO_HOST}/group.png`]: png(
      await groupPng([DEMO_CODES.groupPrize.text, DEMO_CODES.groupUnknown.text, DEMO_CODES.groupWifi.text]),
    ),
    [`${DEMO_HOST}/museum.png`]: png(await pngOf(DEMO_CODES.background.text)),
    [`${DEMO_HOST}/short.png`]: png(await pngOf(DEMO_CODES.shadow.text)),
    [`${DEMO_HOST}/survey.png`]: png(
      await pngOf(DEMO_CODES.inverted.text, { dark: '#fff', light: '#10213f' }),
    ),
    [`${DEMO_HOST}/clear.png`]: png(await pngOf(DEMO_CODES.transparent.text, { light: 'none' })),
    [`${DEMO_HOST}/late.png`]: png(await pngOf(DEMO_CODES.late.text)),
    [`${DEMO_HOST}/photo-1.jpg`]: jpeg(await photo(480, 320, 3)),
    [`${DEMO_HOST}/photo-2.jpg`]: jpeg(await photo(320, 320, 8)),
    [`${DEMO_HOST}/chess.png`]: png(await chessBoard()),
    [`${DEMO_CDN}/visit.png`]: png(await pngOf(DEMO_CODES.crossOrigin.text)),
    [`${DEMO_CDN}/form.jpg`]: jpeg(new Uint8Array(decoy)),
    [`${DEMO_OTHER_SITE}/widget`]: `<!doctype html><meta charset="utf-8"><title>Widget</title><body style="margin:10px;font:14px sans-serif">Follow us<br><img src="/follow.png" width="170" alt=""></body>`,
    [`${DEMO_OTHER_SITE}/follow.png`]: png(frame),
  };
}
