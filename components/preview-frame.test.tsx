// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "disableIframePageLoading": true } }
import { render } from 'preact';
import { expect, it } from 'vitest';
import { PreviewFrame } from './preview-frame';

it('shows the document in a frame that may do nothing', () => {
  render(<PreviewFrame html="<p>x</p>" title="Preview" />, document.body);
  const frame = document.querySelector('iframe');
  expect(frame?.getAttribute('sandbox')).toBe('');
  expect(frame?.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(frame?.getAttribute('srcdoc')).toBe('<p>x</p>');
  expect(frame?.hasAttribute('src')).toBe(false);
});
