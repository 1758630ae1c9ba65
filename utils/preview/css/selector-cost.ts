import { TokenType } from '@csstools/css-tokenizer';
import { attributeOf, elementsIn, type PageDocument } from '../sanitize/tree';
import type { Token } from './css-tokens';

/** Comparisons of elements with selectors that a page may cost: a browser makes some million in a second. */
const MAX_COMPARISONS = 5_000_000;
/** Functions in functions: each may be tried again for every element on the way up. */
const MAX_DEPTH = 3;
/** Characters of a `class` that stay, as `keptAttribute` has it. */
const CLASS_CHARS = 2_000;

/** How often elements of a page must be compared with a style's selectors, counted beforehand. */
export interface SelectorCost {
  /**
   * Books a selector list.
   * @param factor how many selectors the rule around it stands for
   * @returns the factor for rules inside it; undefined where it costs too much and was not booked
   */
  book(tokens: readonly Token[], factor: number): number | undefined;
}

/** A cost for styles of which the page is not known. */
export const noCost: SelectorCost = { book: (_, factor) => factor };

/** Counts the elements by what selectors find them by. */
export function createSelectorCost(doc: PageDocument, max = MAX_COMPARISONS): SelectorCost {
  const counts = new Map<string, number>();
  let all = 0;
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const element of elementsIn(doc)) {
    all++;
    count(element.tagName.toLowerCase());
    const id = attributeOf(element, 'id');
    if (id) count(`#${id}`);
    const names = (attributeOf(element, 'class') ?? '').slice(0, CLASS_CHARS).split(/\s+/);
    for (const name of new Set(names)) count(`.${name}`);
  }
  let left = max;
  const weigh = ({ key, parts }: Selector) => (key === undefined ? all : (counts.get(key) ?? 0)) * parts;
  return {
    book(tokens, factor) {
      const selectors = selectorsIn(tokens);
      if (!selectors) return undefined;
      // Never for nothing: a rule is looked at even if no element has its name.
      const cost = factor * selectors.reduce((sum, one) => sum + 1 + weigh(one), 0);
      if (cost > left) return undefined;
      left -= cost;
      return factor * selectors.length;
    },
  };
}

/** A selector: the name by which its elements are found, if any, and how many parts are compared with each. */
interface Selector {
  key: string | undefined;
  parts: number;
}

/** What stood before a token, at the top of a selector: nothing yet, a gap between two compounds, a dot, a colon. */
type Before = 'start' | 'gap' | '.' | ':' | 'name';

const nameIn = (token: Token): string =>
  token[0] === TokenType.Ident || token[0] === TokenType.Function ? token[4].value.toLowerCase() : '';

/** How much deeper in brackets a token leads. */
function deeper([type]: Token): number {
  if (type === TokenType.CloseParen || type === TokenType.CloseSquare) return -1;
  const opens = type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare;
  return opens ? 1 : 0;
}

/** The selectors of a list; undefined where one is of a kind that looks at the whole page. */
function selectorsIn(tokens: readonly Token[]): Selector[] | undefined {
  let selector: Selector = { key: undefined, parts: 1 };
  const list = [selector];
  let depth = 0;
  let before: Before = 'start';
  for (const token of tokens) {
    const step = deeper(token);
    depth += step;
    // `nth-child(2 of …)` counts among all brothers again for each.
    if (depth > MAX_DEPTH || /^(has|of)$/.test(nameIn(token))) return undefined;
    if (step !== 0 || depth > 0) selector.parts++;
    else if (token[0] === TokenType.Comma) {
      selector = { key: undefined, parts: 1 };
      list.push(selector);
      before = 'start';
    } else before = addToken(selector, token, before);
  }
  return list;
}

/** Takes one token at the top of a selector into it. */
function addToken(selector: Selector, token: Token, before: Before): Before {
  const [type, text] = token;
  if (type === TokenType.Whitespace || type === TokenType.Comment || /^[>+~|]$/.test(text))
    return before === 'start' ? 'start' : 'gap';
  if (before === 'gap') selector.key = undefined;
  selector.parts++;
  if (text === '.' || text === ':') return text;
  if (type === TokenType.Hash) selector.key = `#${token[4].value}`;
  else if (type === TokenType.Ident && before === '.') selector.key = `.${token[4].value}`;
  else if (type === TokenType.Ident && before !== ':') selector.key ??= token[4].value.toLowerCase();
  return 'name';
}
