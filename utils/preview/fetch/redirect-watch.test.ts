import { expect, it, vi } from 'vitest';
import { headerText, watchRedirects } from './redirect-watch';

const OWN = 'moz-extension://abc';
const URL_A = 'https://a.example/';

function source() {
  const listeners = new Set<(details: never) => void>();
  return {
    listeners,
    addListener: (listener: (details: never) => void) => void listeners.add(listener),
    removeListener: (listener: (details: never) => void) => void listeners.delete(listener),
    emit: (details: object) => {
      for (const listener of listeners) listener(details as never);
    },
  };
}

function watched() {
  const api = { onHeadersReceived: source(), onErrorOccurred: source() };
  return { api, watch: watchRedirects(api, OWN) };
}
const location = (value: string) => [{ name: 'Location', value }];

it('tells where its own request is sent, before or after it is asked', async () => {
  const { api, watch } = watched();
  const later = watch.seen(URL_A);
  api.onHeadersReceived.emit({
    url: URL_A,
    statusCode: 302,
    originUrl: `${OWN}/w.js`,
    responseHeaders: location('/b'),
  });
  expect(await later).toEqual({ kind: 'redirect', status: 302, location: '/b' });
  api.onHeadersReceived.emit({ url: URL_A, statusCode: 301, initiator: OWN, responseHeaders: [] });
  expect(await watch.seen(URL_A)).toEqual({ kind: 'redirect', status: 301, location: undefined });
});

it('listens to nobody else, to no ordinary answer, and not to its own stopping', async () => {
  vi.useFakeTimers();
  const { api, watch } = watched();
  const redirect = { url: URL_A, statusCode: 302, responseHeaders: location('/b') };
  api.onHeadersReceived.emit({ ...redirect, initiator: 'https://a.example' });
  api.onHeadersReceived.emit({ ...redirect, initiator: `${OWN}d` });
  api.onHeadersReceived.emit({ ...redirect, initiator: OWN, statusCode: 200 });
  api.onErrorOccurred.emit({ url: URL_A, initiator: OWN, error: 'net::ERR_ABORTED' });
  const seen = watch.seen(URL_A);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await seen).toBeUndefined();
  vi.useRealTimers();
});

it("tells the browser's error, and goes when told", async () => {
  const { api, watch } = watched();
  api.onErrorOccurred.emit({ url: URL_A, initiator: OWN, error: 'net::ERR_UNSAFE_REDIRECT' });
  expect(await watch.seen(URL_A)).toEqual({ kind: 'error', error: 'net::ERR_UNSAFE_REDIRECT' });
  watch.close();
  expect([api.onHeadersReceived.listeners.size, api.onErrorOccurred.listeners.size]).toEqual([0, 0]);
});

it.each([
  [{ name: 'l', value: '/\u00c3\u00a9' }, '/é'],
  [{ name: 'l', value: '/é' }, '/é'],
  [{ name: 'l', value: '/テ' }, '/テ'],
  [{ name: 'l', binaryValue: [47, 99, 233] }, '/c%E9'],
  [{ name: 'l' }, undefined],
])('letters of a header: %o', (header, text) => {
  expect(headerText(header)).toBe(text);
});
