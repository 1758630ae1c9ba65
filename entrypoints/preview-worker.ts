import { defineUnlistedScript } from '#imports';
import { serveHttpGet } from '../utils/preview/fetch/get-worker';

/** Asks sites for previews, from a place without a document. */
export default defineUnlistedScript(serveHttpGet);
