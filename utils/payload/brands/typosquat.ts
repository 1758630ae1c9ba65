import { NEIGHBOURS } from '../data/well-known-sites';
import { skeleton } from '../idn/skeleton';
import { allSites, type Site } from './well-known';

/** Names shorter than this have too many honest neighbours (Chromium's look-alike warnings have such a limit too). */
const SHORTEST = 5;
/** From this length on, a change of the first or last letter counts too. */
const LONG = 8;
/** Up to this length only slips count: a letter doubled, two swapped, one key beside the right one. */
const SHORT = 6;

/** A name and what remains of it without one letter: names that are one edit apart share one of these. */
function deletions(name: string): string[] {
  return [name, ...[...name].map((_, at) => name.slice(0, at) + name.slice(at + 1))];
}

let index: Map<string, Site[]> | undefined;

/** Every target by the deletions of its name, so that near names meet in one look-up. */
function targetsByDeletion(): Map<string, Site[]> {
  if (index) return index;
  index = new Map();
  for (const site of allSites()) {
    if (site.group !== 'target' || site.name.length < SHORTEST) continue;
    for (const key of deletions(skeleton(site.name))) index.set(key, [...(index.get(key) ?? []), site]);
  }
  return index;
}

/** One letter added, missing or changed, or two neighbours swapped, and where. */
interface Edit {
  at: number;
  how: 'added' | 'missing' | 'changed' | 'swapped';
}

/** How a name differs from a target: `undefined` unless by one edit (Damerau–Levenshtein distance 1). */
function singleEdit(name: string, target: string): Edit | undefined {
  let at = 0;
  while (at < name.length && at < target.length && name[at] === target[at]) at += 1;
  if (name.slice(at + 1) === target.slice(at)) return { at, how: 'added' };
  if (name.slice(at) === target.slice(at + 1)) return { at, how: 'missing' };
  if (name.slice(at + 1) === target.slice(at + 1)) return { at, how: 'changed' };
  const isSwap =
    name[at] === target[at + 1] && name[at + 1] === target[at] && name.slice(at + 2) === target.slice(at + 2);
  return isSwap ? { at, how: 'swapped' } : undefined;
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys side by side, a slip of the finger apart. */
function areAdjacentKeys(a = '', b = ''): boolean {
  return KEYBOARD.some((row) => row.includes(`${a}${b}`) || row.includes(`${b}${a}`));
}

let knownNeighbours: Set<string> | undefined;

/** Names of other sites that happen to be one letter from a target's. */
function isKnownNeighbour(name: string): boolean {
  knownNeighbours ??= new Set(NEIGHBOURS.trim().split(/\s+/).map(skeleton));
  return knownNeighbours.has(name);
}

function doublesLetter(name: string, { at, how }: Edit): boolean {
  return how === 'added' && (name[at] === name[at - 1] || name[at] === name[at + 1]);
}

/**
 * Whether a difference makes another word: a plural, a numbered name, or a short word of its own (Chromium's
 * filters). A change in the middle of a longer name never does.
 */
function makesOtherWord(name: string, target: string, { at, how }: Edit): boolean {
  const isAtEnd = at >= target.length - (how === 'added' ? 0 : 1);
  if (isAtEnd && (how === 'added' || /\d/.test(name[at] ?? ''))) return true;
  const isSlip = how === 'changed' && areAdjacentKeys(name[at], target[at]);
  if (at !== 0 && !isAtEnd) return target.length <= SHORT && !isSlip;
  return target.length < LONG && !(isAtEnd && isSlip && target.length > SHORTEST);
}

/** Honest names that are one letter away from a target's. */
function isHonest(name: string, target: string): boolean {
  if (isKnownNeighbour(name)) return true;
  const edit = singleEdit(name, target);
  if (!edit) return true;
  if (edit.how === 'swapped' || doublesLetter(name, edit)) return false;
  return makesOtherWord(name, target, edit);
}

/**
 * The well-known site that a name (Unicode, without suffix) misses by one letter added, left out, changed, or
 * by two neighbours swapped; `undefined` when there is none or the nearness is an honest one.
 */
export function typosquat(name: string): Site | undefined {
  const own = skeleton(name);
  if (own.length < SHORTEST - 1 || own.length > 64) return undefined;
  for (const key of deletions(own)) {
    for (const site of targetsByDeletion().get(key) ?? []) {
      const target = skeleton(site.name);
      if (own !== target && !isHonest(own, target)) return site;
    }
  }
  return undefined;
}
