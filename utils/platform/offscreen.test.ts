import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOffscreen } from './offscreen';

/** As Chrome does it: a second document is refused, also while the first is being made and is not among the contexts yet. */
function standInForChrome() {
  let state: 'none' | 'being made' | 'there' = 'none';
  const createDocument = vi.fn(async () => {
    if (state !== 'none') throw new Error('Only a single offscreen document may be created.');
    state = 'being made';
    await new Promise((resolve) => setTimeout(resolve, 5));
    state = 'there';
  });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => (state === 'there' ? [{}] : []) });
  Object.assign(fakeBrowser, { offscreen: { createDocument } });
  return { createDocument, close: () => (state = 'none') };
}

describe('the offscreen document', () => {
  it('is opened once, however many ask for it at a time', async () => {
    const { createDocument, close } = standInForChrome();
    await Promise.all([openOffscreen(), openOffscreen()]);
    await openOffscreen();
    expect(createDocument).toHaveBeenCalledTimes(1);
    close();
    await openOffscreen();
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it('is tried again after it could not be opened', async () => {
    const { createDocument } = standInForChrome();
    createDocument.mockRejectedValueOnce(new Error('No room'));
    await expect(openOffscreen()).rejects.toThrow('No room');
    await openOffscreen();
    expect(createDocument).toHaveBeenCalledTimes(2);
  });

  it('may have been made meanwhile by a background that was ended', async () => {
    const { createDocument } = standInForChrome();
    const create = createDocument.getMockImplementation();
    createDocument.mockImplementationOnce(async () => {
      await create?.();
      throw new Error('Only a single offscreen document may be created.');
    });
    await openOffscreen();
    expect(createDocument).toHaveBeenCalledTimes(1);
  });
});
