import { expect, it, vi } from 'vitest';
import { startedWorker } from './started-worker';

const terminate = vi.fn();
const make = () => Object.assign(new EventTarget(), { terminate }) as unknown as Worker;

it('is handed out once it has said something', async () => {
  const worker = make();
  let started: Worker | undefined;
  const starting = startedWorker(() => worker).then((one) => {
    started = one;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(started).toBeUndefined();
  worker.dispatchEvent(new MessageEvent('message', { data: 'ready' }));
  await starting;
  expect(started).toBe(worker);
});

it('is not handed out when its script does not load', async () => {
  const worker = make();
  const starting = startedWorker(() => worker);
  worker.dispatchEvent(new Event('error'));
  await expect(starting).rejects.toThrow('did not start');
});

it('goes on after an error once it has started: nobody would make it anew', async () => {
  const worker = make();
  const starting = startedWorker(() => worker);
  worker.dispatchEvent(new MessageEvent('message'));
  await starting;
  worker.dispatchEvent(new Event('error'));
  expect(terminate).not.toHaveBeenCalled();
});
