import type { ImageSource } from '../../images/image-source';
import { domRect } from '../element-boxes';
import { runWhenIdle } from '../idle-tasks';
import { fingerprint, MAX_MARKUP, type PageImage } from '../page-image';
import { toImageSource } from './encode-image';
import { serialiseSvg } from './svg-markup';

const keys = new WeakMap<Element, string>();
/** Shorter markup than this holds no code, unless it refers to something elsewhere. */
const MIN_MARKUP = 400;

/** To be called when anything inside an inline SVG changes: its content is then looked at anew. */
export function forgetSvg(inside: Element): void {
  for (let svg = inside.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null)
    keys.delete(svg);
}

/** An inline SVG as a picture, or undefined for one that cannot hold a code (icons, parts of another SVG). */
export function svgImage(svg: SVGSVGElement): PageImage | undefined {
  if (svg.ownerSVGElement) return undefined;
  let key = keys.get(svg);
  if (key === undefined) {
    // Marks stand inside a drawing that is a document of its own, and change nothing of it.
    const markup = svg.outerHTML.replace(/<qr-code-previewer[^>]*><\/qr-code-previewer>/, '');
    const empty = markup.length < MIN_MARKUP && !/<(use|image)|url\(/i.test(markup);
    key = empty || markup.length > MAX_MARKUP ? '' : `svg:${fingerprint(markup)}`;
    keys.set(svg, key);
  }
  if (!key) return undefined;
  const { color, fill } = getComputedStyle(svg);
  const picture: PageImage = {
    slot: 'svg',
    contentKey: `${key}:${color}:${fill}`,
    box: () => domRect(svg.getBoundingClientRect()),
    async source(): Promise<ImageSource | undefined> {
      const { width, height } = svg.getBoundingClientRect();
      const markup = await runWhenIdle(serialiseSvg(svg, { width, height }));
      if (!markup) return toImageSource(picture, { unavailable: 'gone' });
      if (markup.length > MAX_MARKUP) return toImageSource(picture, { unavailable: 'too-large' });
      return { kind: 'svg', markup, width, height };
    },
  };
  return picture;
}
