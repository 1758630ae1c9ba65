import type { FoundCode } from '../../utils/files/found-in';
import { joinedCode, joinParts } from '../../utils/reader/join-parts';

/** A part of a text that was found, and under which id it is known by itself. */
interface FoundPart {
  found: FoundCode;
  id?: string;
  /** The text that it belongs to is known in its place. */
  isJoined: boolean;
}

/** Puts texts together whose parts are found one after the other: in several files, or before the camera. */
export interface FoundJoiner {
  /** @returns what is to be known of these codes, and ids of what was known of parts that are whole now */
  take(found: readonly FoundCode[]): { found: FoundCode[]; replaced: string[] };
  /** @param found of what `take` gave last, with the ids under which they are known, in the same order */
  noteIds(found: readonly FoundCode[], ids: readonly string[]): void;
}

export function createFoundJoiner(): FoundJoiner {
  const parts: FoundPart[] = [];
  return {
    take(found) {
      const added = found.map((one): FoundPart => ({ found: one, isJoined: false }));
      parts.push(...added.filter((one) => one.found.code.part));
      const whole: FoundCode[] = [];
      const replaced: string[] = [];
      for (const joined of joinParts(parts.map((of) => ({ ...of.found.code, of })))) {
        const code = joinedCode(joined);
        for (const { of } of joined.members) {
          if (of.isJoined) continue;
          of.isJoined = true;
          if (of.id !== undefined) replaced.push(of.id);
          whole.push({ code, foundIn: of.found.foundIn });
        }
      }
      const rest = added.filter(({ isJoined }) => !isJoined).map((one) => one.found);
      return { found: [...rest, ...whole], replaced };
    },
    noteIds(found, ids) {
      for (const part of parts) {
        const id = ids[found.indexOf(part.found)];
        if (id !== undefined) part.id = id;
      }
    },
  };
}
