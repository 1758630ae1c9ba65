import tokens from '../../components/style/tokens.css?inline';
import { drawIcon } from '../../utils/marks/draw-icon';
import { stateIcon } from '../../utils/marks/state-icons';
import { plain } from '../../utils/page-images/plain-node';
import type { MarkState } from '../../utils/platform/messages';
import style from './mark-card.css?inline';

/** The roots that have the styles. */
const styled = new WeakSet<ShadowRoot>();

/** An element as pages have it, also in a document that is a vector image; none that the overlay's own rules are for. */
export function create(name: 'section' | 'button' | 'span' | 'style', className = ''): HTMLElement {
  const made = plain(document).createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  if (className) made.className = className;
  return made;
}

/**
 * Shows a text in an element, by a rule of ours: a page can have its own find function look for a word, and that one finds
 * what stands in elements, in closed roots too.
 */
export function showText(element: HTMLElement, text: string): void {
  element.dataset.text = text;
}

/** An element that shows a text. */
export function withText(className: string, text: string): HTMLElement {
  const holder = create('span', className);
  showText(holder, text);
  return holder;
}

/** The sign of a state. */
export function icon(state: MarkState): HTMLElement {
  const holder = create('span', 'icon');
  holder.append(drawIcon(document, stateIcon(state)));
  return holder;
}

/** Brings the rules for cards and covers into the root of the marks. */
export function addStyle(root: ShadowRoot): void {
  if (styled.has(root)) return;
  styled.add(root);
  const sheet = create('style');
  // On the elements themselves, where no rule of the page for their host can reach.
  sheet.textContent = tokens.replaceAll(':root', '.surface') + style;
  root.append(sheet);
}

/** The layer that the marks stand in, above all else of the page. */
export const layerOf = (root: ShadowRoot) => root.querySelector('p');

/** The marks' own buttons; cards and covers have others. */
export const marksIn = (root: ShadowRoot) => root.querySelectorAll<HTMLButtonElement>('button[data-state]');
