/** What a page's changes mean to the watcher. */
export interface Changes {
  /** Something of this very element changed: look again. */
  touched(element: Element): void;
  /** Below this node there may be new places. */
  grown(node: Node): void;
  /** Something was taken out of the page. */
  shrunk(): void;
}

const ATTRIBUTES = [
  'src',
  'srcset',
  'sizes',
  'style',
  'class',
  'poster',
  'data',
  'href',
  'xlink:href',
  'hidden',
  'type',
  'bgcolor',
  'background',
  'd',
  'fill',
  'width',
  'height',
  'open',
  'id',
];
/** Attributes that can change how everything below the element looks. */
const DEEP = new Set(['style', 'class', 'hidden', 'open', 'id']);
/** Changes are gathered for this long at least, and longer where looking after them has been costly. */
const GATHER = 60;
const MAX_GATHERED = 500;

/** Follows what changes in a document and the shadow roots added with `observe`, a batch at a time. */
export function followChanges(view: Window, signal: AbortSignal, changes: Changes) {
  const touched = new Set<Element>();
  const grown = new Set<Node>();
  let removed = false;
  let planned = false;

  const settle = () => {
    planned = false;
    if (signal.aborted) return;
    const roots =
      grown.size > MAX_GATHERED
        ? [view.document]
        : [...grown].filter((node) => node.isConnected && !within(node));
    const elements = [...touched];
    const gone = removed;
    touched.clear();
    grown.clear();
    removed = false;
    if (gone) changes.shrunk();
    for (const element of elements) changes.touched(element);
    for (const node of roots) changes.grown(node);
  };
  /** Whether an ancestor of the node is looked through anyway. */
  const within = (node: Node) => {
    for (let up = node.parentNode; up; up = up.parentNode) if (grown.has(up)) return true;
    return false;
  };
  const plan = () => {
    if (planned) return;
    planned = true;
    view.setTimeout(settle, GATHER);
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (removedNodes.length > 0) removed = true;
      for (const node of addedNodes) if (node instanceof Element) grown.add(node);
      if (target instanceof Element) touched.add(target);
      else if (target.parentElement) touched.add(target.parentElement);
      if (type === 'attributes' && DEEP.has(attributeName ?? '')) grown.add(target);
      // A `<source>` speaks for the image beside it, a style sheet for everything.
      if (target instanceof Element && target.localName === 'source') {
        for (const img of target.parentElement?.querySelectorAll('img') ?? []) touched.add(img);
      }
    }
    plan();
  });

  const onEvent = (event: Event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (target.localName === 'link' || target.localName === 'style') grown.add(target.getRootNode());
    else touched.add(target);
    if (event.type !== 'load') grown.add(target);
    plan();
  };
  /** A style sheet can answer to the pointer, to keys and to ticked boxes without any other event. */
  const onUse = () => {
    grown.add(view.document);
    plan();
  };
  const listen = (types: string[], listener: (event: Event) => void, on: EventTarget) => {
    for (const type of types) on.addEventListener(type, listener, { capture: true, passive: true, signal });
  };
  listen(['change', 'hashchange', 'popstate', 'resize'], onUse, view);
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    observe(part: Document | ShadowRoot): void {
      observer.observe(part, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ATTRIBUTES,
      });
      listen(
        ['load', 'loadeddata', 'transitionend', 'animationend', 'animationstart', 'toggle'],
        onEvent,
        part,
      );
    },
  };
}
