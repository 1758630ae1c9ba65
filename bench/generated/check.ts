import type { Code, Pixels } from '../../utils/reader/code';
import type { Case } from './case';

/** Says in words what is wrong with what was read, nothing when it is as it must be. */
export function complaint(one: Case, codes: Code[]): string | undefined {
  const missing = one.texts.filter((text) => !codes.some((code) => tells(code, text)));
  if (missing.length > 0) return `missing ${missing.length} of ${one.texts.length}`;
  const known = [...one.texts, ...(one.other ? [one.other] : [])];
  const unknown = codes.find((code) => !known.includes(code.text));
  if (unknown) return `wrong text ${JSON.stringify(unknown.text)}`;
  if (one.states && !codes.every((code) => one.states?.some((way) => code.how.includes(way)))) {
    return `says ${JSON.stringify(codes[0]?.how)}, not ${one.states.join(' or ')}`;
  }
  if (one.nested && !codes.every((code) => code.nested)) return 'not marked as nested';
  if (one.other && !codes.some((code) => tells(code, one.other ?? ''))) return 'the other text is not told';
  return undefined;
}

const tells = (code: Code, text: string) => code.text === text || code.otherTexts.includes(text);

export type ReadPicture = (picture: Pixels) => Promise<Code[]>;

/** Reads every case of a set and hands back how many there were and what was said against which. */
export async function judge(cases: Iterable<Case>, read: ReadPicture) {
  const complaints: { name: string; why: string }[] = [];
  let all = 0;
  for (const one of cases) {
    all++;
    const why = complaint(one, await read(await one.picture));
    if (why) complaints.push({ name: one.name, why });
  }
  return { all, complaints };
}
