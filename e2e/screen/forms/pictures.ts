import { modulePath } from '../../../utils/shared/qr-modules';
import { pngUrl, type Rgba } from '../../harness/png';
import { type Form, type Modules, SIZE, sideOf, svgUrl } from './form';
import { gifOf } from './gif';

const BLACK: Rgba = [0, 0, 0, 255];
const WHITE: Rgba = [255, 255, 255, 255];
/** Modules of a finder pattern and the light line around it, and the quiet zone before them. */
const [FINDER, QUIET] = [8, 4];

const png = (modules: Modules) => {
  const side = sideOf(modules);
  const isDark = (x: number, y: number) => modules[Math.floor(y / SIZE)]?.[Math.floor(x / SIZE)] === true;
  return Buffer.from(
    pngUrl(side, side, (x, y) => (isDark(x, y) ? BLACK : WHITE)).split(',')[1] ?? '',
    'base64',
  );
};

/** Pictures laid over each other. */
const stack = (modules: Modules, pictures: string[], style = '') =>
  `<div style="position:relative;isolation:isolate;width:${sideOf(modules)}px;height:${sideOf(modules)}px">${pictures
    .map(
      (src, at) =>
        `<img src="${src}" width="${sideOf(modules)}" height="${sideOf(modules)}" style="position:absolute;left:0;top:0;image-rendering:pixelated;${at > 0 ? style : ''}">`,
    )
    .join('')}</div>`;

/** A number of 0 to 1 that is the same for the same place each time. */
const noise = (x: number, y: number) => Math.abs(Math.sin(x * 12.9898 + y * 78.233) * 43758.5453) % 1;

/** Codes that pictures show together, later, or only to who looks at the screen. */
export const PICTURE_FORMS: Record<string, Form> = {
  'odd and even rows in two pictures': (modules) =>
    stack(modules, [svgUrl(modules, (_, y) => y % 2 === 0), svgUrl(modules, (_, y) => y % 2 === 1)]),
  'finder patterns as pictures of their own': (modules) => {
    const end = modules.length - QUIET - FINDER;
    const inCorner = (x: number, y: number) =>
      (x < QUIET + FINDER && (y < QUIET + FINDER || y >= end)) || (x >= end && y < QUIET + FINDER);
    return stack(modules, [svgUrl(modules, (x, y) => !inCorner(x, y)), svgUrl(modules, inCorner)]);
  },
  'two pictures of noise and their difference': (modules) => {
    const side = modules.length;
    const at = (x: number, y: number) => noise(x, y) < 0.5;
    const first = pngUrl(side, side, (x, y) => (at(x, y) ? BLACK : WHITE));
    const second = pngUrl(side, side, (x, y) => (at(x, y) === (modules[y]?.[x] === true) ? BLACK : WHITE));
    return stack(modules, [first, second], 'mix-blend-mode:difference');
  },
  'the second frame of an animated picture': (modules, key) => {
    const dark = modules.flat();
    const file = gifOf(modules.length, [
      { isDark: dark.map(() => false), ms: 1500 },
      { isDark: dark, ms: 600_000 },
    ]);
    return {
      html: `<img src="/${key}.gif" width="${sideOf(modules)}" style="image-rendering:pixelated">`,
      files: { [`drawn.test/${key}.gif`]: { headers: { 'content-type': 'image/gif' }, body: file } },
    };
  },
  'a drawing that another file holds': (modules, key) => ({
    html: `<svg width="${sideOf(modules)}" height="${sideOf(modules)}" viewBox="0 0 ${modules.length} ${modules.length}"><use href="/${key}.svg#drawing"/></svg>`,
    files: {
      [`drawn.test/${key}.svg`]: {
        headers: { 'content-type': 'image/svg+xml' },
        body: `<svg xmlns="http://www.w3.org/2000/svg"><path id="drawing" d="${modulePath(modules)}"/></svg>`,
      },
    },
  }),
  'a picture that the server replaces': (modules, key) => ({
    html: `<img src="/${key}.mjpeg" width="${sideOf(modules)}" height="${sideOf(modules)}">`,
    files: {
      [`drawn.test/${key}.mjpeg`]: (_, response) => {
        response.writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=next' });
        const part = (body: Buffer) => {
          response.write(`--next\r\nContent-Type: image/png\r\nContent-Length: ${body.length}\r\n\r\n`);
          response.write(body);
          response.write('\r\n');
        };
        part(png(modules.map((row) => row.map(() => false))));
        // As a camera does: what has come is shown when the next begins.
        const sending = setInterval(() => part(png(modules)), 1000);
        response.on('close', () => clearInterval(sending));
        return undefined;
      },
    },
  }),
  'the bullet of a list': (modules) =>
    `<ul style="margin:0;padding:0;list-style:inside url('${svgUrl(modules)}')"><li>&nbsp;</ul>`,
  'a drawing of the graphics card that is not kept': (modules) =>
    `<canvas width="${sideOf(modules)}" height="${sideOf(modules)}"></canvas><script>
      const gl = document.querySelector('canvas').getContext('webgl');
      const rows = ${JSON.stringify(modules.map((row) => row.map(Number).join('')))};
      const draw = () => {
        gl.disable(gl.SCISSOR_TEST);
        gl.clearColor(1, 1, 1, 1);
        gl.clear(gl.COLOR_BUFFER_BIT);
        gl.enable(gl.SCISSOR_TEST);
        gl.clearColor(0, 0, 0, 1);
        rows.forEach((row, y) => [...row].forEach((dark, x) => {
          if (dark === '0') return;
          gl.scissor(x * ${SIZE}, (rows.length - 1 - y) * ${SIZE}, ${SIZE}, ${SIZE});
          gl.clear(gl.COLOR_BUFFER_BIT);
        }));
      };
      if (gl) draw();
      else document.body.textContent = 'no WebGL';
    </script>`,
};
