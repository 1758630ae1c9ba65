import { describe, expect, it } from 'vitest';
import { idOf, reportResponse } from '../report.testing';
import type { VirusTotalClient } from './client';
import { createClient } from './create-client';
import * as fixtures from './reports.fixtures';
import { parseRetryAfter } from './request';

const KEY = 'a1'.repeat(32);
const URL_A = 'http://parcel-redelivery.example.net/kr/login?ref=qr';
const ID = idOf(URL_A);
const NOW = Date.UTC(2026, 10, 23, 12);

interface Call {
  url: string;
  init: RequestInit;
}

/** A client whose every request gets the same answer. */
function client(answer: () => Response | Promise<Response>, apiVersion: 'v3' | 'v2' = 'v3') {
  const calls: Call[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return answer();
  }) as typeof globalThis.fetch;
  return { calls, client: createClient({ fetch, key: KEY, apiVersion, now: () => NOW }) };
}

const echo = `Wrong API key: ${KEY}`;
const error = (status: number, code: string) => () =>
  Response.json({ error: { code, message: echo } }, { status });
const html = (status: number) => () => new Response(`<html>${echo}</html>`, { status });
const timeout = () => {
  throw new DOMException('The operation timed out.', 'TimeoutError');
};
const reset = () => {
  throw new TypeError('Failed to fetch');
};
/** As `fetch` fails where the browser's own name of the error is known. */
const refused = (cause: string) => () => {
  throw new TypeError('Failed to fetch', { cause });
};
const tooLong = (status: number) => () => new Response(`"${'x'.repeat(6_000_000)}"`, { status });
const cutShort = (failure: Error) => () =>
  new Response(
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"data":'));
        controller.error(failure);
      },
    }),
  );

const acts: [string, (client: VirusTotalClient) => Promise<{ kind: string }>][] = [
  ['ask', (one) => one.fetchReport(URL_A, 'id', ID)],
  ['submit', (one) => one.submit(URL_A)],
  ['rescan', (one) => one.rescan(ID, URL_A)],
  ['analysis', (one) => one.fetchAnalysis(`u-${ID}-1764000000`)],
  ['report', (one) => one.fetchReportById(ID)],
  ['quotas', (one) => one.fetchQuotas('user-name')],
];

