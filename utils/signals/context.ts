import type { Address } from '../payload/address';
import type { Payload } from '../payload/payload';
import type { Code } from '../reader/code';
import type { RuleName } from './rule-names';
import type { SignalLevel } from './signal';

/** What is known about a code without network. */
export interface SignalContext {
  payload: Payload;
  /** How the code was read; absent for a text that did not come from a picture. */
  code?: Pick<Code, 'how' | 'otherTexts' | 'nested'>;
  /** Where the code stands; absent for files and the camera. `links` are the page's ordinary links. */
  page?: { url: string; links?: string[] };
  /** The browser's own decision how a host is shown. */
  display?: (asciiHost: string) => string | undefined;
}

/** A context with its web address, if it has one, taken apart once for all rules. */
export interface RuleContext extends SignalContext {
  address?: Address;
}

export interface Finding {
  rule: RuleName;
  level: SignalLevel;
  evidence: Record<string, string>;
}

/** One rule: what it finds, or an empty list. Pure; never throws, whatever the strings. */
export type Rule = (context: RuleContext) => Finding[];
