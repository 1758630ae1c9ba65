// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { useFocusWithin } from './use-focus-within';

function Panel({ busy }: { busy: boolean }) {
  return (
    <div id="panel" tabIndex={-1} {...useFocusWithin()}>
      {busy ? <p>Asking</p> : <button type="button">Ask</button>}
    </div>
  );
}

it('takes the focus of what goes away, and of nothing else', () => {
  render(<Panel busy={false} />, document.body);
  document.querySelector('button')?.focus();
  render(<Panel busy={true} />, document.body);
  expect(document.activeElement?.id).toBe('panel');
  render(<Panel busy={false} />, document.body);
  (document.activeElement as HTMLElement).blur();
  render(<Panel busy={true} />, document.body);
  expect(document.activeElement).toBe(document.body);
});
