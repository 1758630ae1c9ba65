import type { FoundIn } from '../files/found-in';
import { SYMBOL_KINDS, type SymbolFacts } from '../reader/code';
import { asCount, asObject, asText } from '../shared/json';

/** Names of files within each other; no archive is read deeper. */
const MOST_NAMES = 10;
const LONGEST_NAME = 250;
const LONGEST_ENCODING = 40;
/** Of a PDF417 sequence, the longest (ISO/IEC 15438, annex H). */
const MOST_PARTS = 99_999;

const atLeastOne = (value: unknown): number | undefined => asCount(value) || undefined;

/** Where a code was met that stands on no web page, as an exported line says; `undefined` where it says nothing of it. */
export function readFoundIn(value: unknown): FoundIn | undefined {
  const given = asObject(value);
  const kind = given?.kind;
  if (kind === 'camera' || kind === 'screen' || kind === 'text') return { kind };
  if (kind !== 'file' || !Array.isArray(given?.path)) return undefined;
  const path = given.path.slice(0, MOST_NAMES).flatMap((one) => asText(one, LONGEST_NAME) ?? []);
  if (path.length === 0) return undefined;
  const [page, frame] = [atLeastOne(given.page), atLeastOne(given.frame)];
  return {
    kind,
    path,
    ...(page !== undefined && { page }),
    ...(frame !== undefined && { frame }),
  };
}

/** What an exported line says of the symbol itself; whatever it cannot be is left out. */
export function readSymbolFacts(value: unknown): SymbolFacts {
  const given = asObject(value);
  const kind = SYMBOL_KINDS.find((one) => one === given?.kind);
  const part = asObject(given?.part);
  const [number, of] = [atLeastOne(part?.number), asCount(part?.of)];
  const joinedFrom = atLeastOne(given?.joinedFrom);
  const encoding = asText(asObject(given?.guessed)?.encoding, LONGEST_ENCODING);
  return {
    ...(kind && { kind }),
    ...(number !== undefined &&
      of !== undefined &&
      (of === 0 || number <= of) &&
      of <= MOST_PARTS && { part: { number, of } }),
    ...(joinedFrom !== undefined && joinedFrom > 1 && joinedFrom <= MOST_PARTS && { joinedFrom }),
    ...(encoding !== undefined && { guessed: { encoding } }),
  };
}
