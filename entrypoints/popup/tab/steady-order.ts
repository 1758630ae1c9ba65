import type { CodeDetails } from '../../../utils/codes/code-details';
import { WORST_FIRST } from '../../../utils/verdict/verdict';

type Ordered = Pick<CodeDetails, 'id' | 'verdict'>;

/**
 * An order for a list that stands under somebody's pointer: worst first when a code is first seen, and from then on each
 * keeps its place, whatever is learnt of it. Those that come later are added at the end, worst first among themselves.
 */
export function steadyOrder(): <T extends Ordered>(codes: T[]) => T[] {
  const places = new Map<string, number>();
  return (codes) => {
    const added = codes
      .filter(({ id }) => !places.has(id))
      .sort((a, b) => WORST_FIRST[a.verdict.level] - WORST_FIRST[b.verdict.level]);
    for (const { id } of added) places.set(id, places.size);
    return [...codes].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  };
}
