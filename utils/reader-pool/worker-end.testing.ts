import type { FromFileWorker, ToFileWorker } from './file-protocol';

/** The page's end of a worker for files; the test says what the worker says. */
export class WorkerEnd {
  heard: ToFileWorker[] = [];
  isEnded = false;
  onmessage: ((event: { data: FromFileWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  postMessage(message: ToFileWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(message: FromFileWorker): void {
    this.onmessage?.({ data: message });
  }
}
