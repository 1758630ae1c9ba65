import { defineUnlistedScript } from '#imports';
import type { FileWorkerKind } from '../utils/reader-pool/file-protocol';
import { runFileWorkerLoop } from '../utils/reader-pool/file-worker-loop';
import { runDrawingHelper } from '../utils/reader-pool/helpers/run-drawing-helper';
import { runWorkerLoop } from '../utils/reader-pool/worker-loop';
import { requestFor } from '../utils/sent-requests/sent-request';
import { noteSent } from '../utils/sent-requests/sent-store';

/**
 * A Web Worker of its own file: bundlers inline workers, wasm and all, where a classic script starts them. It reads images,
 * or files for the scanner page, or draws what lies in those; two files would hold the same reader twice.
 */
export default defineUnlistedScript(() => {
  const name = self.name as FileWorkerKind | '';
  if (name === 'files') runFileWorkerLoop();
  else if (name === 'drawings') runDrawingHelper();
  else runWorkerLoop((url) => void noteSent(requestFor(url, { purpose: 'picture', why: 'reading' })));
});
