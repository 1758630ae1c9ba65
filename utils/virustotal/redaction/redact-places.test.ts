import { describe, expect, it } from 'vitest';
import { hintForParameter, hintsForPath } from './redact-places';

const hints = (address: string) => {
  const [host = '', ...segments] = address.split('/');
  return hintsForPath(host, segments);
};

describe('the places of large services', () => {
  it('are what opens something', () => {
    expect(hints('drive.google.com/file/d/x/view')).toEqual([undefined, undefined, 'token', undefined]);
    expect(hints('meet.google.com/abc')).toEqual(['secret']);
  });
  it('are what is public', () => {
    expect(hints('forms.gle/x')).toEqual(['public']);
    // The longest pattern decides.
    expect(hints('docs.google.com/forms/d/e/x/viewform')).toEqual([
      undefined,
      undefined,
      undefined,
      'public',
      undefined,
    ]);
    expect(hints('docs.google.com/forms/d/x')).toEqual([undefined, undefined, 'token']);
  });
  it('are those of the names below, and not of others', () => {
    expect(hints('example.sharepoint.com/:x:/g/x')).toEqual([undefined, undefined, 'token']);
    expect(hints('notsharepoint.com/:x:/g/x')).toEqual([undefined, undefined, undefined]);
    expect(hints('sharepoint.com.example/:x:/g/x')).toEqual([undefined, undefined, undefined]);
    expect(hints('drive.google.com/other/d/x')).toEqual([undefined, undefined, undefined]);
    expect(hints('drive.google.com/file')).toEqual([undefined]);
  });
  it('are parameters, too', () => {
    expect(hintForParameter('www.youtube.com', 'list')).toBe('public');
    expect(hintForParameter('onedrive.live.com', 'resid')).toBe('secret');
    expect(hintForParameter('www.youtube.com', 'other')).toBeUndefined();
    expect(hintForParameter('youtube.example', 'list')).toBeUndefined();
  });
});
