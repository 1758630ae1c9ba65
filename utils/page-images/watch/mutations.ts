/** What a page's changes mean to the watcher. */
export interface MutationEvents {
  /** This element shows another picture now: look again at once. */
  sourceChanged(element: Element): void;
  /**
   * Something of the touched elements has changed, and below the grown nodes there may be new places. `done` is told how
   * long following that took, in milliseconds; until then further changes are gathered.
   */
  mutated(touched: Element[], grown: Node[], done: (worked: number) => void): void;
  /** Something was taken out of the page. */
  removed(): void;
}

const ATTRIBUTES =
  'src srcset sizes style class poster data href xlink:href hidden type bgcolor background d fill width height open id';
/** Attributes that can change how everything below the element looks. */
const DEEP = new Set(['style', 'class', 'hidden', 'open', 'id']);
/** Attributes that say which picture an element shows: they are followed without delay. */
const URGENT = new Set(['src', 'srcset', 'poster', 'data', 'href', 'xlink:href']);
/** Changes are gathered for this long at least, and so much longer where following them has been costly. */
const GATHER = 60;
const LONGEST_GATHER = 3000;
/** A page that changes all the time gets at most this share of the time for it. */
const SHARE = 0.04;
const MAX_GATHERED = 500;

/** Follows what changes in a document and the shadow roots added with `observe`, a batch at a time. */
export function observeMutations(view: Window, signal: AbortSignal, changes: MutationEvents) {
  const urgent = new Set<Element>();
  const touched = new Set<Element>();
  const grown = new Set<Node>();
  let removed = false;
  let planned = false;
  let soon = false;
  let wait = GATHER;

  const hurry = () => {
    soon = false;
    const elements = [...urgent];
    urgent.clear();
    if (!signal.aborted) for (const element of elements) changes.sourceChanged(element);
  };
  const settle = () => {
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
    if (gone) changes.removed();
    changes.mutated(elements, roots, (worked) => {
      wait = Math.min(LONGEST_GATHER, Math.max(GATHER, worked / SHARE));
      planned = false;
      if (touched.size + grown.size > 0 || removed) plan();
    });
  };
  /** Whether an ancestor of the node is looked through anyway. */
  const within = (node: Node) => {
    for (let up = node.parentNode; up; up = up.parentNode) if (grown.has(up)) return true;
    return false;
  };
  const plan = () => {
    if (planned) return;
    planned = true;
    view.setTimeout(settle, wait);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const { target } = record;
      const element = target instanceof Element ? target : target.parentElement;
      if (element) touched.add(element);
      if (record.type === 'childList') {
        if (record.removedNodes.length > 0) removed = true;
        for (const node of record.addedNodes) if (node instanceof Element) grown.add(node);
        continue;
      }
      const name = record.attributeName ?? '';
      if (DEEP.has(name)) grown.add(target);
      if (!element || !URGENT.has(name)) continue;
      urgent.add(element);
      // A `<source>` speaks for the image beside it.
      if (element.localName === 'source') {
        for (const img of element.parentElement?.querySelectorAll('img') ?? []) urgent.add(img);
      }
    }
    if (urgent.size > 0 && !soon) {
      soon = true;
      view.setTimeout(hurry, GATHER);
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
        attributeFilter: ATTRIBUTES.split(' '),
      });
      listen(
        ['load', 'loadeddata', 'transitionend', 'animationend', 'animationstart', 'toggle'],
        onEvent,
        part,
      );
    },
  };
}
