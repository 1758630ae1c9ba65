import { defineUnlistedScript } from '#imports';
import { runWorkerLoop } from '../utils/reader-pool/worker-loop';

/** A Web Worker of its own file: bundlers inline workers, wasm and all, where a classic script starts them. */
export default defineUnlistedScript(runWorkerLoop);
