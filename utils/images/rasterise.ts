import type { UnreadableImageReason } from './image-source';

const TIMEOUT_MS = 8_000;

/**
 * Renders an image's file as a page shows it: also one that is cut off or slightly damaged. Needs a document. Never
 * throws. Never for vector images: a short one can take a browser minutes.
 */
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
