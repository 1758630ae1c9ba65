// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageSetting } from '../utils/platform/settings';
import { t } from '../utils/words/translate';
import { mountPage } from './mount-page';

it('shows a page in the browser’s language, and in another one while it runs', async () => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ko-KR');
  document.body.innerHTML = '<div id="root"></div>';
  await mountPage({
    title: () => t('welcome-title'),
    content: () => (
      <label>
        {t('welcome-signs-heading')}
        <input />
      </label>
    ),
  });
  const { documentElement: html } = document;
  expect([html.lang, html.dir, document.title]).toEqual(['ko', 'ltr', 'QR Code Previewer 시작하기']);
  expect(document.querySelector('label')?.textContent).toBe('표시의 의미');

  const field = document.querySelector('input');
  if (field) field.value = 'typed';
  field?.focus();
  await languageSetting.setValue('en');
  await expect.poll(() => html.lang).toBe('en');
  expect([document.title, document.querySelector('label')?.textContent]).toEqual([
    'Welcome to QR Code Previewer',
    'The signs',
  ]);
  expect(document.querySelector('input')).toBe(field);
  expect([field?.value, document.activeElement]).toEqual(['typed', field]);

  await languageSetting.setValue('browser');
  await expect.poll(() => html.lang).toBe('ko');
});
