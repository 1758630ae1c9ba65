import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loopbackFetch } from '../loopback-fetch';
import { canonicalUrl, KEYS, sha256, startVirusTotal, type VirusTotal } from './index';

// Facts sheet 1.3: ids that VirusTotal really returned, and what it was asked with.
const RECORDED = [
  ['http://www.google.com/', 'dd014af5ed6b38d9130e3f466f850e46d21b951199d53a18ef29ee9341614eaf'],
  ['http://www.google.com', 'dd014af5ed6b38d9130e3f466f850e46d21b951199d53a18ef29ee9341614eaf'],
  ['http://example.com/', '2a1b402420ef46577471cdc7409b0fa2c6a204db316e59ade2d805435489a067'],
  ['virustotal.com', 'a354494a73382ea0b4bc47f4c9e8d6c578027cd4598196dc88f05a22b5817293'],
  ['http://www.virustotal.com/', '1db0ad7dbcec0676710ea0eaacd35d5e471d3e11944d53bcbd31f0cbd11bce31'],
  ['https://www.virustotal.com/', 'f1177df4692356280844e1d5af67cc4a9eccecf77aa61c229d483b7082c70a8e'],
  ['www.yahoo.com', 'ed91698b5823a5e4424726955dd3fd437d9cfdc46f7b8988cded5da779cc7483'],
  ['https://www.google.com/', 'd0e196a0c25d35dd0a84593cbae0f38333aa58529936444ea26453eab28dfc86'],
  [
    'https://www.dropbox.com/s/qmi112rc4ns75eb/Confidential_123.xls?dl=1',
    'bb5fe735ff0130d4f56ea798b5c3c24140467300baadbe7422ef4961a3663903',
  ],
] as const;

// Unpadded base64url of the UTF-8 bytes, as the documentation's samples and real requests have it.
const ENCODED = [
  ['aHR0cDovL3d3dy5nb29nbGUuY29t', 'http://www.google.com/'],
  ['aHR0cDovL3d3dy5nb29nbGUuY29tLw', 'http://www.google.com/'],
  [
    'aHR0cHM6Ly93d3cuZHJvcGJveC5jb20vcy9xbWkxMTJyYzRuczc1ZWIvQ29uZmlkZW50aWFsXzEyMy54bHM_ZGw9MQ',
    'https://www.dropbox.com/s/qmi112rc4ns75eb/Confidential_123.xls?dl=1',
  ],
  ['aHR0cDovL3d3dy5zb21lZG9tYWluLmNvbS90aGlzL2lzL215L3VybA', 'http://www.somedomain.com/this/is/my/url'],
  ['aHR0cHM6Ly_tlZzqta0ua3IvP3E9Pz5-', 'https://xn--3e0b707e.kr/?q=?%3E~'],
] as const;

describe('the canonical form', () => {
  test.each(RECORDED)('of %s has the recorded id', (input, id) => {
    expect(sha256(canonicalUrl(input) ?? '')).toBe(id);
  });
  // No evidence for these: they hold the stand-in to what it says that it assumes.
  test.each([
    ['https://example.com/a#part', 'https://example.com/a'],
    ['https://EXAMPLE.com:443/A/../b?Q=1', 'https://example.com/b?Q=1'],
    ['example.com:8080/x', 'http://example.com:8080/x'],
  ])('of %s is assumed to be %s', (input, url) => expect(canonicalUrl(input)).toBe(url));
  test.each([
    '',
    'hello',
    'two words.com',
    'javascript:alert(1)',
    'mailto:a@example.com',
    'ftp://example.com/',
  ])('does not exist for %j', (input) => expect(canonicalUrl(input)).toBeUndefined());
});

describe('over TLS', () => {
  let server: VirusTotal;
  beforeAll(async () => {
    server = await startVirusTotal({ limits: { minute: 1000 } });
  });
  afterAll(() => server.close());
  const getUrl = (id: string) =>
    loopbackFetch({ 'www.virustotal.com': server })(`https://www.virustotal.com/api/v3/urls/${id}`, {
      headers: { 'x-apikey': KEYS.free },
    });

  test.each(ENCODED)('id %s means %s', async (id, url) => {
    server.know(url, 'clean');
    const answer = await getUrl(id);
    const { data } = await answer.json();
    expect(data.attributes.url).toBe(canonicalUrl(url));
    expect(data.id).toBe(sha256(canonicalUrl(url) ?? ''));
    expect((await (await getUrl(data.id)).json()).data.attributes.url).toBe(canonicalUrl(url));
  });

  test.each(['aHR0cDovL3d3dy5nb29nbGUuY29tLw==', 'aHR0cHM6Ly%2FtlZzqta0', 'a+b', '%FF'])(
    'id %s is not understood',
    async (id) => expect((await getUrl(id)).ok).toBe(false),
  );

  test('an address that it was asked about by base64 is found by its hash afterwards', async () => {
    const url = 'https://clean.example.com/not-in-the-fixtures';
    expect((await getUrl(sha256(url))).status).toBe(404);
    expect((await getUrl(Buffer.from(url).toString('base64url'))).status).toBe(200);
    expect((await getUrl(sha256(url))).status).toBe(200);
  });
});
