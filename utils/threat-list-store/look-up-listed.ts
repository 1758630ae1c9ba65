import { chunkOf, hashOf, isAmong } from '../threat-lists/hash';
import { type ListedName, listedNames } from '../threat-lists/listed-name';
import { isOldList, type ListHit } from '../threat-lists/threat-list';
import type { ListDatabase } from './list-database';

/** A name with where its hash would be. */
interface Wanted extends ListedName {
  hash: number;
  chunk: number;
}

/**
 * Which lists name an address, its host or a domain above it. Reads only the few chunks in which they would be, on this
 * device; asks nobody.
 *
 * @param href an http or https address that `URL` can read
 * @returns at most one hit for each list: the nearest, of which the very address is the nearest of all
 */
export async function lookUpListed(db: ListDatabase, href: string, now: number): Promise<ListHit[]> {
  // One transaction, so that pointer and chunks belong together.
  const tx = db.transaction(['lists', 'chunks']);
  const lists = await tx.objectStore('lists').getAll();
  const wanted = lists.length === 0 ? [] : wantedOf(href);
  const found = await Promise.all(
    lists.map(async ({ id, name, current, generation }): Promise<ListHit | undefined> => {
      if (!current || generation === undefined) return undefined;
      const chunks = new Map<number, Promise<Float64Array>>();
      for (const { chunk } of wanted) {
        if (chunks.has(chunk)) continue;
        const read = tx.objectStore('chunks').get([id, generation, chunk]);
        chunks.set(
          chunk,
          read.then((buffer) => (buffer ? new Float64Array(buffer) : new Float64Array())),
        );
      }
      for (const { chunk, hash, part, name: listed } of wanted) {
        const sorted = await chunks.get(chunk);
        if (!sorted || !isAmong(sorted, hash)) continue;
        const host = listed.replace(/\/.*/s, '');
        return { list: name, date: current.date, isOld: isOldList(current.date, now), part, host };
      }
      return undefined;
    }),
  );
  await tx.done;
  return found.filter((hit) => hit !== undefined);
}

const NEAREST = { address: 0, host: 1, parent: 2 } as const;

function wantedOf(href: string): Wanted[] {
  return listedNames(href)
    .sort((a, b) => NEAREST[a.part] - NEAREST[b.part])
    .map((listed) => {
      const hash = hashOf(listed.name);
      return { ...listed, hash, chunk: chunkOf(hash) };
    });
}
