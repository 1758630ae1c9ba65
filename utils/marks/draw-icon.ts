import { plain } from '../page-images/plain-node';
import type { StateIcon } from '../platform/messages';

const SVG = 'http://www.w3.org/2000/svg';

/** The colour that outlines a code with this icon, as CSS: of a white icon it is the sign's. */
export function iconColour({ fill, stroke }: StateIcon): string {
  return fill === '#fff' ? stroke : fill;
}

/** Draws an icon as an SVG element, made node by node. */
export function drawIcon(document: Document, { shape, fill, sign, stroke }: StateIcon): SVGElement {
  const create = (name: string, attributes: Record<string, string>) => {
    const element = plain(document).createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = create('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(
    create('path', {
      d: shape,
      fill,
      stroke: fill === '#fff' ? stroke : '#fff',
      'stroke-width': '1.5',
    }),
    create('path', {
      d: sign,
      fill: 'none',
      stroke,
      'stroke-width': '2.2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  return svg;
}
