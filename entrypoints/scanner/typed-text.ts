import type { Code } from '../../utils/reader/code';

const NOWHERE = { x: 0, y: 0 };

/** A text that nobody had to read, as what a code would say. */
export function textAsCode(text: string): Code {
  return { text, corners: [NOWHERE, NOWHERE, NOWHERE, NOWHERE], how: [], otherTexts: [], nested: false };
}
