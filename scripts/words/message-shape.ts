import type { FluentResource } from '@fluent/bundle';

type Pattern = NonNullable<FluentResource['body'][number]['value']>;
type Expression = Exclude<Exclude<Pattern, string>[number], string>;
type SelectExpression = Extract<Expression, { type: 'select' }>;

/** What a message needs, as it is told by its text. */
export interface MessageShape {
  /** The name of each variable and its type in TypeScript. */
  variables: Map<string, string>;
  /** The tags in it, without angle brackets. */
  parts: Set<string>;
  /** The cases of each plural in it, without those for one number alone. */
  plurals: string[][];
}

const ANY = 'string | number';
const TYPES_BY_FUNCTION: Partial<Record<string, string>> = { NUMBER: 'number', DATETIME: 'Date | number' };
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Whether a choice is by how many there are, not by a word. */
function isPlural({ variants }: SelectExpression): boolean {
  return variants.every(({ key }) => key.type === 'num' || CATEGORIES.includes(key.value));
}

/** Reads what a message needs from its text as Fluent has parsed it. */
export function shapeOf(pattern: Pattern): MessageShape {
  const shape: MessageShape = { variables: new Map(), parts: new Set(), plurals: [] };
  readPattern(pattern, shape);
  return shape;
}

function readPattern(pattern: Pattern, shape: MessageShape): void {
  for (const element of typeof pattern === 'string' ? [pattern] : pattern) {
    if (typeof element === 'string') {
      for (const [, tag = ''] of element.matchAll(/<(\w+)>/g)) shape.parts.add(tag);
    } else readExpression(element, shape, ANY);
  }
}

function readExpression(expression: Expression, shape: MessageShape, type: string): void {
  if (expression.type === 'var') {
    const { name } = expression;
    const known = shape.variables.get(name);
    if (known === undefined || known === ANY) shape.variables.set(name, type);
  } else if (expression.type === 'select') {
    const plural = isPlural(expression);
    if (plural) {
      const keys = expression.variants.map(({ key }) => (key.type === 'str' ? key.value : ''));
      shape.plurals.push(keys.filter(Boolean));
    }
    readExpression(expression.selector, shape, plural ? 'number' : 'string');
    for (const { value } of expression.variants) readPattern(value, shape);
  } else if (expression.type === 'func') {
    for (const one of expression.args) {
      if (one.type !== 'narg') readExpression(one, shape, TYPES_BY_FUNCTION[expression.name] ?? ANY);
    }
  }
}
