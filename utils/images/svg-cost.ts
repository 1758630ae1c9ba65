/** As many as the largest code has modules, each referred to; these take some seconds to draw, bombs have millions. */
const MOST_SHAPES = 64_000;
/** References within what is referred to, each level of which costs more than the last; drawing programs need two or three. */
const DEEPEST = 12;

/** Filter steps that cost the same for each pixel, whatever their numbers say. */
const CHEAP = /^fe(ColorMatrix|ComponentTransfer|Func[RGBA]|Flood|Offset|Blend|Composite|Merge|MergeNode)$/;

/**
 * Whether drawing a vector picture stays within bounds, found out without drawing it. A short file can refer to its
 * own parts over and over and so hold millions of shapes; a document that draws it hangs.
 */
export function isCheapToRender(root: Element): boolean {
  const all = [...root.querySelectorAll('*')];
  const byId = new Map(all.filter((element) => element.id).map((element) => [element.id, element]));
  const styled = all
    .filter(({ localName }) => localName === 'style')
    .flatMap((style) => idsIn(style.textContent));
  const known = new Map<string, number>();
  const open = new Set<string>();
  let looked = 0;

  function weigh(elements: Iterable<Element>, depth: number): number {
    let sum = 0;
    for (const element of elements) {
      sum++;
      if (++looked > MOST_SHAPES) return Number.POSITIVE_INFINITY;
      for (const id of refersTo(element)) sum += weightOf(id, depth);
      if (sum > MOST_SHAPES) return sum;
    }
    return sum;
  }
  function weightOf(id: string, depth: number): number {
    const before = known.get(id);
    if (before !== undefined) return before;
    const target = byId.get(id);
    // Colours run once over a shape, whatever stands in their list.
    if (!target || /Gradient$|^filter$/.test(target.localName)) return 0;
    // Browsers leave out what would draw itself.
    if (open.has(id)) return 0;
    if (depth === 0) return Number.POSITIVE_INFINITY;
    open.add(id);
    const weight = weigh([target, ...target.querySelectorAll('*')], depth - 1);
    open.delete(id);
    known.set(id, weight);
    return weight;
  }
  // A rule may hold for any element, also for those that another rule brings.
  const ruled = [...styled].reduce((product, id) => product * (1 + weightOf(id, DEEPEST)), 1);
  return weigh(all, DEEPEST) * ruled <= MOST_SHAPES;
}

/** Takes the costly steps out of a picture's filters, which decorate and draw no code. */
export function removeFilters(root: Element): void {
  for (const filter of root.querySelectorAll('filter')) {
    if ([...filter.querySelectorAll('*')].every(({ localName }) => CHEAP.test(localName))) continue;
    filter.replaceChildren(filter.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'feOffset'));
  }
}

function refersTo(element: Element): string[] {
  const ids: string[] = [];
  for (const { localName, value } of element.attributes) {
    if (localName === 'href' && value.startsWith('#')) ids.push(value.slice(1));
    else if (value.includes('url(')) ids.push(...idsIn(value));
  }
  return ids;
}

function idsIn(css: string | null): string[] {
  return [...(css ?? '').matchAll(/url\(\s*["']?#([^"')\s]{1,200})/g)].map(([, id]) => id ?? '');
}
