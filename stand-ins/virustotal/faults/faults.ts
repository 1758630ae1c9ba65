import { constants, deflateRawSync } from 'node:zlib';
import { pretty } from '../../serve';
import { error, type Reply } from '../api/replies';

const filterPage = (status: number): Reply => ({
  status,
  body: '<!doctype html><html><body>This category is blocked. Please sign in.</body></html>',
  headers: { 'Content-Type': 'text/html' },
});

let packed: Buffer | undefined;
/** A gigabyte of blanks in a megabyte of gzip, without an end: a header and the same block 64 times. */
function bomb(): Buffer {
  if (packed) return packed;
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const block = deflateRawSync(Buffer.alloc(16_000_000, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  packed = Buffer.concat([header, ...Array.from({ length: 64 }, () => block)]);
  return packed;
}

/** Answered instead of the request, before key and quota are looked at. */
const REPLACEMENTS = {
  transient: () => error('TransientError'),
  deadline: () => error('DeadlineExceededError'),
  'html-502': () => ({
    status: 502,
    body: '<!doctype html><html><head><title>502 Server Error</title></head><body><h1>Error: Server Error</h1></body></html>',
    headers: { 'Content-Type': 'text/html; charset=UTF-8' },
  }),
  'html-200': () => ({
    status: 200,
    body: '<!doctype html><html><body>Please sign in to this network</body></html>',
    headers: { 'Content-Type': 'text/html' },
  }),
  'html-401': () => filterPage(401),
  'html-403': () => filterPage(403),
  bomb: () => ({ status: 200, body: bomb(), headers: { 'Content-Encoding': 'gzip' } }),
  redirect: () => ({
    status: 302,
    body: '',
    headers: { Location: 'https://www.virustotal.com/gui/sign-in' },
  }),
  empty: () => ({ status: 200, body: '' }),
  'empty-503': () => ({ status: 503, body: '' }),
  'missing-key': () => error('AuthenticationRequiredError'),
  'inactive-key': () => error('UserNotActiveError'),
  'wrong-key': () => error('WrongCredentialsError'),
  /** As in 2020: the message repeats the key. */
  'wrong-key-echo': (key: string) => error('WrongCredentialsError', `Wrong API key: ${key}`),
  forbidden: () => error('ForbiddenError'),
  'not-found': () => error('NotFoundError', 'URL "unknown" not found'),
  'over-quota': () => error('QuotaExceededError'),
  'too-many': () => error('TooManyRequestsError'),
  'not-yet': () => error('NotAvailableYet'),
  dependency: () => error('FailedDependencyError'),
  'bad-request': () => error('BadRequestError'),
  'invalid-argument': () => error('InvalidArgumentError'),
  'already-exists': () => error('AlreadyExistsError'),
} satisfies Record<string, (key: string) => Reply>;

/** Changes to the right answer. */
const CORRUPTIONS = {
  truncated: (body: string) => body.slice(0, Math.floor(body.length / 2)),
  'unknown-category': changeEntries((entry) => ({ ...entry, category: 'quarantined' })),
  'null-result': changeEntries((entry) => ({ ...entry, result: null })),
  'no-stats': changeAttributes(({ last_analysis_stats, stats, positives, total, ...rest }) => rest),
  'no-meta': (body: string) => {
    const { meta: _, ...rest } = JSON.parse(body);
    return pretty(rest);
  },
  'flat-attributes': (body: string) => {
    const answer = JSON.parse(body);
    return pretty(answer.data ? { ...answer, data: { ...answer.data, attributes: 'none' } } : 'none');
  },
} satisfies Record<string, (body: string) => string>;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Applies a change to `data.attributes` of a v3 answer, or to the whole of a v2 one. */
function changeAttributes(change: (attributes: Json) => Json): (body: string) => string {
  return (body) => {
    const answer: unknown = JSON.parse(body);
    if (!isObject(answer)) return body;
    if (!isObject(answer.data)) return pretty(change(answer));
    const inner = isObject(answer.data.attributes) ? answer.data.attributes : {};
    return pretty({ ...answer, data: { ...answer.data, attributes: change(inner) } });
  };
}

/** Applies a change to each engine's entry, wherever the answer keeps them. */
function changeEntries(change: (entry: Json) => Json): (body: string) => string {
  return changeAttributes((all) => {
    const copy = { ...all };
    for (const name of ['last_analysis_results', 'results', 'scans']) {
      const entries = copy[name];
      if (!isObject(entries)) continue;
      const changed = Object.entries(entries).map(([engine, entry]) => [
        engine,
        isObject(entry) ? change(entry) : entry,
      ]);
      copy[name] = Object.fromEntries(changed);
    }
    return copy;
  });
}

export type Replacement = keyof typeof REPLACEMENTS;
export type Corruption = keyof typeof CORRUPTIONS;
/**
 * `slow` waits, then answers rightly; `reset` cuts the connection unanswered; `cut-off` promises more bytes than
 * it sends; `many-engines` lets all 98 answer.
 */
export type Fault = Replacement | Corruption | 'slow' | 'reset' | 'cut-off' | 'many-engines';

export const FAULTS = [
  ...Object.keys(REPLACEMENTS),
  ...Object.keys(CORRUPTIONS),
  'slow',
  'reset',
  'cut-off',
  'many-engines',
] as Fault[];

/** The answer that takes the place of the right one, if the fault is of that kind. */
export function replacementFor(fault: Fault | undefined, key: string): Reply | undefined {
  return fault !== undefined && fault in REPLACEMENTS ? REPLACEMENTS[fault as Replacement](key) : undefined;
}

/** The right answer, corrupted as the fault says; only answers with JSON can be. */
export function corrupt(fault: Fault | undefined, reply: Reply): Reply {
  if (fault === undefined || !(fault in CORRUPTIONS) || reply.status !== 200) return reply;
  if (typeof reply.body !== 'string' || reply.body === '') return reply;
  return { ...reply, body: CORRUPTIONS[fault as Corruption](reply.body) };
}
