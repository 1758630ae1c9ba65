import type { UrlRecord } from '../state/memory';
import type { ApiRequest } from './api-request';
import { API, finalUrlOf } from './objects';
import { error, ok, type Reply } from './replies';

/** Open to every key (docs/virustotal.md, 1.2). */
const OPEN_LISTS = ['comments', 'graphs', 'related_comments', 'votes', 'user_votes'];
const OPEN_SINGLES = ['last_serving_ip_address', 'network_location'];
const PREMIUM = [
  'analyses',
  'communicating_files',
  'contacted_domains',
  'contacted_ips',
  'downloaded_files',
  'embedded_js_files',
  'redirecting_urls',
  'redirects_to',
  'referrer_files',
  'referrer_urls',
  'related_references',
  'related_threat_actors',
  'submissions',
  'urls_related_by_tracker_id',
];

function descriptor(record: UrlRecord, name: string): object[] {
  if (name === 'last_serving_ip_address') return [{ type: 'ip_address', id: '192.0.2.10' }];
  if (name === 'network_location') return [{ type: 'domain', id: new URL(record.url).hostname }];
  if (name === 'redirects_to' && record.scenario.redirecting)
    return [{ type: 'url', id: finalUrlOf(record) }];
  return [];
}

function body(record: UrlRecord, name: string): object {
  const base = `${API}/urls/${record.id}`;
  const items = descriptor(record, name);
  if (OPEN_SINGLES.includes(name)) {
    const links = { self: `${base}/relationships/${name}`, related: `${base}/${name}` };
    return { data: items[0] ?? null, links };
  }
  return { data: items, links: { self: `${base}/${name}?limit=10` } };
}

/** 403 for what the plan does not include (inferred), 404 for what does not exist. */
function refusal({ key }: ApiRequest, name: string): Reply | undefined {
  if (PREMIUM.includes(name)) return key.plan === 'premium' ? undefined : error('ForbiddenError');
  return OPEN_LISTS.includes(name) || OPEN_SINGLES.includes(name) ? undefined : error('NotFoundError');
}

/** `/urls/{id}/{relationship}` and `/urls/{id}/relationships/{relationship}`. */
export function relationship(request: ApiRequest, record: UrlRecord, rest: string[]): Reply {
  const name = rest[0] === 'relationships' ? rest[1] : rest[0];
  const last = rest.length === (rest[0] === 'relationships' ? 2 : 1);
  if (name === undefined || !last) return error('NotFoundError');
  return refusal(request, name) ?? ok(body(record, name));
}

/** `GET /urls/{id}`, with the descriptors that `?relationships=a,b` asks for. */
export function addRelationships(request: ApiRequest, record: UrlRecord, object: object): Reply {
  const names = (request.query.get('relationships') ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) return ok({ data: object });
  const refused = names.map((name) => refusal(request, name)).find((reply) => reply !== undefined);
  if (refused) return refused;
  const relationships = Object.fromEntries(names.map((name) => [name, body(record, name)]));
  return ok({ data: { ...object, relationships } });
}
