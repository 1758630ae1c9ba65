import { expect, it } from 'vitest';
import { type Call, getInWorker, type Post, type Reply } from './get-in-worker';
import type { HttpGetRequest } from './http-get';

const question: HttpGetRequest = {
  url: 'https://a.example/',
  kind: 'page',
  maxBytes: 1,
  time: 1,
  publicOnly: true,
};

function worker() {
  const calls: Call[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const post: Post = {
    postMessage: (call) => calls.push(call),
    addEventListener: (type: string, listener: (event: never) => void) => listeners.set(type, listener),
  };
  const emit = (type: string, event: unknown) => listeners.get(type)?.(event as never);
  const reply = (data: Reply) => emit('message', { data });
  return { post, calls, emit, reply };
}

it('gives each question its own answer, in any order', async () => {
  const { post, calls, reply } = worker();
  const get = getInWorker(post);
  const never = new AbortController().signal;
  const [one, two] = [get(question, never), get(question, never)];
  const [first, second] = calls.map(({ id }) => id);
  reply({ id: second ?? 0, answer: { kind: 'none', reason: 'broken' } });
  reply({ id: first ?? 0, answer: { kind: 'redirect' } });
  expect([await one, await two]).toEqual([{ kind: 'redirect' }, { kind: 'none', reason: 'broken' }]);
});

it('passes on that it should stop', () => {
  const { post, calls } = worker();
  const stop = new AbortController();
  getInWorker(post)(question, stop.signal);
  stop.abort();
  expect(calls).toEqual([{ id: 1, question }, { id: 1 }]);
});

it('a worker that breaks is a bug and says so', async () => {
  const { post, emit } = worker();
  const answer = getInWorker(post)(question, new AbortController().signal);
  emit('error', { message: 'syntax' });
  await expect(answer).rejects.toThrow('syntax');
});
