import { defineUnlistedScript } from '#imports';
import { startScan } from './start-scan';

declare global {
  // Shared by every injection into the same frame: the script may arrive by registration and on request.
  var qrCodePreviewerRuns: boolean | undefined;
}

/**
 * The content script. It is registered at run time, where the user granted sites, or injected on request; so it is
 * a plain script to the bundler, which spares every page the framework's and the polyfill's 20 kB.
 */
export default defineUnlistedScript(() => {
  if (globalThis.qrCodePreviewerRuns) return;
  globalThis.qrCodePreviewerRuns = true;
  startScan(document);
});
