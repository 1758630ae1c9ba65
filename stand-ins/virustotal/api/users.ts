import type { ApiRequest } from './api-request';
import { error, ok, type Reply } from './replies';

/** `/users/{id}`, `/users/{id}/overall_quotas`, `/users/{id}/api_usage`; the id is a user name or the key itself. */
export function respondAboutUser(request: ApiRequest, id: string, rest: string[]): Reply {
  const { key } = request;
  if (id !== key.key && id !== key.user) {
    return rest.length > 0 ? error('ForbiddenError') : error('NotFoundError', `User "${id}" not found`);
  }
  if (rest.length > 1) return error('NotFoundError');
  if (rest[0] === undefined) return ok({ data: user(request) });
  if (rest[0] === 'overall_quotas') {
    const data = Object.fromEntries(Object.entries(quotas(request)).map(([name, user]) => [name, { user }]));
    return ok({ data });
  }
  return rest[0] === 'api_usage' ? apiUsage(request) : error('NotFoundError');
}

/** There is no entry for the minute: the hourly one is sixty times as much (recorded: 240 for 4). */
function quotas({ quota, now }: ApiRequest) {
  const used = quota.usage(now);
  return {
    api_requests_hourly: { allowed: quota.limits.minute * 60, used: used.hour },
    api_requests_daily: { allowed: quota.limits.day, used: used.day },
    api_requests_monthly: { allowed: quota.limits.month, used: used.month },
  };
}

/** With the owner's personal data, as the real one has it, so that a client can be caught keeping it. */
function user(request: ApiRequest): object {
  const { key } = request;
  return {
    type: 'user',
    id: key.user,
    links: { self: `https://www.virustotal.com/api/v3/users/${key.user}` },
    attributes: {
      apikey: key.key,
      email: `${key.user}@example.com`,
      first_name: 'Example',
      has_2fa: false,
      quotas: quotas(request),
      status: 'active',
      user_since: 1_500_000_000,
    },
  };
}

function apiUsage({ quota, query, now }: ApiRequest): Reply {
  const day = (name: string) => {
    const text = query.get(name);
    if (text === null) return undefined;
    return /^\d{8}$/.test(text) ? Date.parse(text.replace(/(....)(..)(..)/, '$1-$2-$3')) : Number.NaN;
  };
  const end = day('end_date') ?? now;
  const start = day('start_date') ?? end - 29 * 86_400_000;
  const inRange = end >= start && end - start <= 30 * 86_400_000;
  if (!inRange) return error('InvalidArgumentError', 'Invalid date range');
  const { day: urls, month } = quota.usage(now);
  const today = new Date(now).toISOString().slice(0, 10);
  return ok({ data: { daily: { [today]: { urls } }, total: { urls: month } } });
}
