import type { IncomingMessage } from 'node:http';
import type { KeyPlace, LogEntry } from '../api/api-request';
import { canonicalUrl, readId } from '../api/canonical-url';
import type { KnownKey } from '../state/keys';

/** A request as the log holds it, and the key that it was made with. @param keys the keys with an account, looked for wherever they do not belong */
export function logRequest(
  request: IncomingMessage,
  body: string,
  keys: KnownKey[],
  at: number,
): LogEntry & { key: string | undefined } {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const header = request.headers['x-apikey'];
  const inHeader = typeof header === 'string' && header !== '' ? header : undefined;
  const contentType = request.headers['content-type'] ?? '';
  const parameter = (text: string) => new URLSearchParams(text).get('apikey') ?? undefined;
  const inQuery = parameter(query);
  const inBody = contentType.startsWith('application/x-www-form-urlencoded') ? parameter(body) : undefined;

  const secrets = [...keys.map(({ key }) => key), ...(inHeader ? [inHeader] : [])];
  const holdsKey = (text: string) => secrets.some((secret) => text.includes(secret));
  const found: [KeyPlace, boolean][] = [
    ['header', inHeader !== undefined],
    ['query', inQuery !== undefined || holdsKey(query)],
    ['body', inBody !== undefined || holdsKey(body)],
    ['path', holdsKey(path)],
  ];
  const key = path.startsWith('/vtapi/') ? (inQuery ?? inBody) : inHeader;
  const keyIn = found.filter(([, isThere]) => isThere).map(([place]) => place);
  return {
    at,
    method: request.method ?? '',
    host: request.headers.host ?? '',
    path,
    query,
    headerNames: Object.keys(request.headers),
    hasKey: keyIn.length > 0,
    keyIn,
    ...(key === undefined ? {} : { user: keys.find((known) => known.key === key)?.user ?? 'unlisted' }),
    cookie: request.headers.cookie !== undefined,
    ...(request.headers.origin === undefined ? {} : { origin: request.headers.origin }),
    body,
    contentType,
    key,
  };
}

/** The canonical URL that a request is about, when it follows from the request alone. */
export function urlIn({ path, query, body }: LogEntry): string | undefined {
  const parameters = new URLSearchParams(body || query);
  const url = parameters.get('url') ?? parameters.get('resource');
  if (url !== null) return canonicalUrl(url);
  const id = /^\/api\/v3\/urls\/([^/]+)/.exec(path)?.[1];
  const parsed = id === undefined ? undefined : readId(id);
  return parsed?.form === 'url' ? parsed.url : undefined;
}
