import { describe, expect, it } from 'vitest';
import type { LookUp } from './look-up';
import { disclosure } from './redaction/disclosure';
import { lookUpOf } from './report.testing';
import { duration, KEY_WORDS, progressOf, REASON_WORDS, STATE_WORDS } from './words';

const NOW = Date.UTC(2026, 10, 23, 12);
const base = lookUpOf({ queuedAt: NOW, notBefore: NOW, changedAt: NOW });

describe('words', () => {
  it('never sound like safety where there is no report', () => {
    const all = [...Object.values(STATE_WORDS), ...Object.values(REASON_WORDS)];
    for (const words of all) expect(words).not.toMatch(/safe|clean|harmless|no threat|✓|ok\b/i);
  });

  it('are different for each failure, and for each outcome of testing a key', () => {
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

describe('disclosure', () => {
  const url = 'https://user@www.example.org/join?token=abc123secret&lang=en#top';

  it('shows exactly what each step sends', async () => {
    const id = await disclosure(url, 'id');
    expect(id).toMatchObject({ method: 'GET', readable: false, publishes: false });
    expect(id?.sent).toMatch(/^[0-9a-f]{64}$/);
    expect(id?.request).toBe(`https://www.virustotal.com/api/v3/urls/${id?.sent}`);

    const redacted = await disclosure(url, 'redacted');
    expect(redacted).toMatchObject({ sent: 'https://www.example.org/join?token=&lang=en', readable: true });
    expect(redacted?.segments.filter((one) => one.removed).map((one) => one.text)).toEqual([
      'user@',
      'abc123secret',
    ]);
    expect(atob((redacted?.request.split('/').at(-1) ?? '').replaceAll('-', '+').replaceAll('_', '/'))).toBe(
      redacted?.sent,
    );

    expect((await disclosure(url, 'whole'))?.sent).toBe(
      'https://user@www.example.org/join?token=abc123secret&lang=en',
    );
  });

  it('says that submitting publishes, and sends the redacted address unless told otherwise', async () => {
    const submit = await disclosure(url, 'redacted', { act: 'submit' });
    expect(submit).toMatchObject({
      method: 'POST',
      publishes: true,
      request: 'https://www.virustotal.com/api/v3/urls',
    });
    expect(submit?.sent).not.toContain('abc123secret');
    expect(submit?.words).toContain('publishes');
  });

  it('has nothing to show for what is never sent', async () => {
    expect(await disclosure('javascript:alert(1)', 'whole')).toBeUndefined();
    expect(await disclosure(url, 'id', { api: 'v2' })).toBeUndefined();
    expect((await disclosure(url, 'redacted', { api: 'v2' }))?.request).not.toContain('example.org');
  });
});
