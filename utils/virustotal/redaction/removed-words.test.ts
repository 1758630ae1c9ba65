import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../words/translate';
import { redact } from './redact';
import { removedWords } from './removed-words';

afterEach(() => setLanguage('en'));

it.each([
  'https://ann:secret@a.example/p/#part',
  'https://a.example/reset?token=8f2k9d7a1c',
  'https://a.example/?mail=ann@b.example',
  'https://a.example/?dob=1980-02-03&name=Ann+Lee',
  `https://a.example/${'ab1'.repeat(600)}`,
  'mailto:ann@b.example',
])('says why parts of %s stay here', (url) => {
  const reasons = redact(url).removed.map(({ what }) => what);
  expect(reasons.length).toBeGreaterThan(0);
  setLanguage('ko');
  for (const what of reasons) expect(removedWords(what), what).toMatch(/[가-힣]/);
});
