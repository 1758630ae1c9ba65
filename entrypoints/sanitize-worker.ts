import { defineUnlistedScript } from '#imports';
import { runSanitizeWorker } from '../utils/preview/sanitize/sanitize-worker-loop';

/** Makes a previewed page harmless, in a place that has no document and can be ended. */
export default defineUnlistedScript(runSanitizeWorker);
