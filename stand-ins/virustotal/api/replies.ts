import { type Answer, pretty } from '../../serve';

/** Code, status and default message of each documented error (docs/virustotal.md, 1.7). */
const ERRORS = {
  BadRequestError: [400, 'Bad request'],
  InvalidArgumentError: [400, 'Unable to canonicalize url'],
  NotAvailableYet: [400, 'The resource is not available yet'],
  AuthenticationRequiredError: [401, 'X-Apikey header is missing'],
  UserNotActiveError: [401, 'User is not active'],
  WrongCredentialsError: [401, 'Wrong API key'],
  ForbiddenError: [403, 'You are not authorized to perform the requested operation'],
  NotFoundError: [404, 'Resource not found'],
  AlreadyExistsError: [409, 'The resource already exists'],
  FailedDependencyError: [424, 'A dependency failed'],
  QuotaExceededError: [429, 'Quota exceeded'],
  TooManyRequestsError: [429, 'Too many requests.'],
  TransientError: [503, 'Transient error, try again'],
  DeadlineExceededError: [504, 'Deadline exceeded'],
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An answer as a handler makes it, before the common headers are put on. */
export type Reply = Pick<Answer, 'status' | 'body'> & { headers?: Record<string, string> };

/** JSON with status 200. */
export const ok = (value: unknown): Reply => ({ status: 200, body: pretty(value) });

/** An error in VirusTotal's form. */
export function error(code: ErrorCode, message: string = ERRORS[code][1]): Reply {
  return { status: ERRORS[code][0], body: pretty({ error: { code, message } }) };
}

/** The headers that were recorded (docs/virustotal.md, 1.8): no CORS, no Retry-After, no X-RateLimit, no ETag. */
export function withCommonHeaders(reply: Reply, now: number, trace: number): Answer {
  return {
    status: reply.status,
    body: reply.body,
    headers: {
      'Cache-Control': 'no-cache',
      'Content-Type': 'application/json; charset=utf-8',
      'X-Cloud-Trace-Context': trace.toString(16).padStart(32, '0'),
      Date: new Date(now).toUTCString(),
      Server: 'Google Frontend',
      ...reply.headers,
    },
  };
}
