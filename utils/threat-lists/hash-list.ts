/** A growing list of hashes, eight bytes each. */
export interface HashList {
  readonly length: number;
  add(hash: number): void;
  /** The hashes from this place on, as they were added; a copy. */
  since(place: number): Float64Array<ArrayBuffer>;
  /** All of them sorted, each once, without those of `excluded`. The list must not be used afterwards. */
  sorted(excluded: ReadonlySet<number>): Float64Array<ArrayBuffer>;
}

/** Room for so many at first; it doubles up to the size of a step, so that little stands empty. */
const FIRST = 16_384;
const LARGEST_STEP = 262_144;

export function createHashList(): HashList {
  let hashes = new Float64Array(FIRST);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(hash) {
      if (length === hashes.length) {
        const larger = new Float64Array(length + Math.min(length, LARGEST_STEP));
        larger.set(hashes);
        hashes = larger;
      }
      hashes[length++] = hash;
    },
    since: (place) => hashes.slice(place, length),
    sorted(excluded) {
      const all = hashes.subarray(0, length).sort();
      let kept = 0;
      let last = -1;
      for (let i = 0; i < length; i++) {
        const hash = all[i] ?? 0;
        if (hash === last || excluded.has(hash)) continue;
        last = hash;
        all[kept++] = hash;
      }
      return all.subarray(0, kept);
    },
  };
}
