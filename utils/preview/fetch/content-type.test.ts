import { describe, expect, it } from 'vitest';
import { isPage, readContentHeaders } from './content-type';

const of = (headers: Record<string, string>) => readContentHeaders((name) => headers[name] ?? null);

describe('what the headers say', () => {
  it('type and charset', () => {
    expect(of({ 'content-type': 'Text/HTML; charset="Shift_JIS"; charset=x' })).toEqual({
      type: 'text/html',
      charset: 'Shift_JIS',
      download: false,
    });
  });

  it('a download with name and size', () => {
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="a;b.zip"; filename*=UTF-8\'\'na%C3%AFve.zip',
      'content-length': '1048576',
    };
    expect(of(headers)).toEqual({
      type: 'application/zip',
      download: true,
      name: 'naïve.zip',
      size: 1048576,
    });
  });

  it.each([
    ['attachment; filename="..\\..\\run.exe"', 'run.exe'],
    ['attachment; filename=/etc/passwd', 'passwd'],
    ['attachment; filename="invoice\u202Efdp.exe"', 'invoicefdp.exe'],
    ["attachment; filename*=UTF-8''%E0%A4%A", undefined],
    ['attachment; filename="\u200b"', undefined],
  ])('a hostile name: %s', (disposition, name) => {
    expect(of({ 'content-disposition': disposition }).name).toBe(name);
  });

  it('nothing at all', () => {
    expect(of({})).toEqual({ type: '', download: false });
    expect(of({ 'content-length': '-5' }).size).toBeUndefined();
  });

  it('knows a page', () => {
    expect(['text/html', 'application/xhtml+xml', 'text/plain', ''].map(isPage)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
