import { NEIGHBOURS } from '../data/well-known-sites';
import { skeleton } from '../idn/skeleton';
import { allSites, type Site } from './well-known';

/** Names shorter than this have too many honest neighbours (Chromium: lookalikes/core). */
const SHORTEST = 5;
/** From this length on, a change of the first or last letter counts too. */
const LONG = 8;
/** Up to this length only slips count: a letter doubled, two swapped, one key beside the right one. */
const SHORT = 6;

/** Every target under its name and under its name without each of its letters, so that neighbours meet in one look-up. */
let index: Map<string, Site[]> | undefined;
let neighbours: Set<string> | undefined;

/** A name and what remains of it without one letter. */
function withoutOne(name: string): string[] {
  return [name, ...[...name].map((_, at) => name.slice(0, at) + name.slice(at + 1))];
}

function targets(): Map<string, Site[]> {
  if (index) return index;
  index = new Map();
  for (const site of allSites()) {
    if (site.group !== 'target' || site.name.length < SHORTEST) continue;
    for (const key of withoutOne(skeleton(site.name))) index.set(key, [...(index.get(key) ?? []), site]);
  }
  return index;
}

/** Where two names begin to differ, and how: `undefined` unless it is one letter, or two neighbours swapped. */
function oneEdit(
  a: string,
  b: string,
): { at: number; how: 'added' | 'missing' | 'changed' | 'swapped' } | undefined {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  if (a.slice(at + 1) === b.slice(at)) return { at, how: 'added' };
  if (a.slice(at) === b.slice(at + 1)) return { at, how: 'missing' };
  if (a.slice(at + 1) === b.slice(at + 1)) return { at, how: 'changed' };
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return isSwap ? { at, how: 'swapped' } : undefined;
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Keys side by side, a slip of the finger apart. */
function areNeighbours(a: string, b: string): boolean {
  return KEYBOARD.some((row) => row.includes(`${a}${b}`) || row.includes(`${b}${a}`));
}

/**
 * Honest names that are one letter away: other words at the start or the end (Chromium's filters), plurals,
 * numbered names, ordinary words.
 */
function isHonest(name: string, target: string): boolean {
  neighbours ??= new Set(NEIGHBOURS.trim().split(/\s+/).map(skeleton));
  if (neighbours.has(name)) return true;
  const edit = oneEdit(name, target);
  if (!edit) return true;
  if (edit.how === 'swapped') return false;
  const isDoubled =
    edit.how === 'added' && (name[edit.at] === name[edit.at - 1] || name[edit.at] === name[edit.at + 1]);
  if (isDoubled) return false;
  const isAtStart = edit.at === 0;
  const isAtEnd = edit.at >= target.length - (edit.how === 'added' ? 0 : 1);
  // A digit at the end makes a numbered name; an added last letter makes a plural or another word.
  if (isAtEnd && (edit.how === 'added' || /\d/.test(name[edit.at] ?? ''))) return true;
  const isSlip = edit.how === 'changed' && areNeighbours(name[edit.at] ?? '', target[edit.at] ?? '');
  if (isAtStart || isAtEnd) return target.length < LONG && !(isAtEnd && isSlip && target.length > SHORTEST);
  return target.length <= SHORT && !isSlip;
}

/**
 * The well-known site that a name (Unicode, without suffix) misses by one letter added, left out, changed, or
 * by two neighbours swapped; `undefined` when there is none or the nearness is an honest one.
 */
export function typosquat(name: string): Site | undefined {
  const look = skeleton(name);
  if (look.length < SHORTEST - 1 || look.length > 64) return undefined;
  for (const key of withoutOne(look)) {
    for (const site of targets().get(key) ?? []) {
      const target = skeleton(site.name);
      if (look !== target && !isHonest(look, target)) return site;
    }
  }
  return undefined;
}
