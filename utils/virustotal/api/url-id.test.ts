import { describe, expect, it } from 'vitest';
import { base64UrlId, canonicalUrl, urlId } from './url-id';

describe('canonical form', () => {
  it.each([
    // Recorded answers (docs/virustotal.md, 1.3).
    ['http://www.google.com', 'http://www.google.com/'],
    ['www.yahoo.com', 'http://www.yahoo.com/'],
    ['virustotal.com', 'http://virustotal.com/'],
    ['http://a.example/app/pkgs/21.8/yau_26', 'http://a.example/app/pkgs/21.8/yau_26'],
    ['http://a.example/SetupCasino.exe?b=2&a=1', 'http://a.example/SetupCasino.exe?b=2&a=1'],
    // Assumptions.
    ['HTTPS://Example.ORG:443/a/../b#c', 'https://example.org/b'],
    ['https://한국.kr/?q=?>~', 'https://xn--3e0b707e.kr/?q=?%3E~'],
    ['a.example:8080/x', 'http://a.example:8080/x'],
    ['https://a.example/?#', 'https://a.example/?'],
  ])('%s', (url, form) => {
    expect(canonicalUrl(url)).toBe(form);
    expect(canonicalUrl(form)).toBe(form);
  });

  it.each([
    '',
    '   ',
    'javascript:alert(1)',
    'mailto:a@b.example',
    'ftp://a.example/',
    'http://',
    'WIFI:S:x;;',
    'tel:1',
  ])('%j is no web address', (text) => expect(canonicalUrl(text)).toBeUndefined());
});

describe('ids', () => {
  it.each([
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
  ])('SHA-256 of %s', async (url, id) => expect(await urlId(url)).toBe(id));

  it.each([
    ['http://www.google.com', 'aHR0cDovL3d3dy5nb29nbGUuY29t'],
    [
      'https://www.dropbox.com/s/qmi112rc4ns75eb/Confidential_123.xls?dl=1',
      'aHR0cHM6Ly93d3cuZHJvcGJveC5jb20vcy9xbWkxMTJyYzRuczc1ZWIvQ29uZmlkZW50aWFsXzEyMy54bHM_ZGw9MQ',
    ],
    ['http://www.somedomain.com/this/is/my/url', 'aHR0cDovL3d3dy5zb21lZG9tYWluLmNvbS90aGlzL2lzL215L3VybA'],
    ['https://한국.kr/?q=?>~', 'aHR0cHM6Ly_tlZzqta0ua3IvP3E9Pz5-'],
  ])('base64url of %s', (url, id) => expect(base64UrlId(url)).toBe(id));
});
