import { brandInside } from '../../payload/brands/brand-inside';
import type { AddressParts } from './address-parts';
import { eachGram, hashText, mixBits, seedOf } from './feature-hash';
import { oddnessOf, type SurpriseTable } from './oddness';
import { isToken, shapeOf, step, wordsIn } from './shape';

/** The part of an address that a feature was seen in. */
export type FeaturePart = 'name' | 'before' | 'suffix' | 'path';

/** Takes the place of a feature's weight, and the part it was seen in. */
export type VisitFeature = (place: number, part: FeaturePart) => void;

/** Runs of letters and words share a large table, where some meet by chance; the few facts have one of their own. */
export const LETTER_PLACES = 2 ** 17;
export const FACT_PLACES = 2 ** 14;
export const PLACES = LETTER_PLACES + FACT_PLACES;

const NAME = seedOf('name');
const BEFORE = seedOf('before');
const WORD = seedOf('word');
const FACT = seedOf('fact');
const PATH = seedOf('path');

const letters = (hash: number) => mixBits(hash) % LETTER_PLACES;
const fact = (text: string) => LETTER_PLACES + (mixBits(hashText(FACT, text)) % FACT_PLACES);

const isWord = (text: string) => /^[a-z]/.test(text);

function spelling(text: string, part: 'name' | 'before', visit: VisitFeature): void {
  const seed = part === 'name' ? NAME : BEFORE;
  if (!isToken(text)) eachGram(text, [2, 4], seed, (hash) => visit(letters(hash), part));
  for (const word of wordsIn(text)) if (isWord(word)) visit(letters(hashText(WORD, word)), part);
}

/** How odd a label reads, alone and with what else matters to that. */
function oddness(
  text: string,
  part: 'name' | 'before',
  context: { group: string; surprise: SurpriseTable },
  visit: VisitFeature,
): void {
  const { mean, peak } = oddnessOf(text, context.surprise);
  const size = step(text.length, 4, 5, 6, 7, 8, 10, 12, 15, 20, 26);
  for (const seen of [
    `odd ${mean}`,
    `peak ${peak}`,
    `odd ${mean} ${size}`,
    `peak ${peak} ${size}`,
    `odd ${mean} ${context.group}`,
  ])
    visit(fact(`${part} ${seen}`), part);
}

/** What the parts of an address say together and none says alone. */
function together(
  { name, before, suffix, isHosted, path }: AddressParts,
  surprise: SurpriseTable,
  visit: VisitFeature,
): void {
  const own = oddnessOf(name, surprise);
  const size = step(name.length, 4, 6, 8, 10, 13, 17, 22);
  const digits = step(name.match(/\d/g)?.length ?? 0, 1, 3, 6);
  const kind = isHosted ? 'hosted' : step(suffix.length, 3, 4, 6);
  const mean = Math.floor(own.mean / 2);
  visit(fact(`all ${suffix} ${size} ${digits}`), 'suffix');
  visit(fact(`all ${suffix} ${mean}`), 'suffix');
  visit(fact(`all ${suffix} ${name.includes('-')} ${mean}`), 'name');
  const vowels = (name.match(/[aeiouy]/g)?.length ?? 0) / name.length;
  visit(fact(`all ${suffix} ${size} ${step(vowels, 0.1, 0.2, 0.3, 0.45)}`), 'name');
  visit(fact(`all ${kind} ${own.mean} ${own.peak} ${size}`), 'name');
  visit(
    fact(`all end ${suffix} ${/\d/.test(name.slice(-1))} ${/\d/.test(name.slice(0, 1))} ${mean}`),
    'name',
  );
  const front = before === '' ? 'none' : Math.floor(oddnessOf(before, surprise).mean / 2);
  visit(fact(`all before ${front} ${mean} ${kind}`), 'before');
  visit(fact(`all before ${front} ${suffix}`), 'before');
  for (const word of wordsIn(before).slice(0, 4)) {
    visit(fact(`all word ${word} ${mean}`), 'before');
    visit(fact(`all word ${word} ${isHosted ? 'hosted' : suffix.length > 3}`), 'before');
  }
  if (path.length < 2) return;
  const segments = path.slice(1, 300).split('/');
  const first = oddnessOf((segments[0] ?? '').toLowerCase(), surprise);
  visit(fact(`all path ${Math.floor(first.mean / 2)} ${mean} ${kind}`), 'path');
  visit(fact(`all path ${suffix} ${Math.min(segments.length, 4)}`), 'path');
  for (const word of wordsIn(path).slice(0, 4)) visit(fact(`all path word ${word} ${mean}`), 'path');
}

