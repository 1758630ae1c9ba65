import type { MarkState, StateIcon } from '../platform/messages';

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

/** How the icon of a state is drawn. */
export function stateIcon(state: MarkState): StateIcon {
  return ICONS[state];
}
