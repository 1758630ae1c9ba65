import { expect, it } from 'vitest';
import { fileNameIn, parseUrl, withoutFragment } from './parse-url';

it('reads an address as the URL standard does, and tells of none', () => {
  expect(parseUrl('HTTPS://Example.com/a/../b')?.href).toBe('https://example.com/b');
  for (const none of ['', 'example.com', 'https://', 'http://[']) expect(parseUrl(none)).toBeUndefined();
});

it('takes the fragment off an address, whatever is in it', () => {
  expect(withoutFragment('https://example.com/a?b#c#d\ne')).toBe('https://example.com/a?b');
  expect(withoutFragment('https://example.com/a')).toBe('https://example.com/a');
});

it.each([
  ['https://example.com/files/a%20bill.pdf?page=2', 'a bill.pdf'],
  ['https://example.com/files/', 'example.com'],
  ['https://example.com/100%.pdf', '100%.pdf'],
  ['blob:https://mail.example.com/1f6c', 'mail.example.com'],
  ['blob:null/1f6c', 'blob:null/1f6c'],
  ['no address', 'no address'],
])('names the file at %s', (url, name) => {
  expect(fileNameIn(url)).toBe(name);
});
