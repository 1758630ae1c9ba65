import type { Code } from './code';
import { area, mapCorners, overlap } from './image/quads';
import type { DecodedSymbol } from './image-view';

/** What has been read of an image so far. The same symbol seen again adds nothing but another text. */
export class DecodeResults {
  readonly #entries: { symbol: DecodedSymbol; otherTexts: string[] }[] = [];
  #taken = 0;

  /** Takes what is new; says which symbols were. */
  add(symbols: DecodedSymbol[]): DecodedSymbol[] {
    return symbols.filter((symbol) => {
      if (
        this.#entries.some(({ symbol: known }) => known.text === symbol.text && isSameSymbol(known, symbol))
      )
        return false;
      const twin = this.#entries.find(({ symbol: known }) => isSameSymbol(known, symbol));
      if (twin) {
        this.addText(twin.symbol, symbol.text);
        return false;
      }
      this.#entries.push({ symbol, otherTexts: [] });
      return true;
    });
  }

  /** Notes that a symbol also reads as `text`. */
  addText(symbol: DecodedSymbol, text: string): void {
    const entry = this.#entries.find(({ symbol: known }) => isSameSymbol(known, symbol));
    if (entry && entry.symbol.text !== text && !entry.otherTexts.includes(text)) entry.otherTexts.push(text);
  }

  get symbols(): DecodedSymbol[] {
    return this.#entries.map(({ symbol }) => symbol);
  }

  /** What was added since the last call; what is found while these are gone through is not among them. */
  takeNew(): DecodedSymbol[] {
    const symbols = this.symbols.slice(this.#taken);
    this.#taken = this.#entries.length;
    return symbols;
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0;
  }

  /** The same in an image that is `factor` times as large. */
  scaled(factor: number): DecodeResults {
    if (factor === 1) return this;
    const scaled = new DecodeResults();
    for (const { symbol, otherTexts } of this.#entries) {
      const corners = mapCorners(symbol.corners, ({ x, y }) => ({ x: x * factor, y: y * factor }));
      scaled.#entries.push({ symbol: { ...symbol, corners }, otherTexts: [...otherTexts] });
    }
    scaled.#taken = this.#taken;
    return scaled;
  }

  /** The codes, each marked when another one overlaps it. */
  codes(): Code[] {
    return this.#entries.map(({ symbol, otherTexts }) => ({
      text: symbol.text,
      ...(symbol.guessed && { guessed: symbol.guessed }),
      ...(symbol.kind && { kind: symbol.kind }),
      ...(symbol.part && { part: symbol.part }),
      corners: symbol.corners,
      how: symbol.how,
      otherTexts,
      nested: this.#entries.some(
        (other) => other.symbol !== symbol && overlap(other.symbol.corners, symbol.corners),
      ),
    }));
  }
}

/** Two readings of one drawing: they overlap and are about equally large. One code inside another is not. */
function isSameSymbol(a: DecodedSymbol, b: DecodedSymbol): boolean {
  const [smaller, larger] = [area(a.corners), area(b.corners)].sort((x, y) => x - y) as [number, number];
  return overlap(a.corners, b.corners) && smaller > larger * 0.6;
}
