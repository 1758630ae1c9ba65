import { listen } from '../listen';
import { plain } from '../plain-node';
import { coalesce } from './coalesce';

/** What a page's changes mean to the watcher. */
interface MutationEvents {
  /** This element shows another image now: look again at once. */
  sourceChanged(element: Element): void;
  /**
   * Something of these elements has changed, and below these nodes there may be new ones to track. `onDone` is told how
   * long following that took, in milliseconds; until then further changes are gathered.
   */
  mutated(elements: Element[], subtrees: Node[], onDone: (worked: number) => void): void;
  /** Something was taken out of the page. */
  removed(): void;
}

const ATTRIBUTES =
  'src srcset sizes style class poster data href xlink:href hidden type bgcolor background d fill width height open id';
/** Attributes that can change how everything below the element looks. */
const DEEP = /^(style|class|hidden|open|id)$/;
/** Attributes that say which image an element shows: they are followed without delay. */
const SOURCE = /^(src|srcset|poster|data|(xlink:)?href)$/;
/** Changes are gathered for this long at least, and so much longer where following them has been costly. */
const MIN_DELAY_MS = 60;
const MAX_DELAY_MS = 3000;
/** A page that changes all the time gets at most this share of the time for it. */
const SHARE = 0.04;
const MAX_SUBTREES = 500;

/** Follows what changes in a document and the shadow roots added with `observe`, a batch at a time. */
export function observeMutations(root: Document, signal: AbortSignal, events: MutationEvents) {
  const sources = new Set<Element>();
  const mutated = new Set<Element>();
  const subtrees = new Set<Node>();
  let removed = false;
  let reporting = false;
  let delay = MIN_DELAY_MS;

  const reportSources = coalesce(
    () => {
      const elements = [...sources];
      sources.clear();
      for (const element of elements) events.sourceChanged(element);
    },
    MIN_DELAY_MS,
    signal,
  );

  /** Whether an ancestor of the node is looked through anyway. */
  function isCovered(node: Node): boolean {
    for (let up = plain(node).parentNode; up; up = plain(up).parentNode) if (subtrees.has(up)) return true;
    return false;
  }

  function report(): void {
    if (signal.aborted) return;
    const elements = [...mutated];
    const nodes =
      subtrees.size > MAX_SUBTREES
        ? [root]
        : [...subtrees].filter((node) => plain(node).isConnected && !isCovered(node));
    const hasRemoved = removed;
    mutated.clear();
    subtrees.clear();
    removed = false;
    if (hasRemoved) events.removed();
    events.mutated(elements, nodes, (worked) => {
      delay = Math.min(MAX_DELAY_MS, Math.max(MIN_DELAY_MS, worked / SHARE));
      reporting = false;
      if (mutated.size + subtrees.size > 0 || removed) scheduleReport();
    });
  }

  function scheduleReport(): void {
    if (reporting) return;
    reporting = true;
    setTimeout(report, delay);
  }

  function noteSource(element: Element): void {
    sources.add(element);
    // A `<source>` speaks for the image beside it.
    if (element.localName === 'source') {
      for (const img of element.closest('picture')?.querySelectorAll('img') ?? []) sources.add(img);
    }
    reportSources();
  }

  function note({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): void {
    const element = target instanceof Element ? target : target.parentElement;
    if (element) mutated.add(element);
    if (type === 'childList') {
      removed ||= removedNodes.length > 0;
      for (const node of addedNodes) if (node instanceof Element) subtrees.add(node);
    } else if (attributeName) {
      if (DEEP.test(attributeName)) subtrees.add(target);
      if (element && SOURCE.test(attributeName)) noteSource(element);
    }
  }

  const observer = new MutationObserver((records) => {
    records.forEach(note);
    scheduleReport();
  });

  function onElementEvent(event: Event): void {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    if (/^(link|style)$/.test(target.localName)) subtrees.add(target.getRootNode());
    else mutated.add(target);
    if (event.type !== 'load') subtrees.add(target);
    scheduleReport();
  }

  /** A style sheet can answer to the pointer, to keys and to ticked boxes without any other event. */
  function onInteraction(): void {
    subtrees.add(root);
    scheduleReport();
  }

  listen(window, 'change hashchange popstate resize', onInteraction, signal);
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    /** Follows a document or a shadow root from now on. */
    observe(part: Document | ShadowRoot): void {
      observer.observe(part, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ATTRIBUTES.split(' '),
      });
      listen(
        part,
        'load loadeddata transitionend animationend animationstart toggle',
        onElementEvent,
        signal,
      );
    },
  };
}
