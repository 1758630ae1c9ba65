// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { setLanguage } from '../utils/words/translate';
import { Words } from './words';

it('makes elements of the tagged parts of a sentence, in each language', () => {
  const show = () =>
    render(<Words id="site-access-on" parts={{ b: (inside) => <b>{inside}</b> }} />, document.body);
  show();
  expect(document.body.innerHTML).toBe('<b>On.</b> Codes on the pages you visit are marked.');
  setLanguage('ko');
  show();
  expect(document.body.innerHTML).toBe('<b>사용 중.</b> 방문하는 페이지의 코드가 표시됩니다.');
  setLanguage('en');
});
