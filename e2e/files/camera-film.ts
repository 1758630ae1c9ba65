import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { photo } from '../../demo/qr';
import { modulePath, modulesOf } from '../../utils/shared/qr-modules';

const [WIDTH, HEIGHT] = [1280, 720];
/** Two seconds of what Chromium's stand-in for a camera shows again and again, thirty pictures a second. */
const FRAMES = 60;
const MODULE = 8;

/**
 * A film of codes that move about and turn, as a camera in a hand sees them.
 *
 * @param texts two at most
 * @returns the path of a file for `--use-file-for-fake-video-capture`: JPEG pictures in a row
 */
export async function cameraFilm(texts: readonly string[]): Promise<string> {
  const wall = sharp(await photo(WIDTH, HEIGHT, 7));
  const background = await wall.png().toBuffer();
  const codes = texts.map((text) => modulesOf(text, { quietZone: 4 }));
  const frames: Buffer[] = [];
  for (let at = 0; at < FRAMES; at++) {
    // Whole turns, so that the end fits the beginning.
    const phase = (2 * Math.PI * at) / FRAMES;
    const drawn = codes.map((modules, i) => {
      const half = modules.length / 2;
      const x = 330 + i * 600 + 60 * Math.sin(2 * phase);
      const y = 360 + 50 * Math.cos(phase);
      return `<g transform="translate(${x} ${y}) rotate(${9 * Math.sin(phase)}) scale(${MODULE}) translate(${-half} ${-half})"><rect width="${modules.length}" height="${modules.length}" fill="#f4f2ec"/><path fill="#181818" d="${modulePath(modules)}"/></g>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${drawn.join('')}</svg>`;
    frames.push(
      await sharp(background)
        .composite([{ input: Buffer.from(svg) }])
        .jpeg({ quality: 80, chromaSubsampling: '4:2:0' })
        .toBuffer(),
    );
  }
  const file = join(await mkdtemp(join(tmpdir(), 'qr-code-previewer-film-')), 'camera.mjpeg');
  await writeFile(file, Buffer.concat(frames));
  return file;
}

/** Chromium's switches for a camera that shows a film and asks nobody. */
export const filmSwitches = (film: string): string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];
