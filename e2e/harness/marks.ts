import type { CDPSession, Page } from 'playwright-core';

interface Node {
  nodeId: number;
  nodeName: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

/** A mark as the debugger sees it; page script cannot. */
export interface SeenMark {
  state: string;
  label: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The marks in a page and its same-process frames, through their closed shadow roots. */
export async function marksOn(page: Page): Promise<SeenMark[]> {
  return (await lookInto(page, async () => undefined)).map(({ state, label }) => ({ state, label }));
}

/** Where the frames around the codes are, in CSS pixels of the viewport; those that are not shown are left out. */
export async function markBoxes(page: Page): Promise<Box[]> {
  const seen = await lookInto(page, (session, { frame }) => (frame ? boxOf(session, frame) : undefined));
  return seen.flatMap(({ told }) => told ?? []);
}

/** Where an element is, told by the same means. */
export async function elementBox(page: Page, selector: string): Promise<Box> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const box = await boxOf(session, nodeId);
  await session.detach();
  if (!box) throw new Error(`${selector} is not shown`);
  return box;
}

type Told<T> = (
  session: CDPSession,
  at: { button: number; frame?: number },
) => Promise<T | undefined> | undefined;

async function lookInto<T>(page: Page, tell: Told<T>): Promise<(SeenMark & { told: T | undefined })[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const marks: (SeenMark & { button: number; frame?: number })[] = [];
  const walk = (node: Node, inOverlay: boolean): void => {
    const here = inOverlay || node.nodeName.toLowerCase() === 'qr-code-previewer';
    let frame: number | undefined;
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
      const attributes = toMap(child.attributes ?? []);
      const state = attributes.get('data-state');
      // In a vector drawing that is a document of its own, names keep their case.
      const name = child.nodeName.toUpperCase();
      if (here && name === 'DIV') frame = child.nodeId;
      if (here && name === 'BUTTON' && state) {
        marks.push({
          state,
          label: attributes.get('title') ?? '',
          button: child.nodeId,
          ...(frame && { frame }),
        });
      }
      walk(child, here);
    }
    if (node.contentDocument) walk(node.contentDocument, false);
  };
  walk(root, false);
  const told = [];
  for (const mark of marks) told.push({ ...mark, told: await tell(session, mark) });
  await session.detach();
  return told;
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
