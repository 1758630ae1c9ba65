import { isIP } from 'node:net';
import { error, ok, type Reply } from './answers';
import { canonical, readId } from './canonical';
import type { UrlRecord } from './memory';
import { API, analysisAnswer, urlObject } from './objects';
import { addRelationships, relationship } from './relationships';
import type { Asked } from './request';
import { domainObject, ipObject, isDomain } from './sites';
import { users } from './users';

/** Routes of `/api/v3` for an authenticated request within its quota. */
export function v3(asked: Asked): Reply {
  const [collection, id, ...rest] = asked.segments;
  const get = asked.method === 'GET';
  if (collection === 'urls' && id === undefined && asked.method === 'POST') return submit(asked);
  if (collection === 'urls' && id !== undefined) return url(asked, id, rest);
  if (collection === 'analyses' && id !== undefined && get) return analysis(asked, id, rest);
  if (collection === 'users' && id !== undefined && get) return users(asked, id, rest);
  if (collection === 'domains' && id !== undefined && get && rest.length === 0) {
    if (!isDomain(id)) return error('InvalidArgumentError', `Domain "${id}" is not a valid domain pattern`);
    return ok({ data: domainObject(id, asked.now) });
  }
  if (collection === 'ip_addresses' && id !== undefined && get && rest.length === 0) {
    if (!isIP(id)) return error('InvalidArgumentError', `"${id}" is not a valid IP address`);
    return ok({ data: ipObject(id, asked.now) });
  }
  return error('NotFoundError');
}

/** Finds the URL of an id. Asking by base64 teaches the stand-in the address, and never submits it. */
function find({ memory }: Asked, id: string): UrlRecord | undefined {
  const read = readId(id);
  if (read.form === 'sha256') return memory.byId(read.sha);
  return read.form === 'url' ? memory.learn(read.url) : undefined;
}

function submit({ form, memory }: Asked): Reply {
  const address = canonical(form.get('url') ?? '');
  if (address === undefined) return error('InvalidArgumentError');
  const { id } = memory.submit(memory.learn(address));
  return ok({ data: { type: 'analysis', id, links: { self: `${API}/analyses/${id}` } } });
}

function url(asked: Asked, id: string, rest: string[]): Reply {
  const { memory, method } = asked;
  const record = find(asked, id);
  // During the very first scan there is no URL object yet (assumed, docs/virustotal.md, 1.11).
  const done = record && memory.finished(record);
  if (!record || !done) return error('NotFoundError', `URL "${id}" not found`);
  if (method === 'POST' && rest.join('/') === 'analyse') {
    // Without `links`, as recorded.
    return ok({ data: { type: 'analysis', id: memory.submit(record).id } });
  }
  if (method !== 'GET') return error('NotFoundError');
  if (rest.length > 0) return relationship(asked, record, rest);
  return addRelationships(asked, record, urlObject(record, done, asked.engines));
}

function analysis({ memory, engines }: Asked, id: string, rest: string[]): Reply {
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
