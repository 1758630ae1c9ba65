import { defineUnlistedScript } from '#imports';
import { requestFor } from '../utils/sent-requests/sent-request';
import { noteSent } from '../utils/sent-requests/sent-store';
import { serveListJob } from '../utils/threat-list-store/list-job';

/** Fetches and reads one threat list, so that no page and no background waits for it. */
export default defineUnlistedScript(() =>
  serveListJob((url) => void noteSent(requestFor(url, { purpose: 'list', why: 'setting' }))),
);
