import { type Area, isNothing, nameOf, shownOf } from './dom';

const TARGETS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [tabindex="0"]';
/** CSS pixels (WCAG 2.5.8). */
const LEAST = 24;

interface Target {
  element: HTMLElement;
  box: DOMRect;
}

/**
 * What is too small to be hit: less than 24 px each way, where a circle of 24 px around its middle meets another target,
 * and it does not stand in a sentence (WCAG 2.5.8).
 */
export function tooSmall(all: readonly HTMLElement[]): string[] {
  const targets = all
    .filter((one) => one.matches(TARGETS) && !one.matches(':disabled'))
    .map((element): Target => ({ element, box: hitArea(element).getBoundingClientRect() }))
    .filter(({ box, element }) => !isNothing(shownOf(box, element.parentElement)));
  return targets
    .filter(({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5)
    .filter(({ element }) => !isInSentence(element))
    .flatMap(({ element, box }) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const near = targets.find(
        (other) => other.element !== element && distance(x, y, other.box) < LEAST / 2,
      );
      const size = `${Math.round(box.width)} by ${Math.round(box.height)} px`;
      return near ? [`too small, ${size}: ${nameOf(element)}, near ${nameOf(near.element)}`] : [];
    });
}

/** A press on its label presses a box, too. */
function hitArea(element: HTMLElement): HTMLElement {
  const isBox = element.matches('input[type=checkbox], input[type=radio]');
  return (isBox && element.closest('label')) || element;
}

function isInSentence(element: HTMLElement): boolean {
  const isInline = getComputedStyle(element).display.startsWith('inline');
  const beside = [...(element.parentElement?.childNodes ?? [])];
  return isInline && beside.some((one) => one instanceof Text && one.data.trim() !== '');
}

const distance = (x: number, y: number, box: Area) =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
