/** As many as the largest code has modules, each referred to; these take some seconds to render, bombs have millions. */
const MAX_SHAPES = 64_000;
/** References within what is referred to, each level of which costs more than the last; drawing programs need two or three. */
const MAX_DEPTH = 12;

/** Filter steps that cost the same for each pixel, whatever their numbers say. */
const CHEAP_STEP =
  /^fe(ColorMatrix|ComponentTransfer|Func[RGBA]|Flood|Offset|Blend|Composite|Merge|MergeNode)$/;

/**
 * Whether rendering a vector image stays within bounds, found out without rendering it. A short file can refer to its
 * own parts over and over and so hold millions of shapes; a document that renders it hangs.
 */
export function isCheapToRender(root: Element): boolean {
  const all = [...root.querySelectorAll('*')];
  const byId = new Map(all.filter((element) => element.id).map((element) => [element.id, element]));
  const inRules = all
    .filter(({ localName }) => localName === 'style')
    .flatMap((style) => idsIn(style.textContent));
  const weights = new Map<string, number>();
  const ancestors = new Set<string>();
  let weighed = 0;

  function weigh(elements: Iterable<Element>, depth: number): number {
    let sum = 0;
    for (const element of elements) {
      sum++;
      if (++weighed > MAX_SHAPES) return Number.POSITIVE_INFINITY;
      for (const id of referencesOf(element)) sum += weightOf(id, depth);
      if (sum > MAX_SHAPES) return sum;
    }
    return sum;
  }
  function weightOf(id: string, depth: number): number {
    const before = weights.get(id);
    if (before !== undefined) return before;
    const target = byId.get(id);
    // Colours run once over a shape, whatever stands in their list.
    if (!target || /Gradient$|^filter$/.test(target.localName)) return 0;
    // Browsers leave out what would contain itself.
    if (ancestors.has(id)) return 0;
    if (depth === 0) return Number.POSITIVE_INFINITY;
    ancestors.add(id);
    const weight = weigh([target, ...target.querySelectorAll('*')], depth - 1);
    ancestors.delete(id);
    weights.set(id, weight);
    return weight;
  }
  // A rule may hold for any element, also for those that another rule brings.
  const byRules = inRules.reduce((product, id) => product * (1 + weightOf(id, MAX_DEPTH)), 1);
  return weigh(all, MAX_DEPTH) * byRules <= MAX_SHAPES;
}

/** Takes the costly steps out of an image's filters, which decorate and draw no code. */
export function removeFilters(root: Element): void {
  for (const filter of root.querySelectorAll('filter')) {
    if ([...filter.querySelectorAll('*')].every(({ localName }) => CHEAP_STEP.test(localName))) continue;
    filter.replaceChildren(filter.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'feOffset'));
  }
}

function referencesOf(element: Element): string[] {
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
