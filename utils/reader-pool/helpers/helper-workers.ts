import type { HelperKind, HelperRequest } from './helper';

/** The page's end of the helpers of one worker for files. */
export interface HelperWorkers {
  /** Does what the worker asks for. */
  handle(request: HelperRequest): void;
  /** To be called when the worker itself ends. */
  endAll(): void;
}

/**
 * @param spawn starts a worker that takes a port by its first message, `{ port }`, and listens to that
 * @param onFailed told of one whose script does not load, or throws
 */
export function createHelperWorkers(
  spawn: (kind: HelperKind) => Worker,
  onFailed: (kind: HelperKind, message: string) => void,
): HelperWorkers {
  const workers = new Map<HelperKind, Worker>();

  function end(kind: HelperKind): void {
    workers.get(kind)?.terminate();
    workers.delete(kind);
  }

  return {
    handle(request) {
      if ('endHelper' in request) return end(request.endHelper);
      const { helper: kind, port } = request;
      end(kind);
      const worker = spawn(kind);
      worker.onerror = (event) => {
        // Whoever asked for it says what became of its file.
        event.preventDefault();
        if (workers.get(kind) === worker) onFailed(kind, event.message);
      };
      workers.set(kind, worker);
      worker.postMessage({ port }, [port]);
    },
    endAll() {
      for (const kind of [...workers.keys()]) end(kind);
    },
  };
}
