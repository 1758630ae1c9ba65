import { plain } from '../page-images/plain-node';
import type { MarkState } from '../platform/messages';

const SVG = 'http://www.w3.org/2000/svg';

interface StateIcon {
  /** Path around the sign, in a 24 × 24 box: the state is told by shape as well as by colour. */
  shape: string;
  fill: string;
  /** Path of the sign inside. */
  sign: string;
  /** The colour of the sign. */
  stroke: string;
}

const CIRCLE = 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z';
const SQUARE =
  'M5 1.5h14a3.5 3.5 0 0 1 3.5 3.5v14a3.5 3.5 0 0 1-3.5 3.5H5A3.5 3.5 0 0 1 1.5 19V5A3.5 3.5 0 0 1 5 1.5z';
const TRIANGLE = 'M12 1.3 23.4 21.5a1 1 0 0 1-.9 1.5H1.5a1 1 0 0 1-.9-1.5z';
const OCTAGON = 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z';
const EXCLAMATION = 'M12 8.5v6.5M12 18.7v.3';

// No tick and no green: nothing that is known here makes a link safe.
const ICONS: Record<MarkState, StateIcon> = {
  unchecked: {
    shape: CIRCLE,
    fill: '#1f4fd8',
    stroke: '#fff',
    sign: 'M4.5 12c2-3.5 4.6-5.2 7.5-5.2s5.5 1.7 7.5 5.2c-2 3.5-4.6 5.2-7.5 5.2S6.5 15.5 4.5 12zM12 10.3a1.7 1.7 0 1 0 .01 0z',
  },
  checking: {
    shape: CIRCLE,
    fill: '#1f4fd8',
    stroke: '#fff',
    sign: 'M6.5 12h.01M12 12h.01M17.5 12h.01',
  },
  unknown: {
    shape: SQUARE,
    fill: '#5b6472',
    stroke: '#fff',
    sign: 'M8.7 9.2a3.3 3.3 0 1 1 4.7 3c-1 .5-1.4 1.1-1.4 2.3M12 18.2v.3',
  },
  'nothing-found': {
    shape: CIRCLE,
    fill: '#fff',
    stroke: '#1f4fd8',
    sign: 'M12 10.7v6.3M12 7v.3',
  },
  suspicious: {
    shape: TRIANGLE,
    fill: '#f5a300',
    stroke: '#231a00',
    sign: EXCLAMATION,
  },
  malicious: {
    shape: OCTAGON,
    fill: '#c4161c',
    stroke: '#fff',
    sign: 'M8 8l8 8M16 8l-8 8',
  },
};

/** The colour that outlines a code in this state, as CSS: of a white icon it is the sign's. */
export function stateColour(state: MarkState): string {
  const { fill, stroke } = ICONS[state];
  return fill === '#fff' ? stroke : fill;
}

/** Draws the icon of a state as an SVG element, made node by node. */
export function drawStateIcon(document: Document, state: MarkState): SVGElement {
  const create = (name: string, attributes: Record<string, string>) => {
    const element = plain(document).createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const { shape, fill, sign, stroke } = ICONS[state];
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
