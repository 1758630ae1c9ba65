// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { codeDetails } from '../../utils/codes/code-details';
import { setLanguage } from '../../utils/words/translate';
import { placeWords } from './place-words';
import { guessedWords, ReadingDoubts } from './reading-doubts';
import 'fake-indexeddb/auto';

afterEach(() => setLanguage('en'));

const CODE = { id: '1', text: 'x', how: [], otherTexts: [], nested: false, signals: [] };

describe('what is to be doubted of a reading', () => {
  it('is that the code is a part, and that its letters are a guess', async () => {
    const part = { number: 1, of: 2 };
    const code = await codeDetails({ ...CODE, part, guessed: { encoding: 'shift_jis' } }, { private: false });
    render(<ReadingDoubts code={code} />, document.body);
    expect([...document.querySelectorAll('p')].map((one) => one.textContent)).toEqual([
      'This is part 1 of 2. The rest of the text is in other codes.',
      'The code does not say how its letters are encoded. They are read as Japanese (Shift JIS), which is a guess: another app may show other letters.',
    ]);
    render(<ReadingDoubts code={await codeDetails(CODE, { private: false })} />, document.body);
    expect(document.body.textContent).toBe('');
  });

  it('leaves a part of a link unjudged, and says so', async () => {
    const text = 'https://a.example/wh';
    const { address, checkable, description, verdict } = await codeDetails(
      { ...CODE, text, part: { number: 1, of: 2 } },
      { private: false },
    );
    expect(address).toBeUndefined();
    expect(checkable).not.toHaveProperty('url');
    expect(description.title).toBe('Part 1 of 2 of a longer text');
    const last = await codeDetails({ ...CODE, part: { number: 3, of: 0 } }, { private: false });
    expect(last.description.title).toBe('Part 3 of a longer text');
    expect(description.fields).toMatchObject([{ value: text, secret: true }]);
    expect(verdict.headline).toBe('Only a part: where it leads cannot be told');
    setLanguage('ko');
    const code = await codeDetails({ ...CODE, joinedFrom: 2 }, { private: false });
    render(<ReadingDoubts code={code} />, document.body);
    expect(document.body.textContent).toBe('코드 2개의 내용을 이어 붙였습니다.');
  });

  it('names an encoding that there are no words for', () => {
    expect(guessedWords({ encoding: 'koi8-r' })).toContain('koi8-r');
    setLanguage('ko');
    expect(guessedWords({ encoding: 'euc-kr' })).toContain('한국어(EUC-KR)');
  });
});

it('says where in a file a code was', () => {
  expect(placeWords({ kind: 'file', path: ['mail.eml', 'bill.pdf'], page: 3 })).toBe(
    'mail.eml › bill.pdf, page 3',
  );
});
