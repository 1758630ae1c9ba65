import type { CodeDetails } from '../../../utils/codes/code-details';
import { dayHeading } from '../../../utils/shared/time-words';

type Seen = Pick<CodeDetails, 'id' | 'record'>;

/** The codes of a day. */
export interface Day<T> {
  /** The words for it. */
  heading: string;
  codes: T[];
}

/**
 * An order for a list that stands under somebody's pointer: newest first, by when each was seen last as it first came
 * into the list. One that is met again meanwhile keeps its place, one that is new comes on top.
 *
 * @returns puts codes into that order, in groups of those of one day; `now` is in milliseconds since 1970
 */
export function steadyDays(): <T extends Seen>(codes: readonly T[], now: number) => Day<T>[] {
  const times = new Map<string, number>();
  const timeOf = ({ id }: Seen) => times.get(id) ?? 0;
  return <T extends Seen>(codes: readonly T[], now: number) => {
    for (const { id, record } of codes) if (!times.has(id)) times.set(id, record?.lastSeen ?? now);
    const days: Day<T>[] = [];
    for (const code of [...codes].sort((a, b) => timeOf(b) - timeOf(a))) {
      const heading = dayHeading(timeOf(code), now);
      const day = days.at(-1);
      if (day?.heading === heading) day.codes.push(code);
      else days.push({ heading, codes: [code] });
    }
    return days;
  };
}
