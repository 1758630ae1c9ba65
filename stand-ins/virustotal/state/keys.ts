export interface Limits {
  /** Requests in any 60 seconds. */
  minute: number;
  /** Requests in a UTC day. */
  day: number;
  /** Requests in a UTC month. */
  month: number;
}

export interface KnownKey {
  key: string;
  /** The account's user name. */
  user: string;
  plan: 'free' | 'premium';
  active: boolean;
  limits?: Partial<Limits>;
}

/** The public plan (docs/virustotal.md, 1.8). */
export const FREE_LIMITS: Limits = { minute: 4, day: 500, month: 15_500 };

const fake = (end: string) => end.padStart(64, '0');

/** Keys that look right and belong to nobody. */
export const KEYS = {
  free: fake('face'),
  premium: fake('fade'),
  inactive: fake('dead'),
  /** Six requests a day, as some old accounts have even less. */
  tiny: fake('beef'),
  /** Has the shape of a key and no account. */
  wrong: fake('bad'),
} as const;

export const KNOWN_KEYS: KnownKey[] = [
  { key: KEYS.free, user: 'free-user', plan: 'free', active: true },
  {
    key: KEYS.premium,
    user: 'premium-user',
    plan: 'premium',
    active: true,
    limits: { minute: 1000, day: 30_000, month: 900_000 },
  },
  { key: KEYS.inactive, user: 'inactive-user', plan: 'free', active: false },
  { key: KEYS.tiny, user: 'tiny-user', plan: 'free', active: true, limits: { day: 6, month: 31 } },
];
