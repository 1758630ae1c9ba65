import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportBug } from './errors';

/** As Firefox makes them: its stacks do not hold the message. */
function inFirefox(message: string, stack: string): Error {
  return Object.assign(new Error(message), { stack });
}

describe('reportBug', () => {
  const said = vi.fn();
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(said));

  it('says a bug once', () => {
    const bug = new Error('bug');
    reportBug(bug);
    reportBug(bug);
    expect(said.mock.calls).toEqual([['QR Code Previewer:', bug]]);
  });

  it('tells bugs from the same place apart, and takes whatever was thrown', () => {
    const thrown = [inFirefox('one', 'at@x:1'), inFirefox('two', 'at@x:1'), 'text', null, undefined];
    for (const one of thrown) reportBug(one);
    expect(said).toHaveBeenCalledTimes(thrown.length);
  });

  it.each([
    'Extension context invalidated.',
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'scan failed there',
  ])('is silent about news: %s', (message) => {
    reportBug(new Error(message));
    reportBug(inFirefox(message, 'at@x:2'));
    expect(said).not.toHaveBeenCalled();
  });
});
