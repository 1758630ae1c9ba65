import { expect, it } from 'vitest';
import { type FrameContext, hasLeft, noteDocumentStart, noteTabClosed } from './frames';

it.each([
  ['says when its document began', { began: true }],
  ['says nothing of it', { began: false }],
])('leaves nothing to a tab that is closed, where what was asked for it %s', (_, { began }) => {
  const now = Date.now();
  const tabId = began ? 71 : 72;
  const frame: FrameContext = {
    tabId,
    frameId: 0,
    pageUrl: 'https://mail.example/',
    private: false,
    askedTick: performance.now() + 1000,
    ...(began && { began: now }),
  };
  noteDocumentStart({ tabId, frameId: 0 }, now);
  expect(hasLeft(frame)).toBe(false);
  noteTabClosed(tabId);
  expect(hasLeft(frame)).toBe(true);
});
