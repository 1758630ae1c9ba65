// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { clipFinder } from './clipping';

// Only a browser tells an extension of closed shadow roots.
vi.mock('../platform/extension-api', () => ({ shadowOf: (element: Element) => element.shadowRoot }));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

it('looks through so many slots of a shadow root and no more, however many a page makes', () => {
  const host = document.createElement('article');
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).innerHTML = `${'<slot name="other"></slot>'.repeat(3000)}<slot></slot>`;
  host.innerHTML = '<img>'.repeat(50);
  const named = vi.spyOn(HTMLSlotElement.prototype, 'name', 'get');
  const assigned = vi.spyOn(HTMLSlotElement.prototype, 'assignedElements');
  const clipOf = clipFinder();
  for (const element of host.children) clipOf(element);
  expect(named.mock.calls.length).toBeGreaterThan(0);
  expect(named.mock.calls.length).toBeLessThanOrEqual(50 * 100);
  expect(assigned).not.toHaveBeenCalled();
});
