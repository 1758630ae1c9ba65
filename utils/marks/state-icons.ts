import type { MarkState } from '../platform/messages';

const SVG = 'http://www.w3.org/2000/svg';

interface Look {
  /** Outline of the sign in a 24 × 24 box: the state is told by shape as well as by colour. */
  outline: string;
  fill: string;
  ink: string;
  /** The drawing inside. */
  sign: string;
  label: string;
}

const CIRCLE = 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22z';
const SQUARE =
  'M5 1.5h14a3.5 3.5 0 0 1 3.5 3.5v14a3.5 3.5 0 0 1-3.5 3.5H5A3.5 3.5 0 0 1 1.5 19V5A3.5 3.5 0 0 1 5 1.5z';
const TRIANGLE = 'M12 1.3 23.4 21.5a1 1 0 0 1-.9 1.5H1.5a1 1 0 0 1-.9-1.5z';
const OCTAGON = 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z';
const EXCLAMATION = 'M12 8.5v6.5M12 18.7v.3';

// No tick and no green: nothing that is known here makes a link safe.
const LOOKS: Record<MarkState, Look> = {
  unchecked: {
    outline: CIRCLE,
    fill: '#1f4fd8',
    ink: '#fff',
    sign: 'M4.5 12c2-3.5 4.6-5.2 7.5-5.2s5.5 1.7 7.5 5.2c-2 3.5-4.6 5.2-7.5 5.2S6.5 15.5 4.5 12zM12 10.3a1.7 1.7 0 1 0 .01 0z',
    label: 'QR code. Open to see where it leads',
  },
  checking: {
    outline: CIRCLE,
    fill: '#1f4fd8',
    ink: '#fff',
    sign: 'M6.5 12h.01M12 12h.01M17.5 12h.01',
    label: 'QR code, being checked',
  },
  unknown: {
    outline: SQUARE,
    fill: '#5b6472',
    ink: '#fff',
    sign: 'M8.7 9.2a3.3 3.3 0 1 1 4.7 3c-1 .5-1.4 1.1-1.4 2.3M12 18.2v.3',
    label: 'QR code, nothing is known about its link',
  },
  'nothing-found': {
    outline: CIRCLE,
    fill: '#fff',
    ink: '#1f4fd8',
    sign: 'M12 10.7v6.3M12 7v.3',
    label: 'QR code, nothing found against its link so far',
  },
  suspicious: {
    outline: TRIANGLE,
    fill: '#f5a300',
    ink: '#231a00',
    sign: EXCLAMATION,
    label: 'Suspicious QR code',
  },
  malicious: {
    outline: OCTAGON,
    fill: '#c4161c',
    ink: '#fff',
    sign: 'M8 8l8 8M16 8l-8 8',
    label: 'Dangerous QR code',
  },
};

/** Plain words for a state, for people who do not see the sign. */
export function stateLabel(state: MarkState): string {
  return LOOKS[state].label;
}

/** The colour that frames a code in this state. */
export function stateColour(state: MarkState): string {
  const look = LOOKS[state];
  return look.fill === '#fff' ? look.ink : look.fill;
}

/** Draws the sign of a state as an SVG element, made node by node. */
export function drawStateIcon(document: Document, state: MarkState): SVGElement {
  const look = LOOKS[state];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    path(document, {
      d: look.outline,
      fill: look.fill,
      stroke: look.fill === '#fff' ? look.ink : '#fff',
      'stroke-width': '1.5',
    }),
    path(document, {
      d: look.sign,
      fill: 'none',
      stroke: look.ink,
      'stroke-width': '2.2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
  return svg;
}

function path(document: Document, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, 'path');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
