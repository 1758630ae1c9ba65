import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHelpers, type HelperKind, type HelperRequest } from './helper';
import { createHelperWorkers, type HelperWorkers } from './helper-workers';

/** The page's end of a helper. */
class HelperEnd {
  isEnded = false;
  got: MessagePort | undefined;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | undefined;
  readonly kind: HelperKind;
  constructor(kind: HelperKind) {
    this.kind = kind;
  }
  postMessage({ port }: { port: MessagePort }): void {
    this.got = port;
  }
  terminate(): void {
    this.isEnded = true;
    this.got?.close();
  }
}

describe('the helpers of a worker for files', () => {
  let workers: HelperEnd[];
  let page: HelperWorkers;
  let helpers: ReturnType<typeof createHelpers>;
  beforeEach(() => {
    workers = [];
    page = createHelperWorkers(
      (kind) => {
        const worker = new HelperEnd(kind);
        workers.push(worker);
        return worker as unknown as Worker;
      },
      (kind, message) => helpers.noteFailed(kind, message),
    );
    helpers = createHelpers((request: HelperRequest) => page.handle(request));
  });

  it('are begun by the page, and spoken to directly', async () => {
    const helper = helpers.start('drawings');
    helper.port.postMessage('<svg/>');
    const heard = await new Promise((resolve) => {
      const port = workers[0]?.got;
      if (port) port.onmessage = ({ data }) => resolve(data);
    });
    expect(heard).toBe('<svg/>');
    helper.end();
    expect(workers.map(({ kind, isEnded }) => [kind, isEnded])).toEqual([['drawings', true]]);
  });

  it('of a kind take turns: the one before is ended, and its failure tells nothing of the next', () => {
    helpers.start('documents');
    const next = helpers.start('documents');
    const failed = vi.fn();
    next.onfailed = failed;
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    workers[0]?.onerror?.({ message: 'late', preventDefault: () => undefined });
    expect(failed).not.toHaveBeenCalled();
    workers[1]?.onerror?.({ message: 'no such file', preventDefault: () => undefined });
    expect(failed).toHaveBeenCalledExactlyOnceWith('no such file');
    next.end();
  });

  it('all end with it', () => {
    helpers.start('documents');
    helpers.start('drawings');
    page.endAll();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });
});
