import type { Page } from 'playwright-core';

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

/** The marks in a page and its same-process frames, through their closed shadow roots. */
export async function marksOn(page: Page): Promise<SeenMark[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  await session.detach();
  const marks: SeenMark[] = [];
  const walk = (node: Node, inOverlay: boolean): void => {
    const here = inOverlay || node.nodeName.toLowerCase() === 'qr-code-previewer';
    const attributes = toMap(node.attributes ?? []);
    const state = attributes.get('data-state');
    if (here && node.nodeName === 'BUTTON' && state)
      marks.push({ state, label: attributes.get('title') ?? '' });
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) walk(child, here);
    if (node.contentDocument) walk(node.contentDocument, false);
  };
  walk(root, false);
  return marks;
}

function toMap(flat: string[]): Map<string, string> {
  return new Map(
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? '']),
  );
}
