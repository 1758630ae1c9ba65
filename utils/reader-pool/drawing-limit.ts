/** So many drawings of one tab are waited for in vain within the time; its next ones are not begun. */
const MAX_ENDED = 2;
const WITHIN_MS = 60_000;

/** Which tabs show vector images that take for ever to draw: a server may hand out another one each time. */
interface DrawingLimit {
  /** @param tab undefined for the extension's own pages, which are one */
  allows(tab: number | undefined): boolean;
  /** A drawing was ended before it was done. */
  noteEnded(tab: number | undefined): void;
}

/** @param now milliseconds since any moment */
export function createDrawingLimit(now: () => number = () => performance.now()): DrawingLimit {
  let ended: { tab: number | undefined; at: number }[] = [];
  return {
    allows(tab) {
      ended = ended.filter(({ at }) => now() - at < WITHIN_MS);
      return ended.filter((one) => one.tab === tab).length < MAX_ENDED;
    },
    noteEnded(tab) {
      ended.push({ tab, at: now() });
    },
  };
}
