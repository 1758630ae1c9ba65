import type { ImageSource, StitchTile } from '../../images/image-source';
import { domRect } from '../element-boxes';
import type { PageImage, Rect } from '../page-image';
import { groupTiles } from './group-tiles';

/** A picture that may be one piece of a larger one. */
export interface Tile {
  element: Element;
  picture: PageImage;
}

function frameOf({ element, picture }: Tile): Rect {
  const own = /^(img|canvas|svg|image)$/.test(picture.slot);
  // A plain object: a DOMRect's sides cannot be copied by spreading.
  const { x, y, width, height } = own
    ? picture.box()
    : (picture.frame?.() ?? element.getBoundingClientRect());
  return { x, y, width, height };
}

/** Neighbouring pictures that may be one code together, each group as one picture. */
export function tiledImages(pieces: Tile[]): PageImage[] {
  const boxes = pieces.map(frameOf);
  return groupTiles(boxes).map(({ parts, width, height }) => {
    const chosen = parts.flatMap(({ index, box }) => {
      const piece = pieces[index];
      return piece ? [{ piece, box }] : [];
    });
    const contentKey = `stitch:${chosen.map(({ piece, box }) => `${piece.picture.contentKey}@${Math.round(box.x)},${Math.round(box.y)}`).join('|')}`;
    const gather = async (source: (picture: PageImage) => Promise<ImageSource | undefined>) => {
      const made: StitchTile[] = [];
      for (const { piece, box } of chosen) {
        const own = await source(piece.picture);
        if (!own) return undefined;
        made.push({ source: own, x: box.x, y: box.y, width: box.width, height: box.height });
      }
      return { kind: 'stitch', tiles: made, width, height } satisfies ImageSource;
    };
    const around = (): Rect => {
      const now = chosen.map(({ piece }) => frameOf(piece));
      const [x, y] = [Math.min(...now.map((r) => r.x)), Math.min(...now.map((r) => r.y))];
      const right = Math.max(...now.map((r) => r.x + r.width));
      const bottom = Math.max(...now.map((r) => r.y + r.height));
      return { x, y, width: right - x, height: bottom - y };
    };
    return {
      slot: contentKey,
      contentKey,
      source: () => gather((picture) => picture.source()),
      fallback: () => gather(async (picture) => (await picture.fallback?.()) ?? picture.source()),
      box: () => domRect(around()),
      frame: around,
    };
  });
}
