import sharp from 'sharp';
import { photo } from '../../demo/qr';
import type { Routes } from '../../stand-ins/pages';

export const MOVING_HOST = 'moving.test';

const FRAMES = 12;
const FRAME_MS = 100;
const [WIDTH, HEIGHT] = [480, 270];

const words = Array.from(
  { length: 40 },
  (_, i) =>
    `<h2>Chapter ${i + 1}</h2><p>${'What a page says while nothing on it moves, line by line. '.repeat(9)}</p>`,
).join('');
const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><style>body{font:16px/1.5 sans-serif;margin:30px}${style}</style>${body}${words}</html>`;

/** Draws on a canvas that is out of sight what a camera could, and plays it as a video. */
const VIDEO = `<video width="640" height="360" muted autoplay></video><script>
const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
const context = canvas.getContext('2d');
let at = 0;
setInterval(() => {
  at += 4;
  for (let i = 0; i < 12; i++) {
    context.fillStyle = 'hsl(' + ((i * 30 + at) % 360) + ' 60% 50%)';
    context.fillRect((i * 60 + at) % 640, 30 * i, 160, 90);
  }
}, 40);
const video = document.querySelector('video');
video.srcObject = canvas.captureStream(25);
video.play();
</script>`;

/** What a page does while it is looked at. */
export type Motion =
  | 'at rest'
  | 'scrolling'
  | 'with a video'
  | 'with an animated picture'
  | 'with a script that moves a box';

/** By what moves on it, the path of a page without a code. */
export const MOVING_PATHS: Record<Motion, string> = {
  'at rest': '/rest',
  scrolling: '/scrolling',
  'with a video': '/video',
  'with an animated picture': '/gif',
  'with a script that moves a box': '/box',
};

/** Pages of which nothing, or one thing, moves. */
export async function movingRoutes(): Promise<Routes> {
  const frames = await Promise.all(
    Array.from({ length: FRAMES }, async (_, i) =>
      sharp(await photo(WIDTH, HEIGHT, i + 1))
        .ensureAlpha()
        .raw()
        .toBuffer(),
    ),
  );
  const gif = await sharp(Buffer.concat(frames), {
    raw: { width: WIDTH, height: HEIGHT * FRAMES, channels: 4, pageHeight: HEIGHT },
  })
    .gif({ delay: Array<number>(FRAMES).fill(FRAME_MS), loop: 0 })
    .toBuffer();
  return {
    [`${MOVING_HOST}/rest`]: page(''),
    [`${MOVING_HOST}/scrolling`]: page('').replace(
      '</html>',
      '<script>setInterval(() => { const end = document.documentElement.scrollHeight - innerHeight; scrollTo(0, (performance.now() / 4) % end); }, 50)</script></html>',
    ),
    [`${MOVING_HOST}/video`]: page(VIDEO),
    [`${MOVING_HOST}/gif`]: page('<img src="/moving.gif" width="480" height="270" alt="">'),
    [`${MOVING_HOST}/moving.gif`]: {
      headers: { 'content-type': 'image/gif', 'cache-control': 'public, max-age=3600' },
      body: new Uint8Array(gif),
    },
    [`${MOVING_HOST}/box`]: page(
      '<div id="box"></div><script>setInterval(() => { box.style.left = (performance.now() / 10) % 600 + "px"; }, 40)</script>',
      '#box{position:relative;width:90px;height:90px;background:#27c}',
    ),
  };
}
