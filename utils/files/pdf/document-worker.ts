import { LEFT_OUT, limitMemory, type MemoryScope, PAGE_BEGINS } from './memory-limit';

/** What the library leaves in the worker's global object, which its other half would use where there is no worker. */
interface LibraryScope {
  pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: MessagePort): void } };
}

/** Stands before the library in the script of the worker that takes documents apart (`wxt.config.ts`). */
let port: MessagePort | undefined;
const beginPage = limitMemory(globalThis as unknown as MemoryScope, () => port?.postMessage(LEFT_OUT));
// The library listens to whoever has started the worker, too; that one has nothing to say but this.
self.onmessage = ({ data }: MessageEvent<{ port: MessagePort }>) => {
  port = data.port;
  port.addEventListener('message', ({ data: said }: MessageEvent<Partial<typeof PAGE_BEGINS> | null>) => {
    if (said?.beginsPage === PAGE_BEGINS.beginsPage) beginPage();
  });
  (globalThis as unknown as LibraryScope).pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  port.start();
};
