import { readFileSync } from 'node:fs';
import { parse } from 'tldts';
import { readHostName } from '../../../utils/payload/brands/host-name';
import { hostingService } from '../../../utils/payload/brands/hosting';
import { KNOWN, TARGETS, WORDS } from '../../../utils/payload/data/well-known-sites';
import { fixtureLines } from '../../../utils/payload/fixtures/read-fixtures';
import { type AddressParts, addressParts } from '../../../utils/signals/name-model/address-parts';
import { hashText, mixBits } from '../../../utils/signals/name-model/feature-hash';
import { eachFeature } from '../../../utils/signals/name-model/features';
import { eachRun, RUNS, type SurpriseTable } from '../../../utils/signals/name-model/oddness';
import { surpriseBits } from './surprise';

/** What kind of list an address is from. */
export type ListKind = 'deceptive' | 'ordinary' | 'small';

export interface Example {
  url: string;
  kind: ListKind;
  /** The list's name; empty for examples that are made or come with the project, which are trained on and never counted. */
  list: string;
  /** Whoever registered the name; a site is never on both sides of a division. */
  site: string;
  /** Absent for a number instead of a name. */
  parts?: AddressParts;
  /** Where the features' weights stand, each once; empty until `findFeatures`. */
  places: Int32Array;
  weight: number;
  /** The rule does not ask the model about it. */
  isExempt: boolean;
  suffix: string;
  isHosted: boolean;
  name: string;
}

/** A random generator from a seed (xorshift), numbers from 0 to 1. */
export function randomFrom(seed: number): () => number {
  let state = mixBits(seed + 0x9e3779b9) || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The part that a site falls into; the same for every run. */
export const foldOf = (site: string, folds: number) => mixBits(hashText(7, site)) % folds;

/** A site as someone registers it: a customer's name at a hosting service is one. */
function siteOf(host: string): string {
  const service = hostingService(host);
  if (service)
    return host
      .split('.')
      .slice(-service.split('.').length - 1)
      .join('.');
  return parse(host, { allowPrivateDomains: true }).domain ?? host;
}

function example(text: string, kind: ListKind, list: string): Example | undefined {
  const written = text.includes('://') ? text : `https://${text}/`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  const parts = addressParts(url);
  const host = readHostName(url.hostname);
  return {
    url: url.href,
    kind,
    list,
    site: siteOf(url.hostname),
    ...(parts && { parts }),
    places: new Int32Array(0),
    weight: 1,
    isExempt: !parts || !host || host.site !== undefined || host.isInstitution,
    suffix: parts?.suffix ?? '',
    isHosted: parts?.isHosted ?? false,
    name: parts?.name ?? '',
  };
}

/** Fills in where the features of examples stand, given what ordinary names look like. */
export function findFeatures(examples: readonly Example[], surprise: SurpriseTable): void {
  for (const one of examples) {
    if (!one.parts) continue;
    const places = new Set<number>();
    eachFeature(one.parts, surprise, (place) => places.add(place));
    one.places = Int32Array.from(places);
  }
}

/** What ordinary names look like: the bits of surprise at each run of three signs in the names of those examples that are ordinary. */
export function surpriseOf(examples: readonly Example[]): Uint8Array {
  const names = new Set(
    examples.filter(({ kind, list }) => kind !== 'deceptive' && list).map(({ name }) => name),
  );
  const counts = new Float64Array(RUNS);
  for (const name of names)
    if (name && !name.startsWith('xn--'))
      eachRun(name, (place) => {
        counts[place] = (counts[place] ?? 0) + 1;
      });
  return surpriseBits(counts);
}

/** Reads `source<TAB>address or host` lines. */
export function readList(path: string, kind: ListKind): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const list = path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return lines.flatMap((line) => example(line.split('\t').at(-1) ?? '', kind, list) ?? []);
}

/** Ordinary addresses that the project has itself. */
export function ownExamples(): Example[] {
  const sites = `${TARGETS} ${WORDS} ${KNOWN}`.trim().split(/\s+/);
  const links = fixtureLines(new URL('../../../utils/signals/fixtures/ordinary-links.txt', import.meta.url));
  return [...sites, ...links].flatMap((text) => example(text, 'ordinary', '') ?? []);
}

/**
 * Ordinary names at hosting services: without them the lists, on which next to all names of some services are
 * deceptive, would make the service's name a verdict. At most 400 a service.
 */
export function hostedNames(examples: readonly Example[], random: () => number): Example[] {
  const services = new Map<string, number>();
  for (const { kind, isExempt, isHosted, suffix } of examples)
    if (kind === 'deceptive' && !isExempt && isHosted) services.set(suffix, (services.get(suffix) ?? 0) + 1);
  const names = examples.filter(({ kind, name, list }) => kind !== 'deceptive' && list && name);
  return [...services].flatMap(([suffix, times]) =>
    Array.from({ length: Math.min(times, 400) }, () => {
      const { name, site } = names[Math.floor(random() * names.length)] ?? { name: '', site: '' };
      const made = name && example(`${name}.${suffix}`, 'ordinary', '');
      return made ? [{ ...made, site }] : [];
    }).flat(),
  );
}

/** How much an example of each kind counts: full addresses more than bare hosts, people's small sites most. */
const WEIGHTS: Record<ListKind, number> = { deceptive: 1, ordinary: 1, small: 3 };
const FULL_ADDRESS = 3;
/** Within one ending, deceptive examples count at most this many times the ordinary ones: no country is a verdict. */
const MOST_OF_COUNTRY = 2;
/** Endings of other kinds are chosen by whoever registers a name, and some are misused far more than others. */
const MOST_OF_OTHERS = 6;

/** Sets the examples' weights. Many names of one site count less each. */
export function weigh(examples: readonly Example[], fullLists: ReadonlySet<string>): void {
  const ofSite = new Map<string, number>();
  const key = ({ list, site }: Example) => `${list} ${site}`;
  for (const one of examples) ofSite.set(key(one), (ofSite.get(key(one)) ?? 0) + 1);
  const sums = new Map<string, { deceptive: number; ordinary: number }>();
  const ending = ({ suffix }: Example) => suffix.slice(suffix.lastIndexOf('.') + 1);
  for (const one of examples) {
    const full = one.kind === 'deceptive' && fullLists.has(one.list) ? FULL_ADDRESS : 1;
    one.weight = (WEIGHTS[one.kind] * full) / Math.sqrt(ofSite.get(key(one)) ?? 1);
    const sum = sums.get(ending(one)) ?? { deceptive: 0, ordinary: 0 };
    sum[one.kind === 'deceptive' ? 'deceptive' : 'ordinary'] += one.weight;
    sums.set(ending(one), sum);
  }
  for (const one of examples) {
    const { deceptive, ordinary } = sums.get(ending(one)) ?? { deceptive: 0, ordinary: 0 };
    const times = ending(one).length === 2 ? MOST_OF_COUNTRY : MOST_OF_OTHERS;
    const most = times * (ordinary + 10);
    if (one.kind === 'deceptive' && deceptive > most) one.weight *= most / deceptive;
  }
}
