import type { Scenario, ScenarioKind } from './scenario';

/** A URL that is known from the start, and what is said of it. */
export interface Fixture {
  url: string;
  scenario: Scenario;
}

const fixture = (url: string, kind: ScenarioKind, rest: Partial<Scenario> = {}): Fixture => ({
  url,
  scenario: { kind, redirecting: false, ageDays: 2, ...rest },
});

/** Addresses that the stand-in knows from the start, one or more for each scenario; the demo page shows them. */
export const fixtures = {
  menu: fixture('https://www.example.org/menu', 'clean'),
  tickets: fixture('https://tickets.example.com/event/2026-spring?seat=12', 'clean'),
  museum: fixture('https://museum.example.org/rooms/3', 'clean', { ageDays: 400 }),
  survey: fixture('https://survey.example.net/q/7', 'unrated'),
  shortLink: fixture('https://redirecting.example.com/a1', 'clean', { redirecting: true }),
  parcel: fixture('http://parcel-redelivery.example.net/kr/login?ref=qr', 'malicious', { redirecting: true }),
  bank: fixture('https://malicious.example.com/login', 'malicious'),
  prize: fixture('https://suspicious.example.com/prize', 'suspicious'),
  unknown: fixture('https://unknown.example.com/first-time', 'unknown'),
  unknownBad: fixture('https://unknown-bad.example.com/first-time', 'unknown-bad'),
  stuck: fixture('https://stuck.example.com/in-the-queue', 'stuck'),
  neverSeen: fixture('https://never-seen.example.com/a', 'nothing-known'),
  korean: fixture('https://한국.kr/안내', 'clean'),
} as const;
