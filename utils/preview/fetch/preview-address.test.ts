import { describe, expect, it } from 'vitest';
import { MAX_ADDRESS } from '../limits';
import { refreshTarget, webAddress } from './preview-address';

const isPublic = (host: string) => host.endsWith('.example');

describe('addresses that are asked', () => {
  it('loses user name, password and fragment', () => {
    expect(String(webAddress('https://u:p@a.example/x?y#z', isPublic))).toBe('https://a.example/x?y');
  });

  it('takes a relative address of the answer before', () => {
    expect(String(webAddress('../b', isPublic, 'https://a.example/c/d'))).toBe('https://a.example/b');
    expect(String(webAddress('//b.example', isPublic, 'https://a.example/c/d'))).toBe('https://b.example/');
  });

  it.each([
    ['file:///etc/passwd', 'not-web'],
    ['javascript:alert(1)', 'not-web'],
    ['data:text/html,x', 'not-web'],
    ['chrome-extension://abc/x', 'not-web'],
    ['http://localhost/', 'private'],
    ['http://10.0.0.1/', 'private'],
    ['http://[::1]/', 'private'],
    ['http://', 'broken'],
    ['', 'broken'],
    [`https://a.example/${'x'.repeat(MAX_ADDRESS)}`, 'too-long'],
  ])('%s is refused by name', (text, problem) => {
    expect(webAddress(text, isPublic)).toBe(problem);
  });
});

describe('redirects in the page', () => {
  const at = 'https://a.example/page';
  it.each([
    ['0;url=https://b.example/', 'https://b.example/'],
    ['5; URL="https://b.example/x" ', 'https://b.example/x'],
    ["0, url='/y'", 'https://a.example/y'],
    ['3 https://b.example/', 'https://b.example/'],
    ['0;javascript:alert(1)', 'javascript:alert(1)'],
    ['0;url = file:///etc/passwd', 'file:///etc/passwd'],
    ['30', undefined],
    ['0;url=', undefined],
    ['0;url=https://a.example/page', undefined],
  ])('%s', (content, target) => {
    expect(refreshTarget(content, at)).toBe(target);
  });
});
