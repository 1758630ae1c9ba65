import { type Area, isNothing, nameOf, SLACK, shownOf } from './dom';

interface Letters extends Area {
  node: Text;
}

/** How much of a letter's size its body takes above and below its middle: lines of several fonts are higher. */
const HALF = 0.35;

/** How wide dots and one letter are, as a share of the letters' size: in less room a letter is cut without dots. */
const DOTS_AND_LETTER = 1.2;

/** Text that is cut off without a sign of it: dots, or a bar to scroll by. */
export function cutOff(all: readonly HTMLElement[]): string[] {
  const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return all.flatMap((element) => {
    if ((element.textContent ?? '').trim() === '') return [];
    const style = getComputedStyle(element);
    const width = element.clientWidth / Number.parseFloat(style.fontSize);
    // What has no room at all shows nothing of itself.
    const isNarrow = width > 0 && width < DOTS_AND_LETTER;
    const hasDots = style.textOverflow === 'ellipsis' || element.title !== '';
    const hasLines = !['', 'none'].includes(style.getPropertyValue('-webkit-line-clamp'));
    const isWide = element.scrollWidth > element.clientWidth + SLACK;
    const isHigh = element.scrollHeight > element.clientHeight + 3 * SLACK;
    return [
      ...(isCut(style.overflowX) && !hasDots && isWide ? [`cut off at the side: ${nameOf(element)}`] : []),
      ...(style.textOverflow === 'ellipsis' && isWide && isNarrow
        ? [`no room for dots: ${nameOf(element)}`]
        : []),
      ...(isCut(style.overflowY) && !hasLines && isHigh ? [`cut off below: ${nameOf(element)}`] : []),
      ...(style.overflowX === 'auto' && isWide ? [`to be scrolled sideways: ${nameOf(element)}`] : []),
    ];
  });
}

/** The lines of text of an element itself, as far as they are to be seen. */
function linesOf(element: HTMLElement): Letters[] {
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const range = document.createRange();
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text) || node.data.trim() === '' || element.localName === 'option') return [];
    range.selectNodeContents(node);
    return [...range.getClientRects()]
      .map(({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return shownOf({ left, right, top: middle - HALF * size, bottom: middle + HALF * size }, element);
      })
      .filter((area) => !isNothing(area))
      .map((area) => ({ ...area, node }));
  });
}

/** What a field says of itself as long as it is empty, where that is longer than the field. */
export function cutHints(all: readonly HTMLElement[]): string[] {
  const drawing = document.createElement('canvas').getContext('2d');
  return all.flatMap((element) => {
    if (!(element instanceof HTMLInputElement) || element.value !== '' || !drawing) return [];
    const { font, paddingLeft, paddingRight } = getComputedStyle(element);
    drawing.font = font;
    const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const isCut = drawing.measureText(element.placeholder).width > room + SLACK;
    return isCut ? [`a field too short for “${element.placeholder}”`] : [];
  });
}

/** How few letters a line may have, on average, before a text counts as one that stands letter under letter. */
const FEWEST = 3;

/** Text that is broken letter by letter, for there is no room for it. */
export function stacked(all: readonly HTMLElement[]): string[] {
  return all.flatMap(linesByNode).flatMap(({ node, tops }) => {
    const isStacked = tops > 2 && node.data.trim().length / tops < FEWEST;
    return isStacked ? [`letter under letter: “${node.data.trim().slice(0, 40)}”`] : [];
  });
}

/** How many lines each text of an element takes. */
function linesByNode(element: HTMLElement): { node: Text; tops: number }[] {
  const lines = linesOf(element);
  return [...new Set(lines.map(({ node }) => node))].map((node) => ({
    node,
    tops: new Set(lines.filter((one) => one.node === node).map(({ top }) => Math.round(top))).size,
  }));
}

/** Text that lies outside the window, or over another text. */
export function misplaced(all: readonly HTMLElement[]): string[] {
  const letters = all.flatMap(linesOf);
  const width = document.documentElement.clientWidth;
  const outside = letters.filter(({ left, right }) => left < -SLACK || right > width + SLACK);
  // What stays in view while the rest is scrolled lies over it.
  const layerOf = ({ node }: Letters) => node.parentElement?.closest('[data-sticky]') ?? null;
  const overlaps = letters.flatMap((one, at) =>
    letters
      .slice(at + 1)
      .filter((other) => one.node !== other.node && layerOf(one) === layerOf(other) && meets(one, other))
      .map((other) => `over each other: “${startOf(one)}” and “${startOf(other)}”`),
  );
  return [...outside.map((one) => `outside the window: “${startOf(one)}”`), ...overlaps];
}

const startOf = ({ node }: Letters) => node.data.trim().slice(0, 40);

function meets(one: Area, other: Area): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 2 * SLACK && height > 2 * SLACK;
}

/** Names of sites that stand on several lines, or not whole. */
export function brokenDomains(all: readonly HTMLElement[]): string[] {
  const range = document.createRange();
  return all
    .filter((one) => one.matches('.domain:not(.long)'))
    .flatMap((element) => {
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()];
      const tops = boxes.map(({ top }) => top);
      const isBroken =
        Math.max(...tops) - Math.min(...tops) > Number.parseFloat(getComputedStyle(element).fontSize);
      const isCut = boxes.some((box) => {
        const { left, right } = shownOf(box, element);
        return left > box.left + SLACK || right < box.right - SLACK;
      });
      return [
        ...(isBroken ? [`a domain on several lines: ${nameOf(element)}`] : []),
        ...(isCut ? [`a domain cut off: ${nameOf(element)}`] : []),
      ];
    });
}