describe.each(acts)('API v3: %s', (_, act) => {
  it.each<[string, () => Response, string]>([
    ['401 WrongCredentialsError', error(401, 'WrongCredentialsError'), 'wrong-key'],
    ['401 AuthenticationRequiredError', error(401, 'AuthenticationRequiredError'), 'wrong-key'],
    ['401 UserNotActiveError', error(401, 'UserNotActiveError'), 'inactive-key'],
    ['401 as a page', html(401), 'intercepted'],
    [
      '401 with JSON of somebody else’s',
      () => Response.json({ error: 'log in' }, { status: 401 }),
      'intercepted',
    ],
    ['401 without body', () => new Response(null, { status: 401 }), 'nonsense'],
    ['403 ForbiddenError', error(403, 'ForbiddenError'), 'forbidden'],
    ['403 as a page', html(403), 'intercepted'],
    ['403 with a code of somebody else’s', error(403, 'Blocked'), 'intercepted'],
    ['407 as a page', html(407), 'proxy'],
    ['511 as a page', html(511), 'intercepted'],
    ['404 NotFoundError', error(404, 'NotFoundError'), 'unknown'],
    ['404 as a page', html(404), 'intercepted'],
    ['400 BadRequestError', error(400, 'BadRequestError'), 'nonsense'],
    ['400 InvalidArgumentError', error(400, 'InvalidArgumentError'), 'not-checkable'],
    ['409 AlreadyExistsError', error(409, 'AlreadyExistsError'), 'server-error'],
    ['424 FailedDependencyError', error(424, 'FailedDependencyError'), 'server-error'],
    ['429 QuotaExceededError', error(429, 'QuotaExceededError'), 'over-quota'],
    ['429 TooManyRequestsError', error(429, 'TooManyRequestsError'), 'over-quota'],
    ['429 as a page', html(429), 'over-quota'],
    ['503 TransientError', error(503, 'TransientError'), 'server-error'],
    ['504 DeadlineExceededError', error(504, 'DeadlineExceededError'), 'server-error'],
    ['502 as a page', html(502), 'server-error'],
    ['500 without body', () => new Response(null, { status: 500 }), 'server-error'],
    ['200 without body', () => new Response(''), 'nonsense'],
    ['200 cut short', () => new Response('{"data": {"id'), 'nonsense'],
    ['200 as a page', html(200), 'intercepted'],
    ['200 with other content', () => Response.json([1, 2, 3]), 'nonsense'],
    ['200 of many megabytes', tooLong(200), 'nonsense'],
    ['401 of many megabytes', tooLong(401), 'nonsense'],
    ['502 of many megabytes', tooLong(502), 'nonsense'],
    [
      '302',
      () => new Response('', { status: 302, headers: { location: 'https://evil.example/' } }),
      'intercepted',
    ],
    ['418', error(418, 'Teapot'), 'nonsense'],
    ['no connection', reset, 'offline'],
    ['a strange certificate, Chromium', refused('net::ERR_CERT_AUTHORITY_INVALID'), 'insecure'],
    ['a broken TLS, Chromium', refused('net::ERR_SSL_PROTOCOL_ERROR'), 'insecure'],
    ['a strange certificate, Firefox', refused('SEC_ERROR_UNKNOWN_ISSUER'), 'insecure'],
    ['a proxy that wants a log-in, Chromium', refused('net::ERR_TUNNEL_CONNECTION_FAILED'), 'proxy'],
    ['a proxy that wants a log-in, Firefox', refused('NS_ERROR_PROXY_AUTHENTICATION_FAILED'), 'proxy'],
    ['no such host', refused('net::ERR_NAME_NOT_RESOLVED'), 'offline'],
    ['a reset in the body', cutShort(new TypeError('network error')), 'offline'],
    ['too slow', timeout, 'timeout'],
    ['too slow in the body', cutShort(new DOMException('', 'TimeoutError')), 'timeout'],
  ])('%s', async (_name, answer, kind) => {
    const result = await act(client(answer).client);
    expect(result.kind).toBe(kind);
    expect(JSON.stringify(result)).not.toContain(KEY);
  });

  it('keeps the key in its header', async () => {
    const { calls, client: one } = client(error(404, 'NotFoundError'));
    await act(one);
    const [{ url, init } = { url: '', init: {} }] = calls;
    expect(init.headers).toMatchObject({ 'x-apikey': KEY });
    expect(url + String(init.body ?? '')).not.toContain(KEY);
    expect(url).toMatch(/^https:\/\/www\.virustotal\.com\/api\/v3\//);
    const { credentials, cache, referrerPolicy, redirect } = init;
    expect({ credentials, cache, referrerPolicy, redirect }).toEqual({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
    expect(init.signal).toBeInstanceOf(AbortSignal);
  });
});

describe('API v3', () => {
  it('reads analyses', async () => {
    const status = (value: unknown) => () => Response.json({ data: { attributes: { status: value } } });
    const poll = (answer: () => Response) => client(answer).client.fetchAnalysis(`u-${ID}-1764000000`);
    expect(await poll(status('queued'))).toEqual({ kind: 'running', status: 'queued' });
    expect(await poll(status('in-progress'))).toEqual({ kind: 'running', status: 'analysing' });
    expect(await poll(status('completed'))).toEqual({ kind: 'finished', id: ID });
    expect(await poll(status('cancelled'))).toEqual({ kind: 'nonsense' });
    expect(await poll(error(400, 'NotAvailableYet'))).toEqual({ kind: 'running', status: 'queued' });
  });

  it('takes the address’ id from the analysis’ body when the analysis’ own has another form', async () => {
    const body = { data: { attributes: { status: 'completed' } }, meta: { url_info: { id: ID } } };
    const one = client(() => Response.json(body)).client;
    expect(await one.fetchAnalysis('opaque')).toEqual({ kind: 'finished', id: ID });
    const evil = client(() => Response.json({ ...body, meta: { url_info: { id: '../../x' } } })).client;
    expect(await evil.fetchAnalysis('opaque')).toEqual({ kind: 'nonsense' });
  });

  it('finds the address of an analysis whose id has letters, or is opaque, from what stands around it', async () => {
    const attributes = { status: 'completed', stats: {}, results: {} };
    const item = `https://www.virustotal.com/api/v3/urls/${ID}`;
    const poll = (analysisId: string, links?: object) =>
      client(() =>
        Response.json({ data: { id: analysisId, type: 'analysis', links, attributes } }),
      ).client.fetchAnalysis(analysisId);
    expect(await poll(`u-${ID}-f6fdd8f2`)).toEqual({ kind: 'finished', id: ID });
    expect(await poll('opaque', { item })).toEqual({ kind: 'finished', id: ID });
    expect(await poll('opaque', { item: `${item}/../../users/me` })).toEqual({ kind: 'nonsense' });
    expect(await poll('opaque')).toEqual({ kind: 'nonsense' });
  });

  it('reads quotas, a group’s before the user’s own', async () => {
    const data = {
      api_requests_hourly: { user: { allowed: 240, used: 1 } },
      api_requests_daily: { user: { allowed: 500, used: 30 }, group: { allowed: 900, used: 70 } },
      api_requests_monthly: { user: { allowed: 'lots' } },
    };
    const { calls, client: one } = client(() => Response.json({ data }));
    expect(await one.fetchQuotas('user name/x')).toEqual({
      kind: 'quotas',
      quotas: { hour: { allowed: 240, used: 1 }, day: { allowed: 900, used: 70 } },
    });
    expect(calls[0]?.url).toBe('https://www.virustotal.com/api/v3/users/user%20name%2Fx/overall_quotas');
  });

  it('refuses an analysis id that could lead elsewhere', async () => {
    const one = client(() => Response.json({ data: { type: 'analysis', id: '../users/me' } })).client;
    expect(await one.submit(URL_A)).toEqual({ kind: 'nonsense' });
  });

  it('refuses a report about another address', async () => {
    const one = client(() => reportResponse('https://other.example/', { harmless: 9 })).client;
    expect(await one.fetchReport(URL_A, 'id', ID)).toEqual({ kind: 'nonsense' });
    expect(await one.fetchReport(URL_A, 'whole', ID)).toEqual({ kind: 'nonsense' });
  });

  it('escapes the address in a form', async () => {
    const { calls, client: one } = client(error(404, 'NotFoundError'));
    await one.submit('https://a.example/?x=1&y=2#z');
    expect(String(calls[0]?.init.body)).toBe('url=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2%23z');
  });
});

describe('a body that goes on and on', () => {
  it('is read no further than five megabytes', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1;
            if (sent > 30) controller.close();
            else controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
          },
        }),
      );
    const { calls, client: one } = client(endless);
    expect(await one.fetchReportById(ID)).toEqual({ kind: 'nonsense' });
    expect(sent).toBeLessThan(10);
    // The browser, too, is told to stop fetching and unpacking.
    expect(calls[0]?.init.signal?.aborted).toBe(true);
  });
});

