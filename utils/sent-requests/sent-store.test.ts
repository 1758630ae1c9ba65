import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { sentLookUp } from './sent-look-up';
import { requestFor, type SentRequest } from './sent-request';
import { clearSent, countSent, listSent, MOST_SENT, noteSent, onSent } from './sent-store';

const request = (at: number): SentRequest => ({
  at,
  host: 'a.example',
  purpose: 'picture',
  about: 'https://a.example/p.png',
  why: 'reading',
});

describe('what was sent', () => {
  it('is kept for the last requests only, the last one first, until it is cleared', async () => {
    for (let i = 0; i < MOST_SENT + 5; i++) await noteSent(request(i));
    const kept = await listSent();
    expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: MOST_SENT }, (_, i) => MOST_SENT + 4 - i));
    const aborter = new AbortController();
    const told = vi.fn();
    onSent(told, aborter.signal);
    await clearSent();
    await expect.poll(() => told.mock.calls.length).toBe(1);
    aborter.abort();
    expect(await listSent()).toEqual([]);
    await noteSent(request(7));
    expect(await countSent()).toBe(1);
  });

  it('is not noted where the database is out of order, and the request goes on', async () => {
    vi.resetModules();
    const broken = new IDBFactory();
    broken.open = () => {
      throw new Error('out of order');
    };
    vi.stubGlobal('indexedDB', broken);
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = await import('./sent-store');
    await expect(store.noteSent(request(1))).resolves.toBeUndefined();
    expect(said).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});

describe('a note', () => {
  const SECRET = 'https://user:pass@bank.example/reset?token=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b';

  it('has no secret in it', () => {
    const { host, about } = requestFor(SECRET, { purpose: 'file', why: 'asked' });
    expect(host).toBe('bank.example');
    expect(about).toContain('bank.example/reset');
    expect(about).not.toMatch(/pass|9f86d08/);
    expect(requestFor('nonsense', { purpose: 'file', why: 'asked' })).toMatchObject({ about: '' });
  });

  it.each([
    ['ask', 'id', 'fingerprint', 'bank.example'],
    ['ask', 'redacted', 'redacted', 'https://bank.example/reset'],
    ['ask', 'whole', 'whole', 'https://bank.example/reset'],
    ['submit', 'redacted', 'submit', 'https://bank.example/reset'],
    ['poll', 'redacted', 'analysis', 'bank.example'],
    ['collect', 'redacted', 'fingerprint', 'bank.example'],
    ['rescan', 'id', 'rescan', 'bank.example'],
    ['rescan', 'redacted', 'rescan', 'https://bank.example/reset'],
  ] as const)(
    'says of a look-up that is to %s, disclosing %s, that it is a %s',
    (task, step, purpose, about) => {
      const note = sentLookUp({ task, step, url: SECRET, by: 'auto' }, { host: 'www.virustotal.com' });
      expect(note).toMatchObject({ purpose, host: 'www.virustotal.com', why: 'setting' });
      expect(note.about.startsWith(about)).toBe(true);
      expect(note.about).not.toMatch(/pass|9f86d08/);
    },
  );
});