function hostFeatures(address: AddressParts, surprise: SurpriseTable, visit: VisitFeature): void {
  const { name, before, suffix, isHosted, hasWww } = address;
  spelling(name, 'name', visit);
  if (before) spelling(before, 'before', visit);
  const ending = suffix.slice(suffix.lastIndexOf('.') + 1);
  const group = isHosted ? 'hosted' : ending;
  for (const text of [suffix, `.${ending}`, isHosted ? 'hosted' : 'registered'])
    visit(fact(`suffix ${text}`), 'suffix');
  for (const shape of shapeOf(name)) {
    visit(fact(shape), 'name');
    visit(fact(`${shape} ${group}`), 'name');
  }
  oddness(name, 'name', { group, surprise }, visit);
  if (hasWww && isHosted) visit(fact('www hosted'), 'before');
  const labels = before ? before.split('.') : [];
  visit(fact(`labels ${Math.min(labels.length, 4)}`), 'before');
  for (const label of labels.slice(0, 4))
    for (const shape of shapeOf(label)) visit(fact(`before ${shape}`), 'before');
  for (const label of labels.slice(-2)) oddness(label, 'before', { group, surprise }, visit);
  together(address, surprise, visit);
  const named = brandInside(name);
  if (named && named.site.name !== name) visit(fact(`brand ${named.how} ${isHosted}`), 'name');
  for (const label of labels.slice(0, 4)) {
    const brand = brandInside(label);
    if (brand) visit(fact(`brand before ${brand.how} ${brand.isTopic}`), 'before');
  }
}

/** Capitals in the middle of words, as drawn tokens have them: `jYIALYoy`. */
function capitals(text: string): number {
  const inside = text.match(/[a-z][A-Z]/g)?.length ?? 0;
  const runs = text.match(/[A-Z]{2}[a-z]/g)?.length ?? 0;
  return Math.min(inside, 3) * 3 + Math.min(runs, 2);
}

function segmentFeatures(written: string, surprise: SurpriseTable, visit: (place: number) => void): void {
  const segment = written.toLowerCase();
  const { mean } = oddnessOf(segment, surprise);
  const size = step(segment.length, 3, 5, 7, 9, 12, 16, 24);
  visit(fact(`path odd ${mean} ${size}`));
  visit(fact(`path capitals ${capitals(written)} ${size}`));
  visit(letters(hashText(PATH, `whole ${segment.replace(/\d/g, '0').slice(0, 24)}`)));
  for (const shape of shapeOf(segment).slice(0, 7)) visit(fact(`path ${shape}`));
  for (const word of wordsIn(segment))
    if (word.length > 1 && isWord(word)) visit(letters(hashText(PATH, `word ${word.slice(0, 20)}`)));
  if (segment.length <= 24) eachGram(segment, [3, 4], PATH, (hash) => visit(letters(hash)));
  const brand = brandInside(segment);
  if (brand && brand.how !== 'near') visit(fact(`path brand ${brand.isTopic} ${brand.how}`));
}

/** What a path and a query say; nothing for a home page, so that being one is no reason of its own. */
function pathFeatures(
  { path, query, fragment, isHosted }: AddressParts,
  surprise: SurpriseTable,
  visit: (place: number) => void,
): void {
  const segments = path.slice(1, 300).split('/').slice(0, 6);
  if (path.length > 1) {
    visit(fact(`depth ${segments.length}`));
    if (isHosted) visit(fact('path hosted'));
    if (segments.length === 1) visit(fact(`only ${shapeOf((segments[0] ?? '').toLowerCase())[8]}`));
    if (segments.slice(0, -1).includes('')) visit(fact('path empty'));
    const dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/')) visit(fact(`extension ${path.slice(dot, dot + 6).toLowerCase()}`));
    for (const segment of segments) if (segment) segmentFeatures(segment, surprise, visit);
  }
  if (fragment.length > 1)
    visit(fact(`fragment ${/^#!?\/?$/.test(fragment) ? 'root' : step(fragment.length, 6, 20, 40)}`));
  if (query.length > 1) {
    if (!query.includes('=')) {
      visit(fact(`bare query ${/^\?[a-z]+$/i.test(query)} ${step(query.length, 4, 7, 12)}`));
      visit(fact(`bare query capitals ${capitals(query)}`));
      visit(fact(`bare query odd ${oddnessOf(query.slice(1).toLowerCase(), surprise).mean}`));
    }
    visit(fact(`query ${step(query.length, 10, 25, 60, 120)}`));
    for (const pair of query.slice(1, 400).split('&').slice(0, 8))
      visit(fact(`key ${pair.split('=')[0]?.toLowerCase()}`));
  }
}

/** Visits every feature of an address; some more than once. */
export function eachFeature(parts: AddressParts, surprise: SurpriseTable, visit: VisitFeature): void {
  hostFeatures(parts, surprise, visit);
  pathFeatures(parts, surprise, (place) => visit(place, 'path'));
}
