import type { Fault } from './faults';

export interface FaultRule {
  fault: Fault;
  /**
   * Which requests: a text contained in, or an expression matching, `METHOD /path?query address`, where the
   * address is the URL asked about when it follows from the request. Without it, every request.
   */
  match?: string | RegExp;
  /** For how many requests; without it until cleared. */
  next?: number;
  /** For `slow`: how long to wait, in milliseconds; 20 s by default. */
  delayMs?: number;
}

export interface FaultList {
  /** Adds a rule; the first that matches is used, one rule for a request. */
  set(rule: FaultRule): void;
  clear(): void;
  /** Uses up and returns the rule for a request. */
  take(text: string): FaultRule | undefined;
}

/** An empty list of the faults that are switched on, in order. */
export function createFaultList(): FaultList {
  let rules: FaultRule[] = [];
  return {
    set: (rule) => {
      rules.push({ ...rule });
    },
    clear: () => {
      rules = [];
    },
    take(text) {
      const matches = ({ match }: FaultRule) =>
        match === undefined || (typeof match === 'string' ? text.includes(match) : text.search(match) >= 0);
      const rule = rules.find(matches);
      if (rule?.next !== undefined && --rule.next <= 0) rules = rules.filter((other) => other !== rule);
      return rule;
    },
  };
}
