import { FluentType } from '@fluent/bundle';
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { Messages } from '../utils/words/data/message-types';
import { type SentencePart, splitTags } from '../utils/words/split-tags';
import { formatMessage, type MessageId } from '../utils/words/translate';

type PartNames<Id extends MessageId> = Messages[Id]['parts'];

type Props<Id extends MessageId> = {
  /** The message, written out, so that it can be found. */
  id: Id;
} & (keyof Messages[Id]['vars'] extends never
  ? unknown
  : {
      /** What is filled in; an element where a text deserves more than to be text. */
      vars: { [Name in keyof Messages[Id]['vars']]: Messages[Id]['vars'][Name] | JSX.Element };
    }) &
  (PartNames<Id> extends never
    ? unknown
    : {
        /** What the tagged parts of the sentence become: a link, a button, letters of another kind. */
        parts: Record<PartNames<Id>, (inside: ComponentChildren) => JSX.Element>;
      });

/** Stands for a value while the sentence is put together; no words of ours have it. */
const HOLE = '\ue000';

/** A value that is put in after the tags were read, so that nothing in it is taken for one. */
class HeldValue extends FluentType<number> {
  override toString(): string {
    return `${HOLE}${this.value}${HOLE}`;
  }
}

/**
 * A translated sentence with elements in it: its tagged parts, and its values, each set apart so that its writing
 * direction stays its own. Values that decide between variants are numbers here.
 */
export function Words<Id extends MessageId>(props: Props<Id>): JSX.Element {
  const {
    id,
    vars = {},
    parts = {},
  } = props as {
    id: Id;
    vars?: Record<string, string | number | Date | JSX.Element>;
    parts?: Partial<Record<string, (inside: ComponentChildren) => JSX.Element>>;
  };
  const held: (string | JSX.Element)[] = [];
  const values = Object.entries(vars).map(([name, value]) => {
    if (typeof value === 'number' || value instanceof Date) return [name, value] as const;
    return [name, new HeldValue(held.push(value) - 1)] as const;
  });
  const show = (part: SentencePart, at: number): JSX.Element => {
    if (typeof part === 'string') return <Fragment key={at}>{fill(part, held)}</Fragment>;
    const inside = part.inside.map(show);
    return <Fragment key={at}>{parts[part.tag]?.(inside) ?? inside}</Fragment>;
  };
  return <>{splitTags(formatMessage(id, Object.fromEntries(values))).map(show)}</>;
}

function fill(text: string, held: readonly (string | JSX.Element)[]): ComponentChildren {
  return text
    .split(HOLE)
    .map((piece, at) => (at % 2 === 0 ? piece : <bdi key={at}>{held[Number(piece)]}</bdi>));
}
