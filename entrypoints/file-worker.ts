import { defineUnlistedScript } from '#imports';
import { runFileWorkerLoop } from '../utils/reader-pool/file-worker-loop';

/** Reads files for the scanner page, which ends it where one takes too long. */
export default defineUnlistedScript(runFileWorkerLoop);
