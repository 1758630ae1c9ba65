import type { LogEntry } from '../api/api-request';

/** The most requests that one user made within any window. @param windowMs length of the window */
export function busiestWindow(log: readonly LogEntry[], windowMs = 60_000): number {
  let most = 0;
  for (const user of new Set(log.map((entry) => entry.user))) {
    const times = log.filter((entry) => entry.user === user && user !== undefined).map((entry) => entry.at);
    times.sort((a, b) => a - b);
    times.forEach((start, index) => {
      const within = times.slice(index).filter((time) => time < start + windowMs);
      most = Math.max(most, within.length);
    });
  }
  return most;
}

/**
 * What a client must never do, found in the log: a cookie sent, an `Origin` that names an extension, a key outside the header (but v2's own parameter),
 * more requests in a minute than the plan allows. Empty when there is none.
 */
export function violations(log: readonly LogEntry[], perMinute = 4): string[] {
  const all: string[] = [];
  for (const { method, path, cookie, keyIn, origin } of log) {
    const request = `${method} ${path}`;
    // A person who opens the site in a tab has its cookies sent, as anywhere.
    if (cookie && /^\/(api|vtapi)\//.test(path)) all.push(`cookie: ${request}`);
    if (origin !== undefined && !/^https?:/.test(origin)) all.push(`origin ${origin}: ${request}`);
    const allowed = path.startsWith('/vtapi/v2/') ? ['query', 'body'] : ['header'];
    const stray = keyIn.filter((place) => !allowed.includes(place));
    // The path is what is to blame, so it cannot be repeated here.
    if (stray.length > 0) all.push(`key in ${stray.join(' and ')}: ${method}`);
  }
  const most = busiestWindow(log);
  if (most > perMinute) all.push(`${most} requests within 60 seconds`);
  return all;
}
