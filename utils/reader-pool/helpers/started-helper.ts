import type { Helper } from './helper';

/**
 * Waits for a helper that says something by itself once it listens. One whose script does not load would else be waited
 * for until the file is given up.
 *
 * @returns its port, once the first message has come
 * @throws Error when its script does not load or throws
 */
export function startedHelper(helper: Helper): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const { port } = helper;
    port.addEventListener(
      'message',
      () => {
        helper.onfailed = undefined;
        resolve(port);
      },
      { once: true },
    );
    helper.onfailed = (message) => {
      helper.end();
      reject(new Error(`A worker did not start: ${message}`));
    };
    port.start();
  });
}
