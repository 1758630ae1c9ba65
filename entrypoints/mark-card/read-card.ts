import type { MarkCard } from '../../utils/marks/mark-card';
import type { MarkState } from '../../utils/platform/messages';

const STATES: Record<MarkState, true> = {
  unchecked: true,
  checking: true,
  unknown: true,
  'nothing-found': true,
  suspicious: true,
  malicious: true,
};
/** Above what any card of ours says, in characters. */
const LONGEST = 4000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

/** An answer as a card; `undefined` where it is none, as from a background of another version. */
export function readCard(value: unknown): MarkCard | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { state, label, name, isDomain, verdict, reason, words } = value as Record<string, unknown>;
  const { open, uncover } = (words ?? {}) as Record<string, unknown>;
  const texts = [label, name, verdict, reason, open, uncover];
  if (typeof state !== 'string' || !Object.hasOwn(STATES, state) || !texts.every(isText)) return undefined;
  return typeof isDomain === 'boolean' ? (value as MarkCard) : undefined;
}
