import type { StitchTile } from '../../images/image-source';
import { boxOf } from '../element-boxes';
import type { PageImage, TrackedImage } from '../page-image';
import { around, type Rect } from '../rect';
import { groupTiles } from './group-tiles';

/** Where an image shows, which may be a part of the image only. */
function frameOf(image: TrackedImage): Rect {
  const isOwn = /^(img|canvas|svg|image)$/.test(image.slot);
  return isOwn ? image.box() : (image.frame?.() ?? boxOf(image.element));
}

/** Neighbouring images that may be one code together, each group as one image. */
export function tiledImages(images: TrackedImage[]): PageImage[] {
  return groupTiles(images.map(frameOf)).map(({ tiles, width, height }) => {
    const parts = tiles.flatMap(({ index, box }) => {
      const image = images[index];
      return image ? [{ image, box }] : [];
    });
    const names = parts.map(
      ({ image, box }) => `${image.contentKey}@${Math.round(box.x)},${Math.round(box.y)}`,
    );
    const contentKey = `stitch:${names.join('|')}`;
    const box = () => around(parts.map(({ image }) => frameOf(image)));
    return {
      slot: contentKey,
      contentKey,
      async source() {
        const sources: StitchTile[] = [];
        for (const { image, box } of parts) {
          const source = await image.source();
          if (!source) return undefined;
          sources.push({ source, ...box });
        }
        return { kind: 'stitch', tiles: sources, width, height };
      },
      box,
      frame: box,
    };
  });
}
