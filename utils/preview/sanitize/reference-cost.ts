import { attributeOf, elementsIn, nameOf, type PageDocument, type PageElement } from './tree';

/** Shapes that a page's drawings may come to once each reference has been followed. */
const MAX_SHAPES = 20_000;
/** References within what is referred to; drawing programs need two or three. */
const MAX_DEPTH = 4;
/** Elements that are looked at to find that out. */
const MAX_VISITS = 200_000;

/** What references within drawings come to. */
export interface ReferenceCost {
  /** Books one reference; false where it costs too much and was not booked. */
  book(id: string): boolean;
  /** Colours run once over a shape, whatever stands in their list, so that they cost nothing. */
  isGradient(id: string): boolean;
}

/** The name within the page that an attribute refers to, written plainly; other ways to write it are none. */
export function referenceOf(value: string): string | undefined {
  return /^(?:url\()?#([\w.:-]{1,100})\)?$/.exec(value.trim())?.[1];
}

const REFERRING = new Set(['href', 'xlink:href', 'fill', 'stroke', 'mask', 'clip-path']);

/** The names that an element of a drawing refers to. */
function referencesOf(element: PageElement): string[] {
  return element.attrs
    .filter((one) => REFERRING.has(nameOf(one)))
    .map(({ value }) => referenceOf(value))
    .filter((id) => id !== undefined);
}

const isGradient = ({ tagName }: PageElement) => /^(linear|radial)Gradient$/.test(tagName);

/** Counts what references come to; the tree is read once. */
export function createReferenceCost(doc: PageDocument, max = MAX_SHAPES): ReferenceCost {
  const byId = new Map<string, PageElement[]>();
  for (const element of elementsIn(doc)) {
    const id = attributeOf(element, 'id');
    if (id) byId.set(id, [...(byId.get(id) ?? []).slice(0, 3), element]);
  }
  const weights = new Map<string, number>();
  let visits = 0;
  let left = max;

  /** Elements of which each reference to a name is a copy; endless where it is one too many or holds itself. */
  function weigh(id: string, depth: number): number {
    const known = weights.get(id);
    if (known !== undefined) return known;
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    let sum = 1;
    for (const target of byId.get(id) ?? []) {
      if (isGradient(target)) continue;
      for (const element of [target, ...elementsIn(target)]) {
        if (++visits > MAX_VISITS || sum > max) return Number.POSITIVE_INFINITY;
        sum += 1 + referencesOf(element).reduce((all, one) => all + weigh(one, depth + 1), 0);
      }
    }
    weights.set(id, sum);
    return sum;
  }

  return {
    book(id) {
      const weight = weigh(id, 1);
      if (weight > left) return false;
      left -= weight;
      return true;
    },
    isGradient(id) {
      const targets = byId.get(id) ?? [];
      return targets.length > 0 && targets.every(isGradient);
    },
  };
}
