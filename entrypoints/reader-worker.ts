import { defineUnlistedScript } from '#imports';
import { runWorkerLoop } from '../utils/reader-pool/worker-loop';
import { requestFor } from '../utils/sent-requests/sent-request';
import { noteSent } from '../utils/sent-requests/sent-store';

/** A Web Worker of its own file: bundlers inline workers, wasm and all, where a classic script starts them. */
export default defineUnlistedScript(() =>
  runWorkerLoop((url) => void noteSent(requestFor(url, { purpose: 'picture', why: 'reading' }))),
);
