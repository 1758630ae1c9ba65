import type { Code, Technique } from './code';
import { area, overlap } from './image/quads';
import type { DecodedSymbol } from './image-view';

/** What has been read of a picture so far. The same symbol seen again adds nothing but another text. */
export class DecodeResults {
  readonly #entries: { find: DecodedSymbol; otherTexts: string[] }[] = [];
  #seen = 0;

  /** Takes what is new; says which finds were. */
  add(symbols: DecodedSymbol[], extra: Technique[] = []): DecodedSymbol[] {
    return symbols.filter((find) => {
      if (this.#entries.some(({ find: known }) => known.text === find.text && isSameSymbol(known, find)))
        return false;
      const twin = this.#entries.find(({ find: known }) => isSameSymbol(known, find));
      if (twin) {
        this.addText(twin.find, find.text);
        return false;
      }
      this.#entries.push({ find: { ...find, how: [...new Set([...extra, ...find.how])] }, otherTexts: [] });
      return true;
    });
  }

  /** Notes that a symbol also reads as `text`. */
  addText(find: DecodedSymbol, text: string): void {
    const entry = this.#entries.find(({ find: known }) => isSameSymbol(known, find));
    if (entry && entry.find.text !== text && !entry.otherTexts.includes(text)) entry.otherTexts.push(text);
  }

  get finds(): DecodedSymbol[] {
    return this.#entries.map(({ find }) => find);
  }

  /** What was added since the last call; what is found while these are gone through is not among them. */
  takeNew(): DecodedSymbol[] {
    const finds = this.finds.slice(this.#seen);
    this.#seen = this.#entries.length;
    return finds;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The codes, each marked when another one is drawn in its place. */
  codes(): Code[] {
    return this.#entries.map(({ find, otherTexts }) => ({
      text: find.text,
      corners: find.corners,
      how: find.how,
      otherTexts,
      nested: this.#entries.some((other) => other.find !== find && overlap(other.find.corners, find.corners)),
    }));
  }
}

/** Two reads of one drawing: in one place and about equally large. One code inside another is not. */
function isSameSymbol(a: DecodedSymbol, b: DecodedSymbol): boolean {
  const [smaller, larger] = [area(a.corners), area(b.corners)].sort((x, y) => x - y) as [number, number];
  return overlap(a.corners, b.corners) && smaller > larger * 0.6;
}
