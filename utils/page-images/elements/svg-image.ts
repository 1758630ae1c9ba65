import { MAX_MARKUP } from '../../images/image-source';
import { styleOf } from '../computed-style';
import { boxOf } from '../element-boxes';
import { runWhenIdle } from '../idle-tasks';
import { ownElements } from '../own-elements';
import { fingerprint, type PageImage } from '../page-image';
import { plain } from '../plain-node';
import { serialiseSvg } from './svg-markup';

/** Of each SVG that was looked at; empty for one that holds no code. */
const keys = new WeakMap<Element, string>();
/** Shorter markup than this holds no code, unless it refers to something elsewhere. */
const MIN_MARKUP = 400;

const closest = (element: Element) => plain(element).closest('svg');

/** To be called when anything inside an inline SVG changes: its content is then looked at anew. */
export function forgetSvg(inside: Element): void {
  for (let svg = closest(inside); svg; svg = svg.parentElement && closest(svg.parentElement))
    keys.delete(svg);
}

function keyOf(svg: SVGSVGElement): string {
  // Marks stand inside an SVG that is a document of its own, and change nothing of it.
  const own = [...svg.children].find((child) => ownElements.has(child));
  const markup = svg.outerHTML.replace(own?.outerHTML ?? '', '');
  const empty = markup.length < MIN_MARKUP && !/<(use|image)|url\(/i.test(markup);
  return empty || markup.length > MAX_MARKUP ? '' : `svg:${fingerprint(markup)}`;
}

/** An inline SVG as an image, or undefined for one that cannot hold a code (icons, parts of another SVG). */
export function svgImage(svg: SVGSVGElement): PageImage | undefined {
  if (svg.ownerSVGElement) return undefined;
  const key = keys.get(svg) ?? keyOf(svg);
  keys.set(svg, key);
  if (!key) return undefined;
  const { color, fill } = styleOf(svg);
  const image: PageImage = {
    slot: 'svg',
    contentKey: `${key}:${color}:${fill}`,
    box: () => boxOf(svg),
    async source() {
      const { width, height } = boxOf(svg);
      const markup = await runWhenIdle(serialiseSvg(svg, { width, height }));
      if (!markup || markup.length > MAX_MARKUP) return undefined;
      return { kind: 'svg', markup, width, height };
    },
  };
  return image;
}
