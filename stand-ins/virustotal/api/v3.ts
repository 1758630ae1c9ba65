import { isIP } from 'node:net';
import type { UrlRecord } from '../state/memory';
import type { ApiRequest } from './api-request';
import { canonicalUrl, readId } from './canonical-url';
import { domainObject, ipObject, isDomain } from './domains';
import { API, analysisAnswer, urlObject } from './objects';
import { addRelationships, relationship } from './relationships';
import { error, ok, type Reply } from './replies';
import { respondAboutUser } from './users';

/** Routes of `/api/v3` for an authenticated request within its quota. */
export function v3(request: ApiRequest): Reply {
  const [collection, id, ...rest] = request.segments;
  const isGet = request.method === 'GET';
  if (id === undefined) {
    return collection === 'urls' && request.method === 'POST' ? submit(request) : error('NotFoundError');
  }
  if (collection === 'urls') return respondAboutUrl(request, id, rest);
  if (!isGet) return error('NotFoundError');
  if (collection === 'analyses') return respondAboutAnalysis(request, id, rest);
  if (collection === 'users') return respondAboutUser(request, id, rest);
  if (collection === 'domains' && rest.length === 0) return respondAboutDomain(id, request.now);
  if (collection === 'ip_addresses' && rest.length === 0) return respondAboutIp(id, request.now);
  return error('NotFoundError');
}

function respondAboutDomain(domain: string, now: number): Reply {
  if (isDomain(domain)) return ok({ data: domainObject(domain, now) });
  return error('InvalidArgumentError', `Domain "${domain}" is not a valid domain pattern`);
}

function respondAboutIp(ip: string, now: number): Reply {
  return isIP(ip)
    ? ok({ data: ipObject(ip, now) })
    : error('InvalidArgumentError', `"${ip}" is not a valid IP address`);
}

/** Finds the URL of an id. Asking by base64 teaches the stand-in the address, and never submits it. */
function findUrl({ memory }: ApiRequest, id: string): UrlRecord | undefined {
  const parsed = readId(id);
  if (parsed.form === 'sha256') return memory.byId(parsed.sha);
  return parsed.form === 'url' ? memory.learn(parsed.url) : undefined;
}

function submit({ form, memory }: ApiRequest): Reply {
  const url = canonicalUrl(form.get('url') ?? '');
  if (url === undefined) return error('InvalidArgumentError');
  const { id } = memory.submit(memory.learn(url));
  return ok({ data: { type: 'analysis', id, links: { self: `${API}/analyses/${id}` } } });
}

function respondAboutUrl(request: ApiRequest, id: string, rest: string[]): Reply {
  const { memory, method } = request;
  const record = findUrl(request, id);
  // During the very first scan there is no URL object yet (inferred, docs/virustotal.md, 1.12).
  const done = record && memory.finished(record);
  if (!record || !done) return error('NotFoundError', `URL "${id}" not found`);
  if (method === 'POST' && rest.join('/') === 'analyse') {
    // Without `links`, as recorded.
    return ok({ data: { type: 'analysis', id: memory.submit(record).id } });
  }
  if (method !== 'GET') return error('NotFoundError');
  if (rest.length > 0) return relationship(request, record, rest);
  return addRelationships(request, record, urlObject(record, done, request.engines));
}

function respondAboutAnalysis({ memory, engines }: ApiRequest, id: string, rest: string[]): Reply {
  const found = memory.analysis(id);
  if (!found) return error('NotFoundError', `Analysis "${id}" not found`);
  const { record, analysis } = found;
  if (rest.join('/') === 'item') {
    const done = memory.finished(record);
    return done ? ok({ data: urlObject(record, done, engines) }) : error('NotFoundError');
  }
  if (rest.length > 0) return error('NotFoundError');
  analysis.polls++;
  return ok(analysisAnswer(record, analysis, memory.status(record, analysis), engines));
}
