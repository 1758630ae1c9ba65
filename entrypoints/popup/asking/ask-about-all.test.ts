import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAboutAll } from './ask-about-all';

it('sends every question at once, though one is never answered and one fails', async () => {
  fakeBrowser.reset();
  const sent = vi.fn(async ({ request }: { request: { codeId: string } }) => {
    if (request.codeId === 'a') return new Promise(() => undefined);
    if (request.codeId === 'b') throw new Error('too busy');
    return { value: {} };
  });
  Object.assign(fakeBrowser.runtime, { sendMessage: sent });
  const shout = vi.spyOn(console, 'error').mockReturnValue();
  const links = [{ id: 'a' }, { id: 'b' }, { id: 'c', lookUp: { state: 'failed' } }];
  askAboutAll(links as unknown as Parameters<typeof askAboutAll>[0], 'redacted');
  await expect.poll(() => sent.mock.calls.map(([{ request }]) => request.codeId)).toEqual(['a', 'b', 'c']);
  expect(sent.mock.calls.map(([message]) => message)).toMatchObject([
    { name: 'lookUp', request: { step: 'redacted' } },
    { name: 'lookUp' },
    { name: 'refresh' },
  ]);
  await expect.poll(() => shout.mock.calls.length).toBe(1);
});
