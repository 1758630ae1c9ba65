import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLostMarks, hasLostMarks, noteLostMarks, onLostMarks } from './lost-marks';

beforeEach(() => fakeBrowser.reset());

it('remembers, by tab, that marks are taken away, until another page comes, and tells of it', async () => {
  const told: number[] = [];
  onLostMarks((tabId) => told.push(tabId), new AbortController().signal);
  await noteLostMarks(7);
  expect([await hasLostMarks(7), await hasLostMarks(8)]).toEqual([true, false]);
  await forgetLostMarks(7);
  expect(await hasLostMarks(7)).toBe(false);
  expect(told).toEqual([7, 7]);
});
