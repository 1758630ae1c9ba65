import type { Pixels } from '../../reader/code';

interface DrawingSurface {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Makes the canvases of a document's pages where there is no document to make elements in. */
export class WorkerCanvasFactory {
  create(width: number, height: number): DrawingSurface {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: DrawingSurface, width: number, height: number): void {
    if (!canvas) return;
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }

  destroy(surface: DrawingSurface): void {
    if (surface.canvas) this.reset(surface, 1, 1);
    surface.canvas = null;
    surface.context = null;
  }
}

/** Filters are elements of a document; without one, masks and transfer functions are drawn plainly. */
export class NoFilters {
  addFilter(): string {
    return 'none';
  }

  addHCMFilter(): string {
    return 'none';
  }

  addAlphaFilter(): string {
    return 'none';
  }

  addLuminosityFilter(): string {
    return 'none';
  }

  addHighlightHCMFilter(): string {
    return 'none';
  }

  destroy(): void {}
}

/** A copy of what a canvas shows. */
export function pixelsOfCanvas(canvas: OffscreenCanvas): Pixels {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { data, width, height };
}
