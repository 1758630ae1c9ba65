import type { Plot, Scenario } from './scenario';

export interface CatalogueEntry {
  url: string;
  plot: Plot;
}

const entry = (url: string, scenario: Scenario, rest: Partial<Plot> = {}): CatalogueEntry => ({
  url,
  plot: { scenario, redirecting: false, ageDays: 2, ...rest },
});

/** Addresses that the stand-in knows from the start, one or more for each scenario; the demo page shows them. */
export const catalogue = {
  menu: entry('https://www.example.org/menu', 'clean'),
  tickets: entry('https://tickets.example.com/event/2026-spring?seat=12', 'clean'),
  museum: entry('https://museum.example.org/rooms/3', 'clean', { ageDays: 400 }),
  survey: entry('https://survey.example.net/q/7', 'unrated'),
  shortLink: entry('https://redirecting.example.com/a1', 'clean', { redirecting: true }),
  parcel: entry('http://parcel-redelivery.example.net/kr/login?ref=qr', 'malicious', { redirecting: true }),
  bank: entry('https://malicious.example.com/login', 'malicious'),
  prize: entry('https://suspicious.example.com/prize', 'suspicious'),
  unknown: entry('https://unknown.example.com/first-time', 'unknown'),
  unknownBad: entry('https://unknown-bad.example.com/first-time', 'unknown-bad'),
  stuck: entry('https://stuck.example.com/in-the-queue', 'stuck'),
  neverSeen: entry('https://never-seen.example.com/a', 'nothing-known'),
  korean: entry('https://한국.kr/안내', 'clean'),
} as const;
