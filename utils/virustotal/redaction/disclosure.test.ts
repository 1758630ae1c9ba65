import { describe, expect, it } from 'vitest';
import { idOf } from '../report.testing';
import { disclosure } from './disclosure';

describe('what a question discloses', () => {
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

  it('is complete for each step', async () => {
    const address = 'https://user@www.example.org/join?token=abc123secret&lang=en';
    const id = 'https://www.virustotal.com/api/v3/urls/';
    expect(await disclosure(url, 'id')).toEqual({
      method: 'GET',
      request: `${id}${idOf(address)}`,
      sent: idOf(address),
      readable: false,
      publishes: false,
      // All of the address stays here.
      segments: [],
      removed: [],
      words: expect.stringMatching(/^VirusTotal receives only a number made .* the answer is “unknown”\.$/),
    });
    expect(await disclosure(url, 'redacted')).toMatchObject({
      method: 'GET',
      publishes: false,
      removed: [{ what: 'user name or password' }, { what: 'secret parameter' }],
      words: 'VirusTotal receives the address without the marked parts.',
    });
    expect(await disclosure(url, 'whole')).toEqual({
      method: 'GET',
      request: `${id}${Buffer.from(address).toString('base64url')}`,
      sent: address,
      readable: true,
      publishes: false,
      segments: [{ text: address }],
      removed: [],
      words: 'VirusTotal receives the whole address, with anything personal in it.',
    });
  });

  it('is a form with version 2, which has no question by fingerprint', async () => {
    const ask = await disclosure(url, 'redacted', { api: 'v2' });
    expect(ask).toEqual({
      ...(await disclosure(url, 'redacted')),
      method: 'POST',
      request: 'https://www.virustotal.com/vtapi/v2/url/report',
    });
    expect(await disclosure(url, 'whole', { act: 'submit', api: 'v2' })).toMatchObject({
      method: 'POST',
      request: 'https://www.virustotal.com/vtapi/v2/url/scan',
      readable: true,
      publishes: true,
      sent: 'https://user@www.example.org/join?token=abc123secret&lang=en',
    });
  });

  it('says that submitting publishes, and sends the redacted address unless told otherwise', async () => {
    const submit = await disclosure(url, 'redacted', { act: 'submit' });
    expect(submit).toMatchObject({
      method: 'POST',
      readable: true,
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
