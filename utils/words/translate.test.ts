import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  bestLanguage,
  currentLanguage,
  directionOf,
  onLanguageChange,
  setLanguage,
  t,
  withoutIsolates,
} from './translate';

afterEach(() => setLanguage('en'));

describe('words', () => {
  it('are English until another language is set, and at once in that', () => {
    expect(t('welcome-signs-heading')).toBe('The signs');
    setLanguage('ko');
    expect(currentLanguage()).toBe('ko');
    expect(t('welcome-signs-heading')).toBe('표시의 의미');
  });

  it('tell whoever shows them of a change, until nobody listens', () => {
    const listener = vi.fn();
    const stop = onLanguageChange(listener);
    setLanguage('ko');
    setLanguage('ko');
    expect(listener).toHaveBeenCalledOnce();
    stop();
    setLanguage('en');
    expect(listener).toHaveBeenCalledOnce();
  });

  it('call parts of the browser as it does itself', () => {
    setLanguage('ko');
    expect(t('history-private-heading')).toBe('시크릿 창');
    vi.stubEnv('FIREFOX', 'true');
    expect(t('history-private-heading')).toBe('사생활 보호 창');
    vi.unstubAllEnvs();
  });

  it('are copied without the characters that only set values apart', () => {
    expect(withoutIsolates('3 of \u2068a.example\u2069')).toBe('3 of a.example');
  });
});

describe('the best language', () => {
  it.each([
    [['ko'], 'ko'],
    [['ko-KR'], 'ko'],
    [['ko_KR'], 'ko'],
    [['KO-kr', 'en'], 'ko'],
    [['fr-FR', 'ko'], 'ko'],
    [['fr'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, language) => expect(bestLanguage(wanted)).toBe(language));

  it('has its lines begin on the left', () => {
    expect([directionOf('en'), directionOf('ko')]).toEqual(['ltr', 'ltr']);
  });
});
