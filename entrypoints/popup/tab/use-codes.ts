import { useState } from 'preact/hooks';
import { useLive } from '../../../components/hooks/use-live';
import { type CodeDetails, detailsOfSighting } from '../../../utils/codes/code-details';
import type { Sighting } from '../../../utils/codes/sightings';
import { steadyOrder } from './steady-order';

/**
 * What there is to show of a tab's codes, each once, live and in an order that does not jump; `undefined` until it is
 * known.
 *
 * @param sightings the same list as long as nothing in it changed: what the screen shows changes a sighting in its place
 */
export function useCodes(sightings: Sighting[] | undefined): CodeDetails[] | undefined {
  const [steady] = useState(steadyOrder);
  const codes = useLive(
    async () =>
      steady(
        (await Promise.all(eachOnce(sightings).map(detailsOfSighting))).filter((code) => code !== undefined),
      ),
    [sightings],
  );
  // Of a page without any it is known at once: those of the page before must not stand beside "no code here".
  return sightings?.length === 0 ? [] : codes;
}

/** One sighting of each code. */
export function eachOnce(sightings: readonly Sighting[] = []): Sighting[] {
  return [...new Map(sightings.map((one) => [one.codeId, one])).values()];
}
