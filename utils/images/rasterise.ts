import { MAX_MARKUP, type UnreadableImageReason } from './image-source';
import { isCheapToRender, removeFilters } from './svg-cost';

/** Codes in vector images are read at this size: 177 modules (version 40) get over five pixels each. */
const SIDE = 1000;
const TIMEOUT_MS = 8_000;

/**
 * Renders a vector image. Needs a document; as the source of an image it runs no script and loads nothing from outside.
 *
 * @returns a bitmap, which the caller closes, of about 1000 px on its longer side, or why there is none
 */
export async function rasteriseSvg(markup: string): Promise<ImageBitmap | UnreadableImageReason> {
  if (markup.length > MAX_MARKUP || expandedLength(markup) > MAX_MARKUP) return 'too-large';
  const root = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') return 'broken';
  if (!isCheapToRender(root)) return 'too-large';
  removeFilters(root);
  return renderLikePage(new Blob([withSize(root)], { type: 'image/svg+xml' }));
}

/** Renders an image's file as a page shows it: also one that is cut off or slightly damaged. Needs a document. Never throws. */
export async function renderLikePage(file: Blob): Promise<ImageBitmap | UnreadableImageReason> {
  const url = URL.createObjectURL(file);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const image = new Image();
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
      timer = setTimeout(reject, TIMEOUT_MS);
      image.src = url;
    });
    // Not `createImageBitmap`, which refuses what is cut off.
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.transferToImageBitmap();
  } catch {
    return 'broken';
  } finally {
    clearTimeout(timer);
    URL.revokeObjectURL(url);
  }
}

/** Gives the root element a pixel size: without one Firefox refuses to render it, and 29 px would be too few. */
function withSize(root: Element): string {
  const box = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth = 0, boxHeight = 0] = box.length === 4 ? [box[2], box[3]] : [];
  const width = lengthOf(root.getAttribute('width')) || boxWidth || 300;
  const height = lengthOf(root.getAttribute('height')) || boxHeight || 150;
  if (box.length !== 4) root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const scale = SIDE / Math.max(width, height);
  root.setAttribute('width', String(Math.max(1, Math.round(width * scale))));
  root.setAttribute('height', String(Math.max(1, Math.round(height * scale))));
  return new XMLSerializer().serializeToString(root);
}

function lengthOf(value: string | null): number {
  const number = Number.parseFloat(value ?? '');
  return value?.trim().endsWith('%') || !(number > 0) ? 0 : number;
}

/**
 * The most characters that a document's own entities can come to. Some drawing programs write them for names; entities
 * in entities, or from elsewhere, are only written to do harm and count as endless.
 */
function expandedLength(markup: string): number {
  const declared = markup.match(/<!ENTITY/gi)?.length ?? 0;
  if (declared === 0) return 0;
  const values = [...markup.matchAll(/<!ENTITY\s+[\w.:-]{1,80}\s+(?:"([^"&%]*)"|'([^'&%]*)')\s*>/gi)];
  if (values.length !== declared) return Number.POSITIVE_INFINITY;
  const longest = Math.max(...values.map(([, double, single]) => (double ?? single ?? '').length));
  return markup.split('&').length * longest;
}
