import { mapDarkModules, modulePath } from '../../utils/shared/qr-modules';

/** Pixels of a module in a file: sharp on paper, and no picture is larger than 1,500 pixels. */
const MODULE_PIXELS = 8;

/** A code as an SVG file. @param modules rows, true for dark, with the quiet zone */
export function codeSvg(modules: boolean[][]): string {
  const side = modules.length;
  const pixels = side * MODULE_PIXELS;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${modulePath(modules)}"/></svg>`;
}

/** A code as a PNG file. @param modules rows, true for dark, with the quiet zone */
export async function codePng(modules: boolean[][]): Promise<Blob> {
  const side = modules.length * MODULE_PIXELS;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  mapDarkModules(modules, (x, y) =>
    context.fillRect(x * MODULE_PIXELS, y * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS),
  );
  return canvas.convertToBlob({ type: 'image/png' });
}
