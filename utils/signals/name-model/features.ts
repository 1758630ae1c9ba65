import { brandInside } from '../../payload/brands/brand-inside';
import type { AddressParts } from './address-parts';
import { eachGram, hashText, mixBits, seedOf } from './feature-hash';
import { isToken, shapeOf, step, wordsIn } from './shape';

/** The part of an address that a feature was seen in. */
export type FeaturePart = 'name' | 'before' | 'suffix' | 'path';

/** Takes the place of a feature's weight, and the part it was seen in. */
export type VisitFeature = (place: number, part: FeaturePart) => void;

/** Runs of letters and words share a large table, where some meet by chance; the few facts have one of their own. */
export const LETTER_PLACES = 2 ** 17;
export const FACT_PLACES = 2 ** 13;
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

function hostFeatures({ name, before, suffix, isHosted }: AddressParts, visit: VisitFeature): void {
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
  const labels = before ? before.split('.') : [];
  visit(fact(`labels ${Math.min(labels.length, 4)}`), 'before');
  for (const label of labels.slice(0, 4))
    for (const shape of shapeOf(label)) visit(fact(`before ${shape}`), 'before');
  const named = brandInside(name);
  if (named && named.site.name !== name) visit(fact(`brand ${named.how} ${isHosted}`), 'name');
  for (const label of labels.slice(0, 4)) {
    const brand = brandInside(label);
    if (brand) visit(fact(`brand before ${brand.how} ${brand.isTopic}`), 'before');
  }
}

function segmentFeatures(segment: string, visit: (place: number) => void): void {
  visit(letters(hashText(PATH, `whole ${segment.replace(/\d/g, '0').slice(0, 24)}`)));
  for (const shape of shapeOf(segment).slice(0, 7)) visit(fact(`path ${shape}`));
  for (const word of wordsIn(segment))
    if (word.length > 1 && isWord(word)) visit(letters(hashText(PATH, `word ${word.slice(0, 20)}`)));
  if (segment.length <= 24) eachGram(segment, [3, 4], PATH, (hash) => visit(letters(hash)));
  const brand = brandInside(segment);
  if (brand && brand.how !== 'near') visit(fact(`path brand ${brand.isTopic} ${brand.how}`));
}

/** What a path and a query say; nothing for a home page, so that being one is no reason of its own. */
function pathFeatures({ path, query, isHosted }: AddressParts, visit: (place: number) => void): void {
  const segments = path.slice(1, 300).toLowerCase().split('/').slice(0, 6);
  if (path.length > 1) {
    visit(fact(`depth ${segments.length}`));
    if (isHosted) visit(fact('path hosted'));
    if (segments.length === 1) visit(fact(`only ${shapeOf(segments[0] ?? '')[8]}`));
    if (segments.slice(0, -1).includes('')) visit(fact('path empty'));
    const dot = path.lastIndexOf('.');
    if (dot > path.lastIndexOf('/')) visit(fact(`extension ${path.slice(dot, dot + 6).toLowerCase()}`));
    for (const segment of segments) if (segment) segmentFeatures(segment, visit);
  }
  if (query.length > 1) {
    visit(fact(`query ${step(query.length, 10, 25, 60, 120)}`));
    for (const pair of query.slice(1, 400).split('&').slice(0, 8))
      visit(fact(`key ${pair.split('=')[0]?.toLowerCase()}`));
  }
}

/** Visits every feature of an address; some more than once. */
export function eachFeature(parts: AddressParts, visit: VisitFeature): void {
  hostFeatures(parts, visit);
  pathFeatures(parts, (place) => visit(place, 'path'));
}
