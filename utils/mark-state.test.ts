import { describe, expect, it } from 'vitest';
import { markState } from './mark-state';
import type { LookUp, LookUpState } from './virustotal/look-up';
import type { UrlReport } from './virustotal/report';

const text = 'https://shop.example.org/menu';
const lookUp = (state: LookUpState): LookUp => ({
  key: 'k',
  url: text,
  state,
  step: 'id',
  by: 'user',
  queuedAt: 0,
  notBefore: 0,
  changedAt: 0,
  polls: 0,
  attempts: 0,
});
const clean: UrlReport = {
  id: 'i',
  url: text,
  scanDate: 1,
  positives: 0,
  total: 90,
  harmless: 60,
  detections: [],
  categories: {},
  redirects: [],
  targetedBrands: {},
  permalink: '',
  api: 'v3',
};

describe('markState', () => {
  it('is no judgement for what nobody asked about', () => {
    expect(markState({ text, signals: [] })).toBe('unchecked');
  });
  it.each(['waiting', 'asking', 'submitting', 'queued', 'analysing'] as const)(
    'shows work under way: %s',
    (state) => {
      expect(markState({ text, signals: [], lookUp: lookUp(state) })).toBe('checking');
    },
  );
  it.each(['unknown', 'failed'] as const)('never makes %s look better than unknown', (state) => {
    expect(markState({ text, signals: [], lookUp: lookUp(state) })).toBe('unknown');
  });
  it('shows what was found, and what was not', () => {
    expect(markState({ text, signals: [], lookUp: lookUp('known'), report: clean })).toBe('nothing-found');
    expect(markState({ text, signals: [], lookUp: lookUp('known'), report: { ...clean, total: 0 } })).toBe(
      'unknown',
    );
    expect(markState({ text, signals: [], lookUp: lookUp('known'), report: clean, stale: true })).toBe(
      'unknown',
    );
  });
  it('shows doubt at once, also while a question is under way', () => {
    const signals = [{ rule: 'decoy-user-info', level: 'high' as const, evidence: {} }];
    expect(markState({ text, signals, lookUp: lookUp('waiting') })).toBe('suspicious');
  });
});
