import { createHash } from 'node:crypto';
import { connect, type Database } from '../store/database';
import { createLookUpService, type LookUpService } from './look-up-service';

/** A request as the scripted `fetch` saw it. */
export interface RecordedRequest {
  at: number;
  method: string;
  url: string;
  body: string;
  init: RequestInit;
}

export interface TestEnvironment {
  db: Database;
  desk: LookUpService;
  fetch: typeof fetch;
  clock: { now: number };
  wakes: number[];
  requests: RecordedRequest[];
  settings: {
    key: string;
    version: 'v3' | 'v2';
    neverSend: string[];
    autoShare: number;
    permitted: boolean;
    account: string;
  };
  answer(script: (seen: RecordedRequest) => Response | Promise<Response>): void;
  /** Another desk on the same database, as after a restart. */
  another(): LookUpService;
  /** Sets the clock to the wake-up that was asked for last and resumes. */
  wake(): Promise<void>;
}

/** Test world: fresh database, a clock that stands still, scripted answers. */
export async function createTestEnvironment(): Promise<TestEnvironment> {
  const db = await connect();
  const clock = { now: Date.UTC(2026, 10, 23, 12) };
  const wakes: number[] = [];
  const requests: RecordedRequest[] = [];
  const settings: TestEnvironment['settings'] = {
    key: 'a'.repeat(64),
    version: 'v3',
    neverSend: [],
    autoShare: 0.5,
    permitted: true,
    account: '',
  };
  let script: (seen: RecordedRequest) => Response | Promise<Response> = () => Response.error();
  const fetch = (async (url: string, init: RequestInit) => {
    const seen = { at: clock.now, method: init.method ?? 'GET', url, body: String(init.body ?? ''), init };
    requests.push(seen);
    return script(seen);
  }) as typeof globalThis.fetch;
  const another = () =>
    createLookUpService({
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
      schedule: (at) => wakes.push(at),
    });
  const desk = another();
  return {
    db,
    desk,
    fetch,
    clock,
    wakes,
    requests,
    settings,
    another,
    answer(next) {
      script = next;
    },
    async wake() {
      clock.now = Math.max(clock.now, wakes.at(-1) ?? clock.now);
      await desk.resume();
    },
  };
}

export function idOf(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

/** A v3 URL object with the given counts. */
export function report(url: string, stats: Record<string, number>, id = idOf(url)): Response {
  const last_analysis_results: Record<string, unknown> = {};
  for (const [category, n] of Object.entries(stats)) {
    for (let i = 0; i < n; i++) {
      const engine_name = `${category} engine ${i}`;
      last_analysis_results[engine_name] = { category, engine_name, method: 'blacklist', result: null };
    }
  }
  const attributes = {
    url,
    last_analysis_stats: stats,
    last_analysis_results,
    last_analysis_date: 1_764_003_600,
  };
  return Response.json({ data: { id, type: 'url', attributes } });
}
