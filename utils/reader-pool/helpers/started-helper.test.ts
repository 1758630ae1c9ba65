import { afterEach, expect, it, vi } from 'vitest';
import type { Helper } from './helper';
import { startedHelper } from './started-helper';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
});

function make() {
  const channel = new MessageChannel();
  channels.push(channel);
  const helper: Helper = { port: channel.port1, onfailed: undefined, end: vi.fn() };
  return { helper, itself: channel.port2 };
}

it('is handed out once it has said something', async () => {
  const { helper, itself } = make();
  let started: MessagePort | undefined;
  const starting = startedHelper(helper).then((port) => {
    started = port;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(started).toBeUndefined();
  itself.postMessage('ready');
  await starting;
  expect(started).toBe(helper.port);
});

it('is not handed out when its script does not load', async () => {
  const { helper } = make();
  const starting = startedHelper(helper);
  helper.onfailed?.('no such file');
  await expect(starting).rejects.toThrow('did not start: no such file');
  expect(helper.end).toHaveBeenCalled();
});

it('goes on after an error once it has started: nobody would make it anew', async () => {
  const { helper, itself } = make();
  const starting = startedHelper(helper);
  itself.postMessage('ready');
  await starting;
  helper.onfailed?.('later');
  expect(helper.end).not.toHaveBeenCalled();
});
