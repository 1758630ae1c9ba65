import type { ListParser } from '../threat-lists/list-parser';

/** More text than two million long addresses; what goes on is no list. */
const MAX_BYTES = 400_000_000;
const LINE_FEED = 10;

/** How far a text has been read. */
export interface Place {
  /** Bytes that came. */
  received: number;
  /** Of them, those up to the last line end: from there on it can be read anew without losing or doubling anything. */
  wholeLines: number;
}

/**
 * Gives a text to a parser piece by piece, as UTF-8, and never holds more of it than one piece.
 *
 * @param onPiece is told after each piece how far it has come
 * @returns how much came
 * @throws what the stream throws
 */
export async function readPieces(
  stream: ReadableStream<Uint8Array>,
  parser: ListParser,
  onPiece: (place: Place) => Promise<void> | void = () => undefined,
): Promise<Place> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  const place: Place = { received: 0, wholeLines: 0 };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.push(decoder.decode(value, { stream: true }));
    const end = value.lastIndexOf(LINE_FEED);
    if (end !== -1) place.wholeLines = place.received + end + 1;
    place.received += value.length;
    if (parser.isHopeless || place.received > MAX_BYTES) {
      await reader.cancel();
      break;
    }
    await onPiece(place);
  }
  parser.push(decoder.decode());
  parser.end();
  return place;
}
