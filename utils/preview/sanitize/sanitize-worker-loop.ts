import { createPageSanitizer, type OpenedPage, type PageToOpen, type WrittenPage } from './page-sanitizer';
import type { FetchedSubresources } from './sanitize-context';

/** To the worker. */
export type SanitizeStep = { open: PageToOpen } | { write: FetchedSubresources };

/** The worker's answer; that it failed was said in its console. */
export type SanitizeAnswer = { opened: OpenedPage } | { written: WrittenPage } | { failed: true };

/** The worker's side: one page, step by step. Called once, inside a worker. */
export function runSanitizeWorker(): void {
  const sanitizer = createPageSanitizer();

  async function answer(step: SanitizeStep): Promise<SanitizeAnswer> {
    if ('open' in step) return { opened: await sanitizer.open(step.open) };
    return { written: await sanitizer.write(step.write) };
  }

  self.onmessage = ({ data }: MessageEvent<SanitizeStep>) => {
    void answer(data)
      .catch((error: unknown): SanitizeAnswer => {
        console.error('QR Code Previewer, preview:', error);
        return { failed: true };
      })
      .then((reply) => self.postMessage(reply));
  };
}
