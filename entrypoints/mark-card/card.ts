import type { MarkCard } from '../../utils/marks/mark-card';
import { plain } from '../../utils/page-images/plain-node';
import { reportBug } from '../../utils/platform/errors';
import { sendToBackground } from '../../utils/platform/messages';
import { addStyle, create, icon, layerOf, showText, withText } from './elements';
import { cardSize, placeCard } from './place-card';

/** The letters of a name that is fitted into one line, in CSS pixels. */
const LARGEST = 20;
const SMALLEST = 11;

/** A card that is shown. */
export interface ShownCard {
  element: HTMLElement;
  mark: HTMLButtonElement;
  close(): void;
}

/**
 * Shows the card of a mark beside it, for as long as that stands there.
 *
 * @param onGone called when it had to be closed
 */
export function showCard(
  root: ShadowRoot,
  mark: HTMLButtonElement,
  card: MarkCard,
  onGone: () => void,
): ShownCard | undefined {
  const layer = layerOf(root);
  const view = plain(document).defaultView ?? window;
  if (!layer || !cardSize(viewportOf(view))) return undefined;
  addStyle(root);
  const element = draw(card, mark.id);
  // Right behind its mark, where the keyboard goes next.
  mark.after(element);
  fitName(element);
  // The browser would say the same once more beside it.
  const { title } = mark;
  mark.title = '';
  mark.setAttribute('aria-describedby', element.id);
  let frame = 0;
  const close = () => {
    view.cancelAnimationFrame(frame);
    element.remove();
    mark.title ||= title;
    mark.removeAttribute('aria-describedby');
  };
  const follow = () => {
    const size = cardSize(viewportOf(view));
    const sign = mark.getBoundingClientRect();
    if (!size || !mark.isConnected || sign.width === 0 || !isIn(sign, viewportOf(view))) {
      close();
      return onGone();
    }
    const origin = layer.getBoundingClientRect();
    const { x, y, width, height } = placeCard(sign, size, viewportOf(view));
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    // By a transform, for that is no layout shift of the page's.
    element.style.translate = `${Math.round(x - origin.x)}px ${Math.round(y - origin.y)}px`;
    frame = view.requestAnimationFrame(follow);
  };
  follow();
  return { element, mark, close };
}

function draw({ state, name, isDomain, verdict, reason, words }: MarkCard, handle: string): HTMLElement {
  const element = create('section', `surface card ${state}${isDomain ? ' isDomain' : ''}`);
  element.id = 'card';
  element.role = 'group';
  element.ariaLabel = name;
  const head = create('span', 'head');
  head.append(icon(state), withText('verdict', verdict));
  const open = create('button', 'open') as HTMLButtonElement;
  open.type = 'button';
  showText(open, words.open);
  open.ariaLabel = words.open;
  open.onclick = (event) => {
    if (event.isTrusted) void sendToBackground('openDetails', { handle }).catch(reportBug);
  };
  element.append(withText('name', name), head, withText('reason', reason), open);
  return element;
}

/** The name whole on one line, in smaller letters where it is long; only where those could not be read, on several. */
function fitName(element: HTMLElement): void {
  const name = element.querySelector<HTMLElement>('.name');
  const size = cardSize(viewportOf(window));
  if (!name || !size) return;
  element.style.width = `${size.width}px`;
  const wanted = (LARGEST * name.clientWidth) / Math.max(1, name.scrollWidth);
  name.classList.toggle('long', wanted < SMALLEST);
  name.style.fontSize = `${Math.max(SMALLEST, Math.min(LARGEST, Math.floor(wanted * 10) / 10))}px`;
}

/** The part of the window that a page has, without its scroll bars. */
function viewportOf(view: Window): { width: number; height: number } {
  const { clientWidth, clientHeight } = plain(document).documentElement;
  // In a document of the old kind the root is as high as the page.
  const within = (client: number, inner: number) => (client > 0 ? Math.min(client, inner) : inner);
  return { width: within(clientWidth, view.innerWidth), height: within(clientHeight, view.innerHeight) };
}

const isIn = ({ left, right, top, bottom }: DOMRect, { width, height }: { width: number; height: number }) =>
  right > 0 && bottom > 0 && left < width && top < height;
