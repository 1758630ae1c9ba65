// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Mark } from '../platform/messages';
import { createOverlay } from './overlay';
import { stateIcon } from './state-icons';

const corner = { x: 0, y: 0 };
const mark: Mark = {
  handle: 'h',
  corners: [corner, corner, corner, corner],
  state: 'unknown',
  label: 'code',
  icon: stateIcon('unknown'),
};

/** Puts in what happy-dom cannot do: popovers, animations, and to find by name through `plain`. */
function helpOut(): void {
  Object.assign(HTMLElement.prototype, { togglePopover() {}, hidePopover() {} });
  Object.assign(Object.getPrototypeOf(document), { getAnimations: () => [] });
  vi.spyOn(Object.getPrototypeOf(document), 'getElementsByTagName').mockImplementation(((name: string) =>
    document.querySelectorAll(name)) as never);
}

/** Shows a mark, and does the same to the page again and again, each time when the marks have been placed anew. */
async function told(act: () => void, times = 6): Promise<boolean> {
  vi.useFakeTimers();
  helpOut();
  // Nor does it know modal dialogs, as all of this test are.
  const { matches } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, 'matches').mockImplementation(function (this: HTMLElement, selector) {
    return selector === ':modal' ? this.tagName === 'DIALOG' : matches.call(this, selector);
  });
  const onLost = vi.fn();
  const overlay = createOverlay(document, () => {}, onLost);
  overlay.show([mark], { box: () => new DOMRect(0, 0, 10, 10) });
  await vi.advanceTimersByTimeAsync(1000);
  for (let i = 0; i < times; i++) {
    act();
    await vi.advanceTimersByTimeAsync(1000);
  }
  overlay.close();
  document.documentElement.replaceChildren(document.createElement('body'));
  vi.useRealTimers();
  vi.restoreAllMocks();
  return onLost.mock.calls.length > 0;
}

const host = () => document.querySelector('qr-code-previewer');

it('tells of a page that takes the marks away again and again', async () => {
  expect(await told(() => host()?.remove())).toBe(true);
  expect(await told(() => host()?.setAttribute('inert', ''))).toBe(true);
  expect(await told(() => host()?.remove(), 4)).toBe(false);
});

it('tells nothing of a modal dialog that leaves the page together with the marks on it', async () => {
  const opened = () => {
    const open = document.querySelector('dialog');
    if (open) open.remove();
    else document.body.append(document.createElement('dialog'));
  };
  expect(await told(opened, 14)).toBe(false);
  expect(await told(() => (host()?.closest('dialog') ? host()?.remove() : opened()), 8)).toBe(true);
});

it('puts a mark in its place at once, also where that is screens away, and not into the corner of the page', async () => {
  vi.useFakeTimers();
  helpOut();
  const element = document.body.appendChild(document.createElement('img'));
  const box = new DOMRect(40, 20 * innerHeight, 100, 100);
  element.getBoundingClientRect = () => box;
  const overlay = createOverlay(
    document,
    () => {},
    () => {},
  );
  overlay.show([mark], { element, box: () => box });
  await vi.advanceTimersByTimeAsync(100);
  expect(overlay.root.querySelector('button')?.style.translate).not.toBe('');
  overlay.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('shows what has become known of a code while its mark was on the way', () => {
  helpOut();
  const overlay = createOverlay(
    document,
    () => {},
    () => {},
  );
  overlay.setFaces({ h: { state: 'malicious', label: 'dangerous', icon: stateIcon('malicious') } });
  overlay.show([mark], { box: () => new DOMRect(0, 0, 10, 10) });
  expect(overlay.root.querySelector('button')?.dataset.state).toBe('malicious');
  overlay.close();
  vi.restoreAllMocks();
});

it('shows of a mark that is put up anew what it came with, not what was known before its first coming', () => {
  helpOut();
  const overlay = createOverlay(
    document,
    () => {},
    () => {},
  );
  const target = { box: () => new DOMRect(0, 0, 10, 10) };
  const shown = () => overlay.root.querySelector('button')?.dataset.state;
  overlay.setFaces({ h: { state: 'checking', label: 'being checked', icon: stateIcon('checking') } });
  overlay.show([mark], target);
  expect(shown()).toBe('checking');
  overlay.remove(['h']);
  overlay.show([{ ...mark, state: 'malicious', label: 'dangerous', icon: stateIcon('malicious') }], target);
  expect(shown()).toBe('malicious');
  overlay.close();
  vi.restoreAllMocks();
});