describe('API v2', () => {
  const ask = (answer: () => Response) => client(answer, 'v2').client.fetchReport(URL_A, 'whole', ID);
  it.each<[string, () => Response, object]>([
    ['a report', () => Response.json(fixtures.V2_REPORT), { kind: 'report', report: { positives: 2 } }],
    ['unknown', () => Response.json(fixtures.V2_UNKNOWN), { kind: 'unknown' }],
    ['queued', () => Response.json(fixtures.V2_QUEUED), { kind: 'pending' }],
    [
      'accepted',
      () => Response.json(fixtures.V2_ACCEPTED),
      { kind: 'pending', analysisId: fixtures.V2_ACCEPTED.scan_id },
    ],
    ['invalid', () => Response.json(fixtures.V2_INVALID), { kind: 'not-checkable' }],
    ['204', () => new Response(null, { status: 204 }), { kind: 'over-quota' }],
    ['403', () => new Response('', { status: 403 }), { kind: 'wrong-key' }],
    ['400', error(400, ''), { kind: 'not-checkable' }],
    ['a page', html(200), { kind: 'intercepted' }],
    ['a filter’s 403', html(403), { kind: 'intercepted' }],
    ['a filter’s 401', html(401), { kind: 'intercepted' }],
    ['502', html(502), { kind: 'server-error' }],
    [
      'another address',
      () => Response.json({ ...fixtures.V2_REPORT, url: 'http://x.example/' }),
      { kind: 'nonsense' },
    ],
  ])('%s', async (_, answer, result) => {
    expect(await ask(answer)).toMatchObject(result);
  });

  it('asks nothing by fingerprint, and needs no request to say so', async () => {
    const { calls, client: one } = client(html(200), 'v2');
    expect(await one.fetchReport(URL_A, 'id', ID)).toEqual({ kind: 'needs-address' });
    expect(calls).toEqual([]);
  });

  it('keeps key and address out of the request’s own address', async () => {
    const { calls, client: one } = client(() => Response.json(fixtures.V2_ACCEPTED), 'v2');
    await one.fetchReport(URL_A, 'whole', ID);
    await one.submit(URL_A);
    await one.fetchAnalysis('scan-id');
    expect(calls.map((call) => call.url.replace('https://www.virustotal.com/vtapi/v2', ''))).toEqual([
      '/url/report',
      '/url/scan',
      '/url/report',
    ]);
    const [first] = calls.map((call) => new URLSearchParams(String(call.init.body)));
    expect(Object.fromEntries(first ?? [])).toEqual({ apikey: KEY, resource: URL_A });
    expect(JSON.stringify(calls.map((call) => call.init.headers ?? {}))).not.toContain(KEY);
  });

  it('takes "not among the scans" of a running analysis for queued', async () => {
    const one = client(() => Response.json(fixtures.V2_UNKNOWN), 'v2').client;
    expect(await one.fetchAnalysis('scan-id')).toEqual({ kind: 'running', status: 'queued' });
  });
});

describe('Retry-After', () => {
  it.each([
    ['30', 30_000],
    [' 0 ', 0],
    ['999999', 24 * 3_600_000],
    [new Date(NOW + 90_000).toUTCString(), 90_000],
    [new Date(NOW - 90_000).toUTCString(), 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j', (header, wait) => {
    expect(parseRetryAfter(header, NOW)).toBe(wait);
  });
});
