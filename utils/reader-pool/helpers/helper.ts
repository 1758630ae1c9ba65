/** What else a file may take: a vector image is drawn, a document taken apart, each in a worker of its own. */
export type HelperKind = 'drawings' | 'documents';

/** What a worker for files has done by another worker, as seen from itself. */
export interface Helper {
  /** Leads to it; what is said before it has begun waits. */
  readonly port: MessagePort;
  /** Called with the browser's words where its script does not load, or throws. */
  onfailed: ((message: string) => void) | undefined;
  end(): void;
}

/** To the page: begin a helper that listens to the port, or end one. */
export type HelperRequest = { helper: HelperKind; port: MessagePort } | { endHelper: HelperKind };

/**
 * Has the page start workers for a worker. A worker that starts one itself hangs in Firefox at times, when the computer
 * is busy: `new Worker` never returns there.
 *
 * @param tell asks the page for it
 */
export function createHelpers(tell: (request: HelperRequest, transfer: Transferable[]) => void) {
  const running = new Map<HelperKind, Helper>();
  return {
    /** Starts one; the one of the same kind before is ended. */
    start(kind: HelperKind): Helper {
      const { port1: port, port2: itsPort } = new MessageChannel();
      const helper: Helper = {
        port,
        onfailed: undefined,
        end() {
          port.close();
          tell({ endHelper: kind }, []);
        },
      };
      running.set(kind, helper);
      tell({ helper: kind, port: itsPort }, [itsPort]);
      return helper;
    },
    /** The page tells that one has failed. */
    noteFailed(kind: HelperKind, message: string): void {
      const { onfailed } = running.get(kind) ?? {};
      if (onfailed) onfailed(message);
      // Whoever waits for it waits on, and the file is given up.
      else console.error('QR Code Previewer, helper:', kind, message);
    },
  };
}
