import { defineUnlistedScript } from '#imports';
import { serveListJob } from '../utils/threat-list-store/list-job';

/** Fetches and reads one threat list, so that no page and no background waits for it. */
export default defineUnlistedScript(serveListJob);
