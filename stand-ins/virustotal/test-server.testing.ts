import { afterEach } from 'vitest';
import { loopbackFetch } from '../loopback-fetch';
import { KEYS, startVirusTotal, type VirusTotal, type VirusTotalOptions } from './index';

export const b64 = (url: string) => Buffer.from(url, 'utf8').toString('base64url');

interface Entry {
  category: string;
  engine_name: string;
  method: string;
  result: string | null;
}

interface Attributes {
  url: string;
  title: string;
  status: string;
  last_analysis_date: number;
  creation_date: number;
  last_final_url: string;
  redirection_chain: string[];
  last_analysis_results: Record<string, Entry>;
  last_analysis_stats: Record<string, number>;
  results: Record<string, Entry>;
  stats: Record<string, number>;
}

/** All that any of the responses may hold. */
interface ResponseJson {
  data: {
    id: string;
    attributes: Attributes;
    relationships: Record<'network_location', { data: unknown }>;
    daily: unknown;
  } & Record<`api_requests_${'hourly' | 'daily' | 'monthly'}`, { user: unknown }>;
  error: { code: string; message: string };
  meta: { url_info: unknown };
  response_code: number;
  scan_id: string;
  scans: Record<string, { detected: boolean; result: string | null }>;
}

export interface ReceivedResponse {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed text when it is a JSON object. */
  json: ResponseJson;
}

export interface TestServer {
  server: VirusTotal;
  /** Sets and reads the clock, in milliseconds. */
  clock: { at: number };
  v3(method: string, path: string, init?: RequestInit & { key?: string | null }): Promise<ReceivedResponse>;
  /** Opens the site itself. */
  visit(path: string, init?: RequestInit): Promise<ReceivedResponse>;
  v2(method: string, path: string, parameters: Record<string, string>): Promise<ReceivedResponse>;
}

const running: VirusTotal[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

/** A stand-in with its own clock, and a way to talk to it over TLS. Closed after the test. */
export async function startTestServer(options: VirusTotalOptions = {}): Promise<TestServer> {
  const clock = { at: Date.UTC(2026, 4, 17, 12, 0, 0) };
  const server = await startVirusTotal({ now: () => clock.at, ...options });
  running.push(server);
  const fetchLoopback = loopbackFetch({ 'www.virustotal.com': server });
  const receive = async (path: string, init: RequestInit): Promise<ReceivedResponse> => {
    const answer = await fetchLoopback(`https://www.virustotal.com${path}`, init);
    const text = await answer.text();
    const isJson = text.startsWith('{') && text.trimEnd().endsWith('}');
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  };
  return {
    server,
    clock,
    v3(method, path, { key = KEYS.free, headers, ...init } = {}) {
      const all = new Headers(headers);
      if (key !== null) all.set('x-apikey', key);
      return receive(`/api/v3${path}`, { ...init, method, headers: all });
    },
    visit: (path, init = {}) => receive(path, init),
    v2(method, path, parameters) {
      const text = new URLSearchParams(parameters);
      if (method === 'GET') return receive(`/vtapi/v2${path}?${text}`, { method });
      return receive(`/vtapi/v2${path}`, { method, body: text });
    },
  };
}
