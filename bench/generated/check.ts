import type { Code, Pixels } from '../../utils/reader/code';
import type { Case } from './case';

/** Says in words what is wrong with what was read, nothing when it is as it must be. */
function mismatch(one: Case, codes: Code[]): string | undefined {
  const missing = one.texts.filter((text) => !codes.some((code) => reports(code, text)));
  if (missing.length > 0) return `missing ${missing.length} of ${one.texts.length}`;
  const known = [...one.texts, ...(one.other ? [one.other] : [])];
  const unknown = codes.find((code) => !known.includes(code.text));
  if (unknown) return `wrong text ${JSON.stringify(unknown.text)}`;
  if (one.states && !codes.every((code) => one.states?.some((technique) => code.how.includes(technique)))) {
    return `states ${JSON.stringify(codes[0]?.how)}, not ${one.states.join(' or ')}`;
  }
  if (one.nested && !codes.every((code) => code.nested)) return 'not marked as nested';
  if (one.other && !codes.some((code) => reports(code, one.other ?? '')))
    return 'the other text is not reported';
  return undefined;
}

const reports = (code: Code, text: string) => code.text === text || code.otherTexts.includes(text);

export type ReadPicture = (picture: Pixels) => Promise<Code[]>;

/** Reads every case of a set. @returns how many there were, and which were not read as they must be, and why */
export async function checkCases(cases: Iterable<Case>, read: ReadPicture) {
  const mismatches: { name: string; why: string }[] = [];
  let all = 0;
  for (const one of cases) {
    all++;
    const why = mismatch(one, await read(await one.picture));
    if (why) mismatches.push({ name: one.name, why });
  }
  return { all, mismatches };
}
