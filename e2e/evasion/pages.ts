import { boxesPages } from './boxes';
import { clobberedPages } from './clobbered';
import { negativePages } from './negatives';
import type { EvasionPage } from './page';
import { placePages, replacedPages } from './places';
import { conflictingPages, nestedPages, stylePages } from './styles';
import { textPages } from './text';
import { tilePages } from './tiles';

export type { EvasionPage } from './page';

/**
 * Every way of hiding a code that is known and concerns pixels or the DOM, a page each, and pages without a code. Made
 * anew each time from texts that name the page, so that nothing binary is kept.
 */
export function evasionPages(): EvasionPage[] {
  return [
    ...placePages(),
    ...replacedPages(),
    ...clobberedPages(),
    ...tilePages(),
    ...textPages(),
    ...boxesPages(),
    ...stylePages(),
    ...nestedPages(),
    ...conflictingPages(),
    ...negativePages(),
  ];
}
