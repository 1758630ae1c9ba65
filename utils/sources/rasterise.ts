/** Codes in vector pictures are read at this size: 177 modules (version 40) get over five pixels each. */
const SIDE = 1000;
/** Larger markup is no code and could take the drawing engine seconds. */
const MAX_MARKUP = 2_000_000;
const TIMEOUT_MS = 8_000;

/**
 * Draws a vector picture. Needs a document; drawn as an image it runs no script and loads nothing from outside.
 *
 * @returns a bitmap of about 1000 px on its longer side, or `undefined` if it cannot be drawn
 */
export async function rasteriseSvg(markup: string): Promise<ImageBitmap | undefined> {
  // Entities can unfold to gigabytes; no drawing program writes them.
  if (markup.length > MAX_MARKUP || /<!ENTITY/i.test(markup)) return undefined;
  const sized = withSize(markup);
  if (!sized) return undefined;
  const url = URL.createObjectURL(new Blob([sized.markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image(sized.width, sized.height);
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      setTimeout(reject, TIMEOUT_MS);
      image.src = url;
    });
    return await createImageBitmap(image, { resizeWidth: sized.width, resizeHeight: sized.height });
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Gives the root element a pixel size: without one Firefox refuses to draw, and 29 px would be too few. */
function withSize(markup: string): { markup: string; width: number; height: number } | undefined {
  const root = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') return undefined;
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth = 0, boxHeight = 0] = box.length === 4 ? [box[2], box[3]] : [];
  const width = lengthOf(root.getAttribute('width')) || boxWidth || 300;
  const height = lengthOf(root.getAttribute('height')) || boxHeight || 150;
  if (box.length !== 4) root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const scale = SIDE / Math.max(width, height);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  root.setAttribute('width', String(size.width));
  root.setAttribute('height', String(size.height));
  return { markup: new XMLSerializer().serializeToString(root), ...size };
}

function lengthOf(value: string | null): number {
  const number = Number.parseFloat(value ?? '');
  return value?.trim().endsWith('%') || !(number > 0) ? 0 : number;
}
