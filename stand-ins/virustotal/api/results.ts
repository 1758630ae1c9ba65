import type { ScenarioKind } from '../state/scenario';
import { ENGINES } from './engines';

export type Category = 'malicious' | 'suspicious' | 'harmless' | 'undetected' | 'timeout';

export interface EngineEntry {
  category: Category;
  engine_name: string;
  method: 'blacklist';
  result: string;
}

export type Results = Record<string, EngineEntry>;
export type Stats = Record<Category, number>;

/** Engines that answer in an ordinary report; the remaining eight only join in the huge one. */
const USUAL_ENGINES = 90;

const DETECTIONS: Record<string, [string, Category, string][]> = {
  malicious: [
    ['BitDefender', 'malicious', 'phishing'],
    ['CRDF', 'malicious', 'malicious'],
    ['CyRadar', 'malicious', 'phishing'],
    ['Emsisoft', 'malicious', 'phishing'],
    ['ESET', 'malicious', 'phishing'],
    ['Fortinet', 'malicious', 'phishing'],
    ['G-Data', 'malicious', 'phishing'],
    ['Google Safebrowsing', 'malicious', 'phishing'],
    ['Kaspersky', 'malicious', 'phishing'],
    ['Netcraft', 'malicious', 'malicious'],
    ['Sophos', 'malicious', 'malware'],
    ['AlphaSOC', 'suspicious', 'suspicious'],
    ['Forcepoint ThreatSeeker', 'suspicious', 'suspicious'],
  ],
  suspicious: [
    ['Fortinet', 'malicious', 'phishing'],
    ['AlphaSOC', 'suspicious', 'suspicious'],
  ],
};

/** Every engine's entry for a finished analysis. A bad site is known as bad by 13 engines, a doubtful one by 2. */
export function resultsOf(scenario: ScenarioKind, engines = USUAL_ENGINES): Results {
  const kind = scenario === 'unknown-bad' ? 'malicious' : scenario;
  const detections = new Map((DETECTIONS[kind] ?? []).map(([name, ...rest]) => [name, rest] as const));
  const results: Results = {};
  ENGINES.slice(0, engines).forEach((engine_name, index) => {
    // A third of the engines never rate a URL that they do not know.
    const unrated = kind === 'unrated' || index % 3 === 2;
    const unflagged: [Category, string] = unrated ? ['undetected', 'unrated'] : ['harmless', 'clean'];
    const [category, result] = detections.get(engine_name) ?? unflagged;
    results[engine_name] = { category, engine_name, method: 'blacklist', result };
  });
  return results;
}

/** Counts by category; always all five (docs/virustotal.md, 1.4). */
export function statsOf(results: Results): Stats {
  const stats: Stats = { harmless: 0, malicious: 0, suspicious: 0, timeout: 0, undetected: 0 };
  for (const { category } of Object.values(results)) stats[category]++;
  return stats;
}

/** The first share of the entries, as an analysis in progress shows them. */
export function partOf(results: Results, share: number): Results {
  const entries = Object.entries(results);
  return Object.fromEntries(entries.slice(0, Math.floor(entries.length * share)));
}
