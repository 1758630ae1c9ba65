// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNow } from './use-now';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What has come between two of its seconds. */
function Since({ loadedAt }: { loadedAt: number }) {
  return <>{useNow() - loadedAt}</>;
}

it('is never before what has been loaded by then, and goes on by itself', async () => {
  const show = (loadedAt: number) => render(<Since loadedAt={loadedAt} />, document.body);
  show(Date.now());
  await vi.advanceTimersByTimeAsync(400);
  show(Date.now());
  expect(document.body.textContent).toBe('0');
  await vi.advanceTimersByTimeAsync(1000);
  expect(Number(document.body.textContent)).toBeGreaterThan(0);
  render(null, document.body);
});
