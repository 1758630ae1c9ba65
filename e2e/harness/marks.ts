import type { CDPSession, Page } from 'playwright-core';

/** A node of the debugger's tree (DOM.Node of the DevTools protocol). */
interface DomNode {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** A mark as the debugger sees it; page script cannot. */
export interface SeenMark {
  state: string;
  label: string;
}

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface MarkNode extends SeenMark {
  /** The node of the frame around the code; a mark whose code is not shown has none. */
  frame?: number;
}

/** The marks in a page and its same-process frames, through their closed shadow roots. */
export function marksOn(page: Page): Promise<SeenMark[]> {
  return withDom(page, (root) => marksBelow(root).map(({ state, label }) => ({ state, label })));
}

/** Where the frames around the codes are, in CSS pixels of the viewport; those that are not shown are left out. */
export function markBoxes(page: Page): Promise<Box[]> {
  return withDom(page, async (root, session) => {
    const boxes: Box[] = [];
    for (const { frame } of marksBelow(root)) {
      const box = frame === undefined ? undefined : await boxOf(session, frame);
      if (box) boxes.push(box);
    }
    return boxes;
  });
}

/** Where an element is, by the same means. */
export async function elementBox(page: Page, selector: string): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const box = await boxOf(session, nodeId);
  await session.detach();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
}

/** Hands the page's whole tree, shadow roots and frames in it, to `read`. */
async function withDom<T>(
  page: Page,
  read: (root: DomNode, session: CDPSession) => T | Promise<T>,
): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const result = await read(root as DomNode, session);
  await session.detach();
  return result;
}

/** A mark is a button of the overlay; the frame that belongs to it stands before it. */
function marksBelow(node: DomNode, inOverlay = false): MarkNode[] {
  const isInOverlay = inOverlay || node.nodeName.toLowerCase() === 'qr-code-previewer';
  let frame: number | undefined;
  const marks = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) => {
    // In a vector drawing that is a document of its own, names keep their case.
    const name = child.nodeName.toUpperCase();
    if (isInOverlay && name === 'DIV') frame = child.nodeId;
    const mark = isInOverlay && name === 'BUTTON' ? markOf(child, frame) : undefined;
    return [...(mark ? [mark] : []), ...marksBelow(child, isInOverlay)];
  });
  return node.contentDocument ? [...marks, ...marksBelow(node.contentDocument)] : marks;
}

function markOf({ attributes = [] }: DomNode, frame: number | undefined): MarkNode | undefined {
  const all = toMap(attributes);
  const state = all.get('data-state');
  return state ? { state, label: all.get('title') ?? '', ...(frame !== undefined && { frame }) } : undefined;
}

async function boxOf(session: CDPSession, nodeId: number): Promise<Box | undefined> {
  const answer = await session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined);
  if (!answer) return undefined;
  const [x = 0, y = 0, right = 0, , , bottom = 0] = answer.model.border;
  return { x, y, width: right - x, height: bottom - y };
}

function toMap(flat: string[]): Map<string, string> {
  return new Map(
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? '']),
  );
}
