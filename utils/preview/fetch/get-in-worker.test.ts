import { expect, it } from 'vitest';
import { type GetCall, type GetReply, getInWorker, type PreviewWorker } from './get-in-worker';
import type { HttpGetRequest } from './http-get';

const request: HttpGetRequest = {
  url: 'https://a.example/',
  kind: 'page',
  maxBytes: 1,
  timeout: 1,
  publicOnly: true,
};

function worker() {
  const calls: GetCall[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const post: PreviewWorker = {
    postMessage: (call) => calls.push(call),
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
  };
  const emit = (type: string, event: unknown) => listeners.get(type)?.(event as never);
  const reply = (data: GetReply) => emit('message', { data });
  return { post, calls, emit, reply };
}

it('gives each request its own response, in any order', async () => {
  const { post, calls, reply } = worker();
  const get = getInWorker(post);
  const never = new AbortController().signal;
  const [one, two] = [get(request, never), get(request, never)];
  const [first, second] = calls.map(({ id }) => id);
  reply({ id: second ?? 0, response: { kind: 'failed', reason: 'broken' } });
  reply({ id: first ?? 0, response: { kind: 'redirect' } });
  expect([await one, await two]).toEqual([{ kind: 'redirect' }, { kind: 'failed', reason: 'broken' }]);
});

it('passes on that it should stop', () => {
  const { post, calls } = worker();
  const stop = new AbortController();
  getInWorker(post)(request, stop.signal);
  stop.abort();
  expect(calls).toEqual([{ id: 1, request }, { id: 1 }]);
});

it('a worker that breaks is a bug and says so', async () => {
  const { post, emit } = worker();
  const response = getInWorker(post)(request, new AbortController().signal);
  emit('error', { message: 'syntax' });
  await expect(response).rejects.toThrow('syntax');
});
