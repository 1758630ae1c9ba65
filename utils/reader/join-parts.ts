import type { Code, CodePart, GuessedEncoding } from './code';
import { textOfSymbol } from './engines/symbol-text';

/** A text that was put together, and all that hold a part of it, the same part perhaps several times. */
export interface JoinedText<T> {
  text: string;
  guessed?: GuessedEncoding;
  /** How many parts it has. */
  of: number;
  members: T[];
}

/**
 * Puts texts together that are spread over several symbols (structured append, ISO/IEC 18004, 8). Only where each part is
 * there, no two claim the same place with another content, and all bytes come to the parity that each part names: what
 * does not go together stays apart.
 *
 * @param codes in any order, whole ones among them
 */
export function joinParts<T extends { part?: CodePart }>(codes: readonly T[]): JoinedText<T>[] {
  const sequences = new Map<string, T[]>();
  for (const code of codes) {
    if (!code.part?.content) continue;
    const key = `${code.part.of} ${code.part.content.parity}`;
    sequences.set(key, [...(sequences.get(key) ?? []), code]);
  }
  return [...sequences.values()].flatMap((members) => joinSequence(members) ?? []);
}

/** Joins parts of one size and parity. */
function joinSequence<T extends { part?: CodePart }>(members: T[]): JoinedText<T> | undefined {
  const contents = new Map<number, NonNullable<CodePart['content']>>();
  for (const { part } of members) {
    if (!part?.content) continue;
    const other = contents.get(part.number);
    if (other && !isSame(other.bytes, part.content.bytes)) return undefined;
    contents.set(part.number, part.content);
  }
  const of = members[0]?.part?.of ?? 0;
  const parts = Array.from({ length: of }, (_, at) => contents.get(at + 1)).filter(
    (one) => one !== undefined,
  );
  if (of < 2 || parts.length < of) return undefined;
  const bytes = parts.flatMap((part) => part.bytes);
  if (bytes.reduce((sum, byte) => sum ^ byte, 0) !== parts[0]?.parity) return undefined;
  // Bytes without a named encoding are read only now: a character may begin in one part and end in the next.
  const hasECI = parts.some((part) => part.hasECI);
  const text = parts.map((part) => (hasECI ? textOfSymbol(part).text : part.text)).join('');
  return { ...textOfSymbol({ text, hasECI, bytes }), of, members };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const NOWHERE = { x: 0, y: 0 };

/**
 * A text that was put together, as one code: what was to be said of how any of its symbols was read is said of it. It
 * stands in no one place.
 */
export function joinedCode({
  text,
  guessed,
  of,
  members,
}: JoinedText<Pick<Code, 'how' | 'otherTexts' | 'nested'>>): Code {
  return {
    text,
    ...(guessed && { guessed }),
    joinedFrom: of,
    corners: [NOWHERE, NOWHERE, NOWHERE, NOWHERE],
    how: [...new Set(members.flatMap(({ how }) => how))],
    otherTexts: [...new Set(members.flatMap(({ otherTexts }) => otherTexts))],
    nested: members.some(({ nested }) => nested),
  };
}
