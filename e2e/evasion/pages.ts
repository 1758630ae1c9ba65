import { boxesPages } from './boxes';
import { negativePages } from './negatives';
import type { EvasionPage } from './page';
import { placesPages, swappedPages } from './places';
import { duellingPages, looksPages, nestedPages } from './styles';
import { textPages } from './text';
import { piecesPages } from './tiles';

export type { EvasionPage } from './page';

/**
 * Every way of hiding a code that is known and concerns pixels or the DOM, a page each, and pages without a code. Made
 * anew each time from texts that name the page, so that nothing binary is kept.
 */
export function evasionPages(): EvasionPage[] {
  return [
    ...placesPages(),
    ...swappedPages(),
    ...piecesPages(),
    ...textPages(),
    ...boxesPages(),
    ...looksPages(),
    ...nestedPages(),
    ...duellingPages(),
    ...negativePages(),
  ];
}
