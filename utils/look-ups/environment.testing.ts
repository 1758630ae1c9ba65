import { connect, type Database } from '../store/database';
import type { ReportRecord } from '../store/schema';
import type { LookUp } from '../virustotal/look-up';
import { idOf, reportResponse } from '../virustotal/report.testing';
import { createLookUpService, type LookUpService } from './look-up-service';

/** A request as the scripted `fetch` received it. */
export interface RecordedRequest {
  at: number;
  method: string;
  url: string;
  body: string;
  init: RequestInit;
}

type Responder = (request: RecordedRequest) => Response | Promise<Response>;

export interface TestEnvironment {
  db: Database;
  service: LookUpService;
  fetch: typeof fetch;
  clock: { now: number };
  alarms: number[];
  requests: RecordedRequest[];
  settings: {
    key: string;
    version: 'v3' | 'v2';
    neverSend: string[];
    autoShare: number;
    permitted: boolean;
    account: string;
  };
  respond(responder: Responder): void;
  /** Sets the clock to the alarm that was asked for last and resumes. */
  fireAlarm(): Promise<void>;
  /** What the database holds under a key. */
  stored(key: string): Promise<{ lookUp: LookUp | undefined; report: ReportRecord | undefined }>;
}

/** A fresh database, a clock that stands still, scripted responses. */
export async function createTestEnvironment(): Promise<TestEnvironment> {
  const db = await connect();
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const alarms: number[] = [];
  const requests: RecordedRequest[] = [];
  const settings: TestEnvironment['settings'] = {
    key: 'a'.repeat(64),
    version: 'v3',
    neverSend: [],
    autoShare: 0.5,
    permitted: true,
    account: '',
  };
  let respond: Responder = () => Response.error();
  const fetch = (async (url: string, init: RequestInit) => {
    const request = { at: clock.now, method: init.method ?? 'GET', url, body: String(init.body ?? ''), init };
    requests.push(request);
    return respond(request);
  }) as typeof globalThis.fetch;
  const service = createLookUpService({
    db,
    fetch,
    now: () => clock.now,
    settings: {
      key: async () => settings.key,
      apiVersion: async () => settings.version,
      neverSend: async () => settings.neverSend,
      autoShare: async () => settings.autoShare,
      permitted: async () => settings.permitted,
      account: async () => settings.account,
    },
    isCheckable: (address) => (address.includes('.local') ? 'not-checkable' : true),
    schedule: (at) => alarms.push(at),
  });
  return {
    db,
    service,
    fetch,
    clock,
    alarms,
    requests,
    settings,
    respond(responder) {
      respond = responder;
    },
    async fireAlarm() {
      clock.now = Math.max(clock.now, alarms.at(-1) ?? clock.now);
      await service.resume();
    },
    async stored(key) {
      const [lookUp, report] = await Promise.all([db.get('lookUps', key), db.get('reports', key)]);
      return { lookUp, report };
    },
  };
}

/** An address that the responders below know, and its key. */
export const URL_A = 'https://www.example.org/menu';
export const KEY_A = idOf(URL_A);
/** Who asks: the user by a click, or the automatic mode. */
export const user = { step: 'id', by: 'user', privateWindow: false } as const;
export const auto = { step: 'id', by: 'auto', privateWindow: false } as const;
export const MINUTE = 60_000;

/** v3's error body; its message echoes the key, as VirusTotal's has done. */
export const errorResponse = (status: number, code: string) =>
  Response.json({ error: { code, message: `Wrong API key: ${'a'.repeat(64)}` } }, { status });
export const unknown = () => errorResponse(404, 'NotFoundError');
/** A clean report on whichever known address is asked about. */
export const clean = ({ url }: RecordedRequest) => reportResponse(addressOf(url) ?? URL_A, { harmless: 60 });

const addresses = new Map<string, string>([[KEY_A, URL_A]]);
/** The address whose id ends a request's own. */
export function addressOf(url: string): string | undefined {
  return addresses.get(url.split('/').at(-1) ?? '');
}
/** One of many addresses. */
export function site(n: number): string {
  const url = `https://site-${n}.example/`;
  addresses.set(idOf(url), url);
  return url;
}
