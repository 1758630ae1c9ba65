import { createServer } from 'node:https';
import { certificateFor } from '../certificate';
import { type Answer, closeServer, cutter, listen, pause, readBody, send } from '../serve';
import type { LogEntry } from './api/api-request';
import { withCommonHeaders } from './api/replies';
import { respond, type ServerState } from './api/respond';
import { createFaultList, type FaultList } from './faults/fault-list';
import { logRequest, urlIn } from './log/log-request';
import { fixtures } from './state/fixtures';
import { FREE_LIMITS, KNOWN_KEYS, type KnownKey, type Limits } from './state/keys';
import { type AnalysisIds, createMemory, DEFAULT_PACE, type Pace } from './state/memory';
import { createQuota, type Quota } from './state/quota';
import type { Scenario, ScenarioKind } from './state/scenario';

export type { LogEntry } from './api/api-request';
export { canonicalUrl, sha256 } from './api/canonical-url';
export type { Fault } from './faults/faults';
export { busiestWindow, violations } from './log/violations';
export { fixtures } from './state/fixtures';
export { KEYS, type KnownKey, type Limits } from './state/keys';

export interface VirusTotalOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Milliseconds since 1970; the real clock by default. */
  now?: () => number;
  /** For every key that has none of its own. */
  limits?: Partial<Limits>;
  knownKeys?: KnownKey[];
  pace?: Pace;
}

/** What may be switched while it runs. */
export interface Switches {
  /** `Retry-After` on 429: VirusTotal sent none when it was recorded. */
  retryAfter: 'none' | 'seconds' | 'date';
  /** New analyses' ids end in a time, or in something with letters. */
  analysisIds: AnalysisIds;
  pace: Pace;
}

export interface VirusTotal {
  port: number;
  /** PEM of the certificate for www.virustotal.com. */
  cert: string;
  log: LogEntry[];
  faults: FaultList;
  switches: Switches;
  /** The counters of a key. Throws for a key without account. */
  quotaOf(key: string): Quota;
  /** Teaches it an address, so that its SHA-256 id is answered as well. */
  know(url: string, kind: ScenarioKind, rest?: Partial<Scenario>): void;
  /** Forgets analyses, counters, faults, switches, log and all that was learnt; the fixtures are known again. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts a loopback stand-in of www.virustotal.com with real TLS (docs/virustotal.md, 1.11). Rejects when the port is
 * taken.
 */
export async function startVirusTotal(options: VirusTotalOptions = {}): Promise<VirusTotal> {
  const now = options.now ?? Date.now;
  const keys = options.knownKeys ?? KNOWN_KEYS;
  const log: LogEntry[] = [];
  const initial: Switches = {
    retryAfter: 'none',
    analysisIds: 'time',
    pace: options.pace ?? DEFAULT_PACE,
  };
  const switches = { ...initial };
  const faults = createFaultList();
  let state = initialState();
  let trace = 0;

  function initialState(): ServerState {
    const memory = createMemory(
      now,
      () => switches.pace,
      () => switches.analysisIds,
    );
    for (const { url, scenario } of Object.values(fixtures)) memory.know(url, scenario);
    const limits = (key: KnownKey) => ({ ...FREE_LIMITS, ...options.limits, ...key.limits });
    const accounts = new Map(keys.map((key) => [key.key, { key, quota: createQuota(limits(key)) }]));
    return { memory, accounts, switches };
  }

  const { cert, key } = await certificateFor(['www.virustotal.com', 'virustotal.com']);
  const server = createServer({ cert, key }, async (request, response) => {
    const body = await readBody(request);
    const { key: apiKey, ...entry } = logRequest(request, body, keys, now());
    log.push(entry);
    const url = urlIn(entry) ?? '';
    const rule = faults.take(`${entry.method} ${request.url} ${url}`);
    if (rule?.fault === 'slow' && !(await pause(response, rule.delayMs ?? 20_000))) {
      entry.status = 0;
      return;
    }
    if (rule?.fault === 'reset') {
      entry.status = 0;
      cut(request);
      return;
    }
    const reply = withCommonHeaders(respond(state, entry, apiKey, rule?.fault, now()), now(), ++trace);
    entry.status = reply.status;
    if (rule?.fault === 'cut-off') return cutOff(reply);
    send(response, reply);

    function cutOff({ status, headers, body: whole }: Answer) {
      response.writeHead(status, { ...headers, 'Content-Length': String(whole.length + 1000) });
      response.write(whole, () => response.socket?.destroy());
    }
  });
  const cut = cutter(server);
  const port = await listen(server, options.port);

  return {
    port,
    cert,
    log,
    faults,
    switches,
    quotaOf(apiKey) {
      const account = state.accounts.get(apiKey);
      if (!account) throw new RangeError('No account has this key');
      return account.quota;
    },
    know: (url, kind, rest) => {
      state.memory.know(url, { kind, redirecting: false, ageDays: 2, ...rest });
    },
    reset() {
      log.length = 0;
      faults.clear();
      Object.assign(switches, initial);
      state = initialState();
    },
    close: () => closeServer(server),
  };
}
