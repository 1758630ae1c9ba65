/** Light modules around a code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;
/** Pixels of a module in a file: sharp on paper, and no picture is larger than 1,500 pixels. */
const MODULE_PIXELS = 8;

/** A code as an SVG file. @param modules rows, true for dark */
export function codeSvg(modules: boolean[][]): string {
  const side = modules.length + 2 * QUIET_ZONE;
  const path = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  const pixels = side * MODULE_PIXELS;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path.join('')}"/></svg>`;
}

/** A code as a PNG file. @param modules rows, true for dark */
export async function codePng(modules: boolean[][]): Promise<Blob> {
  const side = (modules.length + 2 * QUIET_ZONE) * MODULE_PIXELS;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries())
      if (isDark)
        context.fillRect(
          (x + QUIET_ZONE) * MODULE_PIXELS,
          (y + QUIET_ZONE) * MODULE_PIXELS,
          MODULE_PIXELS,
          MODULE_PIXELS,
        );
  return canvas.convertToBlob({ type: 'image/png' });
}
