import { clock } from '../clock';
import { listen } from '../listen';
import { plain } from '../plain-node';
import { max, min } from '../rect';
import { coalesce } from './coalesce';

/** What a page's changes mean to the watcher. */
interface MutationEvents {
  /** Something has changed, whatever it is: called at once. */
  changed(): void;
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
  /^(src(set)?|sizes|style|class|poster|data|(xlink:)?href|hidden|type|bgcolor|background|d|fill|width|height|open|id)$/;
/** Attributes that can change how everything below the element looks. */
const DEEP = /^(style|class|hidden|open|id)$/;
/** Attributes that say which image an element shows: they are followed without delay. */
const SOURCE = /^(src(set)?|poster|data|(xlink:)?href)$/;
/** Changes are gathered for this long at least, and so much longer where following them has been costly. */
const MIN_DELAY_MS = 60;
const MAX_DELAY_MS = 3000;
/** A page that changes all the time gets this share of the time for it, beyond so many milliseconds at once. */
const SHARE = 0.005;
const AT_ONCE_MS = 100;
const AT_ONCE_PAID_MS = AT_ONCE_MS / SHARE;
/** As much as is owed at most: who has rested for so long, in milliseconds, is followed at once again. */
const MOST_OWED_MS = AT_ONCE_PAID_MS + MAX_DELAY_MS;
const MAX_SUBTREES = 500;

/** Follows what changes in a document and the shadow roots added with `observe`, a batch at a time. */
export function observeMutations(root: Document, signal: AbortSignal, events: MutationEvents) {
  const sources = new Set<Element>();
  const mutated = new Set<Element>();
  const subtrees = new Set<Node>();
  let removed = false;
  let reporting = false;
  /** When all that was worked is paid for by the share, in milliseconds as `performance.now()` counts. */
  let paid = 0;

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
    mutated.clear();
    subtrees.clear();
    if (removed) events.removed();
    removed = false;
    events.mutated(elements, nodes, (worked) => {
      paid = min(clock() + MOST_OWED_MS, max(paid, clock()) + worked / SHARE);
      reporting = false;
      scheduleReport();
    });
  }

  function scheduleReport(): void {
    if (reporting || !(mutated.size || subtrees.size || removed)) return;
    reporting = true;
    const unpaid = paid - clock() - AT_ONCE_PAID_MS;
    setTimeout(report, min(MAX_DELAY_MS, max(MIN_DELAY_MS, unpaid)));
  }

  function noteSource(element: Element): void {
    sources.add(element);
    // A `<source>` speaks for the image beside it.
    if (element.localName === 'source') {
      for (const img of element.closest('picture')?.querySelectorAll('img') ?? []) sources.add(img);
    }
    reportSources();
  }

  function noteChildren(parent: ParentNode, record: MutationRecord): void {
    removed = true;
    // Mostly a text takes another one's place, and to go through a list of nodes, or only to ask for it, costs more than
    // all else here.
    if (plain(parent).firstElementChild)
      for (const node of record.addedNodes) if (node instanceof Element) subtrees.add(node);
  }

  function note(record: MutationRecord): void {
    const { type, target, attributeName } = record;
    if (attributeName && !ATTRIBUTES.test(attributeName)) return;
    const element = target instanceof Element ? target : target.parentElement;
    if (element) mutated.add(element);
    if (type === 'childList') noteChildren(target as Node & ParentNode, record);
    else if (attributeName) {
      if (DEEP.test(attributeName)) subtrees.add(target);
      if (element && SOURCE.test(attributeName)) noteSource(element);
    }
  }

  // One for all: the browser makes a record of each change for each observer.
  const observer = new MutationObserver((records) => {
    events.changed();
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
  listen(signal, 'abort', () => observer.disconnect());

  return {
    /** Follows a document or a shadow root from now on. */
    observe(part: Document | ShadowRoot): void {
      observer.observe(part, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
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
