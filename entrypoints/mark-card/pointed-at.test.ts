import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followPointing, type Pointing } from './pointed-at';

let shown: string[];
let pointing: Pointing<string>;
beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  pointing = followPointing(
    (mark) => shown.push(mark),
    () => shown.push('closed'),
  );
});
afterEach(() => vi.useRealTimers());

it('opens nothing for a pointer that only passes', () => {
  pointing.pointer('a');
  vi.advanceTimersByTime(100);
  pointing.pointer(undefined);
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual([]);
});

it('stays open while the pointer goes from the mark to its card', () => {
  pointing.pointer('a');
  vi.advanceTimersByTime(500);
  pointing.pointer(undefined);
  vi.advanceTimersByTime(100);
  pointing.pointer('a');
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a']);
  pointing.pointer(undefined);
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a', 'closed']);
});

it('stays open for the keyboard when the pointer has left', () => {
  pointing.focus('a');
  pointing.pointer('a');
  vi.advanceTimersByTime(500);
  pointing.pointer(undefined);
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a']);
  pointing.focus(undefined);
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a', 'closed']);
});

it('shows one card at a time', () => {
  pointing.pointer('a');
  vi.advanceTimersByTime(500);
  pointing.pointer('b');
  vi.advanceTimersByTime(500);
  expect(shown).toEqual(['a', 'closed', 'b']);
});

it('stays closed once it was dismissed, until something else was pointed at', () => {
  pointing.focus('a');
  vi.advanceTimersByTime(500);
  expect(pointing.dismiss()).toBe(true);
  pointing.focus('a');
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a', 'closed']);
  pointing.focus(undefined);
  pointing.focus('a');
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a', 'closed', 'a']);
  pointing.gone();
  expect(pointing.dismiss()).toBe(false);
});

it('opens anew for a pointer that comes after it was dismissed, though the keyboard is still there', () => {
  pointing.focus('a');
  vi.advanceTimersByTime(500);
  pointing.dismiss();
  pointing.pointer('a');
  vi.advanceTimersByTime(500);
  expect(shown).toEqual(['a', 'closed', 'a']);
  pointing.dismiss();
  pointing.pointer('a');
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual(['a', 'closed', 'a', 'closed']);
});

it('stays closed when closing gives the keyboard back to its mark', () => {
  const shut = vi.fn(() => pointing.focus('a'));
  pointing = followPointing((mark) => shown.push(mark), shut);
  pointing.focus('a');
  vi.advanceTimersByTime(500);
  pointing.dismiss();
  vi.advanceTimersByTime(2000);
  expect(shut).toHaveBeenCalledOnce();
  expect(shown).toEqual(['a']);
});
