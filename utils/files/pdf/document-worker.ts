import { LEFT_OUT, limitMemory, type MemoryScope, PAGE_BEGINS } from './memory-limit';

/** Stands before the library in the script of the worker that takes documents apart (`wxt.config.ts`). */
const beginPage = limitMemory(globalThis as unknown as MemoryScope, () => self.postMessage(LEFT_OUT));
self.addEventListener('message', ({ data }: MessageEvent<Partial<typeof PAGE_BEGINS> | null>) => {
  if (data?.beginsPage === PAGE_BEGINS.beginsPage) beginPage();
});
