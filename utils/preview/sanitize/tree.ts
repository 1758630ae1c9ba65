import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page as the parser's plain objects: nothing in it has code behind it, and no name in it hides a property. */
export type PageDocument = Tree.Document;
export type PageElement = Tree.Element;
export type PageNode = Tree.ChildNode;

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node;

/** An attribute's value; undefined where there is none. Of XLink both parts stand in the name: `xlink:href`. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((one) => nameOf(one) === name)?.value;
}

/** An attribute's name as it is written, with its prefix. */
export function nameOf({ name, prefix }: PageElement['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

/** Every element below a node, in the page's order, in a loop: a page may nest deeper than the stack. */
export function* elementsIn(root: PageDocument | PageElement): Generator<PageElement> {
  const left: PageNode[] = [...root.childNodes].reverse();
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) left.push(child);
    }
  }
}

/** The text directly in an element, such as that of a style or a title. */
export function textIn(element: PageElement): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

/** The first child of a name: of the document `html`, of that `head` and `body`. */
export function partOf(root: PageDocument | PageElement, name: string): PageElement | undefined {
  return root.childNodes.filter(isElement).find(({ tagName }) => tagName === name);
}
