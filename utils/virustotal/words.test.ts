import { describe, expect, it } from 'vitest';
import type { LookUp } from './look-up';
import { lookUpOf } from './report.testing';
import { duration, KEY_WORDS, progressOf, REASON_WORDS, STATE_WORDS } from './words';

const NOW = Date.UTC(2026, 10, 23, 12);
const base = lookUpOf({ queuedAt: NOW, notBefore: NOW, changedAt: NOW });

describe('words', () => {
  it('never sound like safety where there is no report', () => {
    const all = [...Object.values(STATE_WORDS), ...Object.values(REASON_WORDS)];
    for (const words of all) expect(words).not.toMatch(/safe|clean|harmless|no threat|✓|ok\b/i);
  });

  it('are different for each failure, and for each result of testing a key', () => {
    for (const table of [REASON_WORDS, KEY_WORDS, STATE_WORDS]) {
      const words = Object.values(table);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('progress', () => {
  it('says what waits, why, and how long', () => {
    const held: LookUp = { ...base, task: 'ask', reason: 'over-quota', notBefore: NOW + 41_000 };
    expect(progressOf(held, NOW)).toEqual({
      now: 'Waiting to ask VirusTotal',
      why: REASON_WORDS['over-quota'],
      next: 'Next: ask VirusTotal in 41 seconds',
      wait: 41_000,
    });
    expect(progressOf({ ...base, task: 'ask' }, NOW, NOW + 3_600_000 * 3).next).toBe(
      'Next: ask VirusTotal in 3 hours',
    );
  });

  it('counts polls, and says nothing of the future when it is over', () => {
    const polling: LookUp = { ...base, state: 'queued', task: 'poll', polls: 2, notBefore: NOW + 30_000 };
    expect(progressOf(polling, NOW).next).toBe(
      'Next: see whether the analysis is finished in 30 seconds (second time)',
    );
    expect(progressOf({ ...base, state: 'unknown' }, NOW)).toEqual({ now: 'Unknown to VirusTotal', wait: 0 });
    const sent: LookUp = { ...base, state: 'asking', task: 'ask', claim: { ticket: 't', since: NOW } };
    expect(progressOf(sent, NOW, NOW + 60_000).wait).toBe(0);
  });

  it.each([
    [1, '1 second'],
    [59_500, '60 seconds'],
    [120_000, '2 minutes'],
    [7_200_000, '2 hours'],
    [200_000_000, '3 days'],
  ])('%i ms is %s', (ms, words) => expect(duration(ms)).toBe(words));
});
