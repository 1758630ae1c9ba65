import { type ScannerRequest, takeScannerRequest } from '../../utils/codes/scanner-request';
import type { FileProblem } from '../../utils/files/file-problem';
import { fetchImage } from '../../utils/images/fetch-image';
import { keepHistory } from '../../utils/platform/settings';
import { leadsInside } from '../../utils/reader-pool/leads-inside';
import { requestFor } from '../../utils/sent-requests/sent-request';
import { noteSent } from '../../utils/sent-requests/sent-store';

/** A file that is loaded from a server: documents are larger than pictures, and some servers slow. */
const LIMITS = { maxBytes: 200_000_000, timeout: 60_000 };

/** What this page was opened for, done so far. */
export type Requested = (
  | { text: string }
  | { name: string; file: Blob }
  | { name: string; problem: FileProblem }
) &
  Pick<ScannerRequest, 'private'>;

/** Takes the request that this page was opened for, and loads its file: without cookies, and along no redirect. */
export async function takeRequested(search: string): Promise<Requested | undefined> {
  const request = await takeScannerRequest(search);
  if (!request || 'text' in request) return request;
  return { ...(await loaded(request)), ...(request.private && { private: true }) };
}

async function loaded(request: { url: string; pageUrl?: string; private?: boolean }): Promise<Requested> {
  const name = nameIn(request.url);
  if (request.url.startsWith('file:')) return { name, problem: 'local-file' };
  if (await leadsInside({ kind: 'url', url: request.url }, request.pageUrl))
    return { name, problem: 'forbidden-address' };
  if (!request.private && (await keepHistory.getValue()))
    await noteSent(requestFor(request.url, { purpose: 'file', why: 'asked' }));
  const answer = await fetchImage(request.url, request.pageUrl, LIMITS);
  return 'unreadable' in answer ? { name, problem: answer.unreadable } : { name, file: answer.blob };
}

/** The last part of an address's path, or its host. */
function nameIn(address: string): string {
  if (!URL.canParse(address)) return address;
  const { pathname, hostname } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last;
  }
}
