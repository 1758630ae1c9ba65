import { isDrawn } from './dom';
import { brokenDomains, cutHints, cutOff, misplaced, stacked } from './letters';
import { tooSmall } from './targets';

declare global {
  var layoutFaults: () => string[];
}

/** What a person could not read, reach or hit in the page: a line for each fault, none where all is well. */
globalThis.layoutFaults = () => {
  const all = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
    (one) => one instanceof HTMLElement && isDrawn(one),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth - clientWidth;
  return [
    ...new Set([
      ...(wide > 0 ? [`the page is ${wide} px wider than its window`] : []),
      ...cutOff(all),
      ...cutHints(all),
      ...stacked(all),
      ...misplaced(all),
      ...brokenDomains(all),
      ...tooSmall(all),
    ]),
  ];
};
