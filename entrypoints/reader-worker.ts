import { defineUnlistedScript } from '#imports';
import { FILE_WORKER } from '../utils/reader-pool/file-protocol';
import { runFileWorkerLoop } from '../utils/reader-pool/file-worker-loop';
import { runWorkerLoop } from '../utils/reader-pool/worker-loop';
import { requestFor } from '../utils/sent-requests/sent-request';
import { noteSent } from '../utils/sent-requests/sent-store';

/**
 * A Web Worker of its own file: bundlers inline workers, wasm and all, where a classic script starts them. It reads images,
 * or files for the scanner page; two files would hold the same reader twice.
 */
export default defineUnlistedScript(() => {
  if (self.name === FILE_WORKER) runFileWorkerLoop();
  else runWorkerLoop((url) => void noteSent(requestFor(url, { purpose: 'picture', why: 'reading' })));
});
