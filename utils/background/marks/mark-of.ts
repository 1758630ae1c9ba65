import { notedMarkState } from '../../codes/note-verdict';
import type { Sighting } from '../../codes/sightings';
import { markFace } from '../../marks/words';
import type { Mark } from '../../platform/messages';
import type { Code } from '../../reader/code';

/**
 * The mark of a sighting, with what is known of it now.
 *
 * @param picture the size of what the code was read in, in pixels
 */
export async function markOf(
  sighting: Sighting,
  { corners }: Pick<Code, 'corners'>,
  { width, height }: { width: number; height: number },
): Promise<Mark> {
  return {
    handle: sighting.handle,
    corners: corners.map(({ x, y }) => ({ x: x / width, y: y / height })) as unknown as Mark['corners'],
    ...markFace(await notedMarkState(sighting)),
  };
}
