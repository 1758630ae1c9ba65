import { chunkOf, hashOf, isAmong } from '../threat-lists/hash';
import { type ListedName, listedNames } from '../threat-lists/listed-name';
import { isOldList, type ListHit } from '../threat-lists/threat-list';
import type { ListDatabase } from './list-database';

/** A name with where its hash would be. */
interface Wanted extends ListedName {
  hash: number;
  chunk: number;
}

/** Chunks of one list that are being read, by number. */
type Chunks = Map<number, Promise<ArrayBuffer | undefined>>;

/** Which generation each list had when it was read last, by connection: most probably it still has. */
const lastSeen = new WeakMap<ListDatabase, Map<string, number>>();

/**
 * Which lists name an address, its host or a domain above it. Reads only the few chunks in which they would be, on this
 * device; asks nobody.
 *
 * @param href an http or https address that `URL` can read
 * @returns at most one hit for each list: the nearest, of which the very address is the nearest of all
 */
export async function lookUpListed(db: ListDatabase, href: string, now: number): Promise<ListHit[]> {
  // One transaction, so that pointers and chunks belong together.
  const tx = db.transaction(['lists', 'chunks']);
  const store = tx.objectStore('chunks');
  const wanted = wantedOf(href);
  const read = (id: string, generation: number): Chunks =>
    new Map(
      wanted.map(({ chunk }) => {
        const got = store.get([id, generation, chunk]);
        // Not all are looked at; what fails for one fails for those that are.
        got.catch(() => undefined);
        return [chunk, got];
      }),
    );
  // Pointers and chunks are asked for at once, by what the pointers were; a round trip is most of the time that it takes.
  const guessed = new Map(
    [...(lastSeen.get(db) ?? [])].map(([id, generation]) => [
      id,
      { generation, chunks: read(id, generation) },
    ]),
  );
  const lists = await tx.objectStore('lists').getAll();
  const hits: Promise<ListHit | undefined>[] = [];
  const seen = new Map<string, number>();
  for (const { id, name, current, generation } of lists) {
    if (!current || generation === undefined) continue;
    seen.set(id, generation);
    const guess = guessed.get(id);
    const chunks = guess?.generation === generation ? guess.chunks : read(id, generation);
    hits.push(
      nearest(wanted, chunks).then(
        (hit) => hit && { list: name, date: current.date, isOld: isOldList(current.date, now), ...hit },
      ),
    );
  }
  lastSeen.set(db, seen);
  return (await Promise.all(hits)).filter((hit) => hit !== undefined);
}

async function nearest(
  wanted: Wanted[],
  chunks: Chunks,
): Promise<Pick<ListHit, 'part' | 'host'> | undefined> {
  for (const { chunk, hash, part, name } of wanted) {
    const buffer = await chunks.get(chunk);
    if (buffer && isAmong(new Float64Array(buffer), hash)) return { part, host: name.replace(/\/.*/s, '') };
  }
  return undefined;
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
