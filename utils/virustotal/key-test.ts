/** What trying a key came to. */
export type KeyTest =
  | { result: 'good' }
  | { result: 'malformed' | 'wrong' | 'inactive' | 'forbidden' }
  /** The key is right as far as one can tell, and its quota is used up; `until` is when to try again, where known. */
  | { result: 'over-quota'; until?: number }
  | { result: 'offline' | 'insecure' | 'proxy' | 'intercepted' | 'timeout' | 'server-error' | 'nonsense' };
