import { type ScannerRequest, takeScannerRequest } from '../../utils/codes/scanner-request';
import { fileKind } from '../../utils/files/file-kind';
import type { FileProblem } from '../../utils/files/file-problem';
import { fetchImage } from '../../utils/images/fetch-image';
import { sendOnDemand } from '../../utils/platform/messages';
import { keepHistory } from '../../utils/platform/settings';
import { leadsInside } from '../../utils/reader-pool/leads-inside';
import { requestFor } from '../../utils/sent-requests/sent-request';
import { noteSent } from '../../utils/sent-requests/sent-store';
import { fileNameIn } from '../../utils/shared/parse-url';

/** A file that is loaded from a server: documents are larger than pictures, and some servers slow. */
const LIMITS = { maxBytes: 200_000_000, timeout: 60_000 };

/** What this page was opened for, done so far. */
export type Requested = (
  | { text: string }
  | { name: string; file: Blob }
  | { name: string; problem: FileProblem }
) &
  Pick<ScannerRequest, 'private'>;

/**
 * Takes the request that this page was opened for, and loads its file: without cookies, and along no redirect. Where the
 * browser shows it, what its frame has is taken before anybody is asked. Where its server hands it to nobody else, the frame
 * that it was asked for in is asked, which has the rights of its page.
 */
export async function takeRequested(search: string): Promise<Requested | undefined> {
  const request = await takeScannerRequest(search);
  if (!request || 'text' in request) return request;
  return { ...(await obtained(request)), ...(request.private && { private: true }) };
}

async function obtained(request: FileRequest): Promise<Requested> {
  const { from, url } = request;
  const isMade = url.startsWith('blob:');
  const shown = from && request.isShown && !isMade ? await heldBy(from, url, true) : undefined;
  if (shown && (await isFile(shown))) return shown;
  const own = await loaded(request);
  if (!from || (await isFile(own))) return own;
  if (!isMade) await note(request);
  const held = await heldBy(from, url);
  // What is said is why its server did not hand it out, where there is one.
  return held && ('file' in held || isMade) ? held : own;
}

type FileRequest = Extract<ScannerRequest, { url: string }>;

/** Whether what a server gave can be what was asked for: many give a page to sign in on in place of a file. */
async function isFile(own: Requested): Promise<boolean> {
  if (!('file' in own)) return false;
  const head = new Uint8Array(await own.file.slice(0, 4096).arrayBuffer());
  return !['html', 'unknown'].includes(fileKind(head, own.name));
}

async function heldBy(
  { tabId, frameId }: NonNullable<FileRequest['from']>,
  url: string,
  cachedOnly = false,
): Promise<Requested | undefined> {
  const request = { url, ...(cachedOnly && { cachedOnly: true as const }) };
  const held = await sendOnDemand(tabId, frameId, 'readHeldFile', request);
  if (!held) return undefined;
  if ('unreadable' in held) return { name: fileNameIn(url), problem: held.unreadable };
  const file = await (await fetch(held.data)).blob();
  return { name: held.name || fileNameIn(url), file };
}

async function note({ url, private: isPrivate }: FileRequest): Promise<void> {
  if (!isPrivate && (await keepHistory.getValue()))
    await noteSent(requestFor(url, { purpose: 'file', why: 'asked' }));
}

async function loaded(request: FileRequest): Promise<Requested> {
  const name = fileNameIn(request.url);
  // Only the page that made it has it.
  if (request.url.startsWith('blob:')) return { name, problem: 'refused' };
  if (request.url.startsWith('file:')) return { name, problem: 'local-file' };
  if (await leadsInside({ kind: 'url', url: request.url }, request.pageUrl))
    return { name, problem: 'forbidden-address' };
  await note(request);
  const answer = await fetchImage(request.url, request.pageUrl, LIMITS);
  return 'unreadable' in answer ? { name, problem: answer.unreadable } : { name, file: answer.blob };
}
