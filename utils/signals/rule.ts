import type { HostName } from '../payload/brands/host-name';
import type { Payload } from '../payload/payload';
import type { Address } from '../payload/url/address';
import type { Code } from '../reader/code';
import type { RedirectHop } from './redirect-target';
import type { RuleName } from './rule-names';
import type { SignalLevel } from './signal';

/** What is known about a code without network. */
export interface SignalContext {
  payload: Payload;
  /** How the code was read; absent for a text that did not come from a picture. */
  code?: Pick<Code, 'how' | 'otherTexts' | 'nested'>;
  /** Where the code stands; absent for files and the camera. `links` are the page's ordinary links. */
  page?: { url: string; links?: string[] };
  /** The browser's own decision how a host is shown (`publicSuffix`). */
  display?: (asciiHost: string) => string | undefined;
}

/** A web address of the code: its own, one it sends on to, or one that stands in its text. */
export interface Target {
  address: Address;
  /** Absent for IP addresses and names without a suffix. */
  name?: HostName;
}

/** A context with its web addresses taken apart, once for all rules. */
export interface RuleContext extends SignalContext {
  /** The code's own web address. */
  own?: Target;
  /** All addresses that names are judged by: the own one first, then where it sends on to, or links in a text. */
  targets: Target[];
  /** Where the own address sends on to. */
  hops: RedirectHop[];
}

export interface RuleFinding {
  rule: RuleName;
  level: SignalLevel;
  evidence: Record<string, string>;
}

/** One rule: what it finds, or an empty list. Pure; never throws, whatever the strings. */
export type Rule = (context: RuleContext) => RuleFinding[];
