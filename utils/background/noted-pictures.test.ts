import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { ReadRequest } from '../images/read-request';
import { keepHistory } from '../platform/settings';
import { inspectInFrame } from './scans';

const asked = vi.hoisted(() => [] as unknown[]);
vi.mock('../reader-pool/reader-client', () => ({
  readImage: async (request: ReadRequest) => {
    asked.push(request.mayNote);
    return { unreadable: 'refused' };
  },
  cancelFrame: async () => undefined,
}));

it('a picture that is asked of its server may be noted for ordinary windows only, while a history is kept', async () => {
  const source = { kind: 'url', url: 'https://cdn.example/a.png' } as const;
  const frame = { tabId: 1, frameId: 0, pageUrl: 'https://mail.example/' };
  const read = (isPrivate: boolean) => inspectInFrame({ ...frame, private: isPrivate }, { source });
  await read(false);
  await read(true);
  await keepHistory.setValue(false);
  await read(false);
  expect(asked).toEqual([true, false, false]);
});
